import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DayGroup, daysInClause, type Memory, type WrittenDay } from './days-in-clause.ts'

const memory = (month: number | null = null, year = 2026): Memory => ({
  year,
  month,
  yearOf: (each) => (each === 12 ? 2025 : 2026),
})

const dayText = ({ date, weekday }: WrittenDay) => `${date ?? '?'}${weekday === null ? '' : `周${weekday}`}`

/** before<days>after, as a table can hold it. */
const shown = (groups: readonly DayGroup[]): string =>
  groups
    .map(({ before, stretches, after }) => {
      const days = stretches.map(({ from, to }) => (from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`))
      return `${before}<${days.join('、')}>${after}`
    })
    .join(' | ')

const clauses: [clause: string, groups: string][] = [
  ['1月1日放假', '<2026-01-01>放假'],
  ['1月1号放假', '<2026-01-01>放假'],
  ['1月份1日放假', '<2026-01-01>放假'],
  ['10月1日至7日放假调休', '<2026-10-01至2026-10-07>放假调休'],
  ['9月29日至10月6日放假', '<2026-09-29至2026-10-06>放假'],
  ['12月30日至2026年1月1日放假', '<2025-12-30至2026-01-01>放假'],
  ['2024年12月30日放假', '<2024-12-30>放假'],
  ...['-', '-', '—', '–', '―', '−', '~', '至', '到', '——'].map((join): [string, string] => [
    `10月1日${join}7日`,
    '<2026-10-01至2026-10-07>',
  ]),
  ['10月1—7日放假', '<2026-10-01至2026-10-07>放假'],
  ['10月1—10月7日放假', '<2026-10-01至2026-10-07>放假'],
  ['12月30-2026年1月1号放假', '<2025-12-30至2026-01-01>放假'],
  ['4月27、28日上班', '<2026-04-27、2026-04-28>上班'],
  ['4月25、26、27号上班', '<2026-04-25、2026-04-26、2026-04-27>上班'],
  ['4月27日、28日上班', '<2026-04-27、2026-04-28>上班'],
  ['4月27日和5月9日上班', '<2026-04-27、2026-05-09>上班'],
  ['4月27日及5月9日上班', '<2026-04-27、2026-05-09>上班'],
  ['4月27日以及5月9日上班', '<2026-04-27、2026-05-09>上班'],
  ['4月27日另和5月9日上班', '<2026-04-27>另和 | 另和<2026-05-09>上班'],
  ['4月27日和另5月9日上班', '<2026-04-27>和另 | 和另<2026-05-09>上班'],
  ['1月1日休1月3日、4日班', '<2026-01-01>休 | 休<2026-01-03、2026-01-04>班'],
  ['10月1—12日放假', '<2026-10-01至2026-10-12>放假'],
  ['10月1——7日放假', '<2026-10-01至2026-10-07>放假'],
  ['4月5、12日上班', '<2026-04-05、2026-04-12>上班'],
  ['10月17日放假', '<2026-10-17>放假'],
  ['10月1()日放假', ''],
  ['1月1日()放假', '<2026-01-01>放假'],
  ['4月27日或5月9日上班', '<2026-04-27>或 | 或<2026-05-09>上班'],
  ['5月1日至3日、9日至10日', '<2026-05-01至2026-05-03、2026-05-09至2026-05-10>'],
  ['5月1日至3日至5日', '<2026-05-01至2026-05-03>至 | 至<2026-05-05>'],
  ['将1月4日公休日调至1月2日', '将<2026-01-04>公休日调至 | 公休日调至<2026-01-02>'],
  ['1月4日(周日)上班', '<2026-01-04周7>上班'],
  ['1月4日(星期天)上班', '<2026-01-04周7>上班'],
  ['1月3日(礼拜六)上班', '<2026-01-03周6>上班'],
  ['2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假', '<2026-02-15周7至2026-02-23周1>放假'],
  ['2月16日(除夕)放假', '<2026-02-16>放假'],
  ['10月5日(一周之内)', '<2026-10-05>'],
  ['2月30日放假', '<?>放假'],
  ['13月1日放假', '<?>放假'],
  ['共3天', ''],
  ['放假3日', ''],
  ['按5放假', ''],
]
for (const [clause, groups] of clauses)
  test(`一句里的日期：${clause}`, () => {
    assert.equal(shown(daysInClause(clause, memory())), groups)
  })

test('不存在的日期没有日子，只有字样', () => {
  const { date, words } = daysInClause('2月30日放假', memory())[0]!.stretches[0]!.from
  assert.deepEqual([date, words], [null, '2月30日'])
})

test('周一至周日各有其数', () => {
  const weekdays = [...'一二三四五六日'].map(
    (name) => daysInClause(`1月1日(周${name})`, memory())[0]!.stretches[0]!.from,
  )
  assert.deepEqual(
    weekdays.map(({ weekday }) => weekday),
    [1, 2, 3, 4, 5, 6, 7],
  )
})

test('前一句说过的月份，下一句可以省略；年份跟着月份走', () => {
  const said = memory()
  daysInClause('2025年12月30日放假', said)
  assert.equal(shown(daysInClause('31日放假', said)), '<2025-12-31>放假')
  assert.equal(shown(daysInClause('1月1日至3日放假', said)), '<2026-01-01至2026-01-03>放假')
  assert.equal(shown(daysInClause('共3日', said)), '', 'a count is no day')
  assert.equal(shown(daysInClause('3日放假', said)), '<2026-01-03>放假')
})

test('每个日期的原字样和位置', () => {
  const [group] = daysInClause('将10月1日(周四)至7日放假', memory())
  const { from, to } = group!.stretches[0]!
  assert.deepEqual([from.words, from.at, to.words, to.at], ['10月1日(周四)', 1, '7日', 11])
})
