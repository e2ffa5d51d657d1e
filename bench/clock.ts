import { readCalendar } from '#doors/cli/read-calendar.ts'
import { foldRequest } from '#law/foi/fold-request.ts'
import type { Fact } from '#law/foi/model.ts'
import { machine } from './measure.ts'

// `node bench/clock.ts`: clocks of requests a second on one core, without the ledger (promised 200,000), over the shapes
// that cases take: answered at once, corrected, a third party asked, extended, paid for, overdue.

const calendar = await readCalendar()
const first = Temporal.PlainDate.from('2019-01-02')

/** Facts of a shape, so many days after a first day. */
const shapes: readonly (readonly (readonly [number, Fact['kind'], Partial<Fact>?])[])[] = [
  [
    [0, 'received', { channel: 'in-person' }],
    [9, 'served'],
  ],
  [
    [0, 'received', { channel: 'internet' }],
    [1, 'confirmed'],
    [4, 'correction-asked'],
    [12, 'correction-received'],
    [30, 'served'],
  ],
  [
    [0, 'received', { channel: 'registered-mail' }],
    [3, 'third-party-asked', { party: '甲' }],
    [5, 'third-party-delivered', { party: '甲' }],
    [20, 'third-party-replied', { party: '甲' }],
    [25, 'extended', { workingDays: 20 }],
    [60, 'served'],
  ],
  [
    [0, 'received', { channel: 'fax' }],
    [0, 'confirmed'],
    [10, 'fee-noticed'],
    [15, 'fee-paid'],
  ],
  [[0, 'received', { channel: 'in-person' }]],
]

const cases = Array.from({ length: 2_000 }, (_, n) => {
  const facts = shapes[n % shapes.length]!.map(([days, kind, more]) => ({
    kind,
    happenedOn: first.add({ days: n + days }),
    ...more,
  }))
  return { facts, asOf: first.add({ days: n + 70 }) }
})

const clocks = 400_000
let states = 0
const count = (times: number) => {
  for (let n = 0; n < times; n++) {
    const { facts, asOf } = cases[n % cases.length]!
    if (foldRequest(facts, asOf, calendar).clock.state) states += 1
  }
}
count(50_000)
const start = process.cpuUsage()
count(clocks)
const seconds = process.cpuUsage(start).user / 1e6
if (states !== clocks + 50_000) throw new Error('a case was refused')
console.log(machine())
console.log(`期限计算，一个核（承诺 ≥ 200,000 /s）：${Math.round(clocks / seconds).toLocaleString('en')} /s`)
process.exitCode = clocks / seconds >= 200_000 ? 0 : 1
