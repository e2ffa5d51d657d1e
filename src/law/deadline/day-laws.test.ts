import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayLawsFor, namesDayLaw } from './day-laws.ts'
import { readDeadline } from './read-deadline.ts'

const units: [basis: string, amount: number, unit: string][] = [
  ['《中华人民共和国行政处罚法》', 7, 'workday'],
  ['《中华人民共和国行政复议法》', 10, 'workday'],
  ['《行政许可法》第四十八条', 7, 'workday'],
  ['《行政许可法》', 20, 'workday'],
  ['《行政强制法》', 10, 'workday'],
  ['《行政强制法》', 30, 'calendar-day'],
  ['《预算法》第十四条', 20, 'calendar-day'],
  ['《重大行政决策程序暂行条例》', 30, 'calendar-day'],
  ['《土地管理法实施条例》', 30, 'calendar-day'],
  ['《城乡规划法》', 30, 'calendar-day'],
  ['《国有土地上房屋征收与补偿条例》', 30, 'calendar-day'],
  ['《招标投标法实施条例》', 3, 'calendar-day'],
  ['《政府采购法》', 30, 'calendar-day'],
  ['《政府信息公开条例》', 20, 'calendar-day'],
  ['', 7, 'calendar-day'],
]
for (const [basis, amount, unit] of units)
  test(`${amount}日，${basis || '无依据'}`, () => {
    assert.equal(readDeadline(`决定作出之日起${amount}日内公开`, { basis }).rules[0]!.unit, unit)
    assert.equal(readDeadline(`决定作出之日起${amount}个工作日内公开`, { basis }).rules[0]!.unit, 'workday')
    assert.equal(readDeadline(`决定作出之日起${amount}个自然日内公开`, { basis }).rules[0]!.unit, 'calendar-day')
  })

test('a cell that names the law is read under it', () => {
  const unitOf = (cell: string) => readDeadline(cell).rules.at(-1)!.unit
  assert.equal(unitOf('按照《行政处罚法》，自决定作出之日起7日内公开'), 'workday')
  assert.equal(unitOf('根据预算法，批准后20日内公开'), 'calendar-day')
  assert.equal(namesDayLaw('按照办法执行'), false)
})

test('laws that count the same figure differently leave the choice to a person', () => {
  assert.deepEqual(
    dayLawsFor(20, '《行政许可法》《预算法》').map(({ article }) => article),
    ['行政许可法第八十二条', '预算法第十四条'],
  )
  const { certain, doubts } = readDeadline('批准后20日内公开', { basis: '《行政许可法》《预算法》' })
  assert.equal(certain, false)
  assert.match(doubts.join(), /行政许可法第八十二条与预算法第十四条对“20日”算法不同/)
})

const laws: [law: string, days: number[], unit: string, article: string][] = [
  ['行政处罚法', [2, 3, 5, 7], 'workday', '第八十五条'],
  ['行政复议法', [3, 5, 7, 10], 'workday', '第八十八条'],
  ['行政许可法', [5, 7, 10, 15, 20, 30, 45], 'workday', '第八十二条'],
  ['行政强制法', [1, 2, 3, 5, 7, 10], 'workday', '第六十九条'],
  ['预算法', [20], 'calendar-day', '第十四条'],
  ['重大行政决策程序暂行条例', [7, 30], 'calendar-day', '第十五条、第十六条'],
  ['土地管理法', [30], 'calendar-day', '第四十七条'],
  ['城乡规划法', [30], 'calendar-day', '第二十六条'],
  ['国有土地上房屋征收与补偿条例', [30], 'calendar-day', '第十条'],
  ['招标投标法', [3, 15, 20, 30], 'calendar-day', '第二十四条、第四十六条'],
  ['政府采购法', [20, 30], 'calendar-day', '第三十五条、第四十六条'],
]
for (const [law, days, unit, article] of laws)
  test(`${law} decides for its own figures and for no other`, () => {
    for (let amount = 0; amount <= 60; amount++)
      assert.deepEqual(
        dayLawsFor(amount, `依据《${law}》`).map((found) => [found.law, found.unit, found.article]),
        days.includes(amount) ? [[law, unit, law + article]] : [],
        `${amount}`,
      )
    assert.equal(namesDayLaw(`按照${law}`), true)
    assert.deepEqual(dayLawsFor(days[0]!, ''), [])
    assert.deepEqual(dayLawsFor(null, law), [])
  })
