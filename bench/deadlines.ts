import { readFile } from 'node:fs/promises'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { kept, lineOf, machine, type Reading } from './measure.ts'

// `node bench/deadlines.ts`: what was promised for reading deadline cells, on one thread, warm. Ends with 1 where a
// promise is not kept.

const CELLS = 10_000
const ROUNDS = 15

/** Ten thousand cells no two of which are the same: nothing is gained by remembering. */
function distinctCells(): string[] {
  const events = [
    '信息形成',
    '信息形成或者变更',
    '制定或获取信息',
    '行政处罚决定作出',
    '收到征地批准文件',
    '分配结果确定',
  ]
  const starts = ['', '自', '其中，', '1.', '行政许可信息自', '应当自', '公开时限：']
  const tails = [
    '',
    '公开',
    '予以公开',
    '及时公开',
    '，在政府网站公开',
    '；长期公开',
    '，公示7个工作日',
    '，法律、法规另有规定的，从其规定',
  ]
  const cells: string[] = []
  for (let number = 1; cells.length < CELLS; number++)
    for (const event of events)
      for (const start of starts)
        for (const tail of tails) cells.push(`${start}${event}之日起${number}个工作日内${tail}`)
  return cells.slice(0, CELLS)
}

/** What catalogues hold: a few dozen forms over and over, some damaged, in the shares of the labelled cells. */
async function mixedCells(): Promise<string[]> {
  const [, ...rows] = (await readFile('fixtures/deadlines/unseen.csv', 'utf8')).trim().split('\n')
  const forms = rows.map((row) => row.split(',')[0]!.replaceAll('"', '').replaceAll('⏎', '\n'))
  return Array.from({ length: CELLS }, (_, at) => forms[(at * 7) % forms.length]!)
}

/**
 * The quickest of `ROUNDS` rounds after three that do not count, in milliseconds of the processor: what else the machine
 * does at the time is not the grammar's. `before` runs outside the clock.
 */
function milliseconds(cells: readonly string[], before: () => void): number {
  const rounds: number[] = []
  for (let round = -3; round < ROUNDS; round++) {
    before()
    const start = process.cpuUsage()
    for (const cell of cells) readDeadline(cell)
    const { user, system } = process.cpuUsage(start)
    if (round >= 0) rounds.push((user + system) / 1000)
  }
  return Math.min(...rounds)
}

/** Distinct cells of another kind push the remembered ones out. */
const forget = () => {
  for (let at = 0; at < 1000; at++) readDeadline(`第${at}号`)
}

const readings: Reading[] = [
  { what: `${CELLS}格公开时限，各不相同`, value: milliseconds(distinctCells(), forget), unit: 'ms', limit: 100 },
  { what: `${CELLS}格公开时限，如目录所写`, value: milliseconds(await mixedCells(), forget), unit: 'ms', limit: 100 },
]
console.log(`机器：${machine()}`)
for (const reading of readings) console.log(lineOf(reading))
process.exitCode = readings.every(kept) ? 0 : 1
