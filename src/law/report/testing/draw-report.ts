import { layoutOf } from '../layout.ts'
import { type AnnualReport, disputeRows, type ReportForm, type Row, resultRowsOf } from '../model.ts'

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number

/** Real reports: mostly nought, some small, few large. */
function drawFigure(random: Random, size: number): number {
  const kind = random()
  if (kind < 0.65) return 0
  return Math.floor(random() ** 2 * (kind < 0.9 ? Math.min(size, 20) : size))
}

const withTotal = (figures: readonly number[]): number[] => [...figures, figures.reduce((sum, each) => sum + each, 0)]

const added = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0))

/** A report in which every identity holds; `size` is about the greatest figure of a cell. */
export function drawReport(random: Random, form: ReportForm, size: number): AnnualReport {
  const people = () => Array.from({ length: 6 }, (_, i) => (i === 0 || random() < 0.3 ? drawFigure(random, size) : 0))
  const results = resultRowsOf(form).map((row) => [row, people()] as const)
  const total = added(results.map(([, row]) => row))
  const out = people()
  const due = added([total, out])
  const carried = due.map((figure) => Math.floor(random() ** 3 * (figure + 1)))
  const fresh = due.map((figure, i) => figure - carried[i]!)
  const requests = [
    ['new', fresh],
    ['carried-in', carried],
    ...results,
    ['results', total],
    ['carried-out', out],
  ] as const
  const dispute = (): Row => withTotal(Array.from({ length: 4 }, () => drawFigure(random, size)))
  return {
    form,
    year: form === '2019' ? 2020 : 2021 + Math.floor(random() * 5),
    disclosure: Object.fromEntries(
      layoutOf(form)
        .filter(({ table }) => table === '二')
        .map(({ id, columns }) => [
          id,
          columns.map(({ kind }) => {
            const figure = drawFigure(random, size * 10)
            if (kind === 'change') return random() < 0.5 ? figure : 0 - figure
            return kind === 'count' ? figure : figure / 100
          }),
        ]),
    ),
    requests: Object.fromEntries(requests.map(([row, figures]) => [row, withTotal(figures)])),
    disputes: Object.fromEntries(disputeRows.map((row) => [row, dispute()])),
    prose: {},
    remarks: [],
    notes: [],
  }
}
