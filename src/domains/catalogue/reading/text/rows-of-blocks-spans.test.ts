import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rowsOfBlocks } from './rows-of-blocks.ts'
import { columnsOf, duty, law, natureOf, piecesOf, show, two, whole } from './testing/told-cells.ts'

const rowsOf = (titles: string, ...rows: readonly string[]) =>
  rowsOfBlocks(piecesOf(rows.join('|'), 0), columnsOf(titles), natureOf, true)
const told = (titles: string, ...rows: readonly string[]): string[] =>
  rowsOf(titles, ...rows).map((row) => show(columnsOf(titles), row))
const last = `3|养老服务|高龄津贴|发放标准|${duty}`
/** What is told of a row between two whole ones. */
const between = (row: string): string => {
  const [, own, ...others] = told(two, whole, row, last)
  assert.equal(others.length, 1)
  return own!
}
const open = '2|?|?|?|?|?|?|?'

describe('没有序号列', () => {
  const titles = two.replace('序 ', '')
  const first = whole.slice(2)
  const second = last.slice(2)

  test('数不是行的开头，是页码', () =>
    assert.deepEqual(told(titles, first.replace('|标准', '|7|标准'), second), [first, second]))

  test('行首的数说不清是什么，留着给人看', () =>
    assert.deepEqual(told(titles, first, `7|${second}`), [first, `?|?|?|${duty} 剩7/养老服务/高龄津贴/发放标准`]))

  test('以时限开头的也是一行：前面的都不知道，已经放好的不再剩下', () => {
    const rows = told(titles, '及时公开|县民政局|政府网站', second)
    assert.match(rows[0]!, /^([?][|]){4}及时公开[|]县民政局[|]政府网站/)
    assert.deepEqual(rows.slice(1), [second])
    assert.deepEqual(told('一 二 内容 时限 主体 渠道', '及时公开|县民政局|政府网站'), [
      '?|?|?|及时公开|县民政局|政府网站',
    ])
  })

  test('渠道后面不是勾：下一行从那里开始', () => {
    const rows = told(titles, first, '低保对象|√', second)
    assert.equal(rows.length, 2)
    assert.equal(rows[0], first)
  })
})

describe('没有时限的一行', () => {
  test('依据后面只有勾：时限、主体、渠道与上一行合并', () =>
    assert.equal(between(`2|特困|名单|${law}|√|√`), `2|^|特困|名单|${law}|^|^|^`))

  test('第一行上面没有行，不会是合并', () =>
    assert.deepEqual(told(two, `1|救助|低保|标准|${law}`, last.replace('3', '2')), [
      `1|?|?|?|?|?|?|? 剩救助/低保/标准/${law}`,
      last.replace('3', '2'),
    ]))

  test('只有一个书名号：可能是内容，不放', () => assert.equal(between(`2|${law}`), `${open} 剩${law}`))

  test('只印了序号的最后一行', () => assert.deepEqual(told(two, whole, '2'), [whole, open]))
})

describe('时限前面', () => {
  test('依据开头、后面有主体和渠道：是别的行的，全部不定', () =>
    assert.match(
      between(`2|${law}|县民政局|政府网站|养老|津贴|名单|${law}|及时公开|县财政局|政府网站`),
      /^2[|][?][|][?][|][?][|][?][|][?][|][?][|][?] /,
    ))

  test('没有依据：像主体的内容还是内容', () =>
    assert.equal(
      between('2|特困|村民委员会|及时公开|县民政局|政府网站'),
      '2|^|特困|村民委员会|^|及时公开|县民政局|政府网站',
    ))

  test('名称像渠道，渠道一格没有：名称、内容、依据照读', () =>
    assert.equal(
      between(`2|救助|政务服务中心|标准|${law}|及时公开|县民政局`),
      `2|救助|政务服务中心|标准|${law}|及时公开|县民政局|?`,
    ))

  test('一段里有几个编号的依据，前面还有一个书名号：前一个可能是内容，不猜', () =>
    assert.match(
      between('2|特困|《低保办法》|1.《甲法》2.《乙法》|及时公开|县民政局|政府网站'),
      /^2[|][?][|][?][|][?][|][?][|]及时公开/,
    ))

  test('依据断成两段：从书名号起都是依据', () =>
    assert.equal(
      between('2|养老|津贴|《老年人权益保障法》|第三条|及时公开|县民政局|政府网站'),
      '2|^|养老|津贴|《老年人权益保障法》/第三条|及时公开|县民政局|政府网站',
    ))

  test('最后一行后面的书名号不算依据', () =>
    assert.equal(told(two, whole, `2|特困|名单|${duty}|《政府信息公开条例》`)[1], `2|^|特困|名单|${duty}`))
})

describe('时限后面', () => {
  const tail = (words: string) => between(`2|特困|名单|${law}|${words}`)
  const front = `2|^|特困|名单|${law}`

  test('说到网站的时限不是渠道', () => {
    assert.equal(tail('政府网站及时公开|政府网站'), `${front}|政府网站及时公开|^|政府网站`)
    assert.equal(tail('政府网站及时公开|县民政局|政府网站|低保对象'), `${front}|政府网站及时公开|县民政局|政府网站`)
  })

  test('别的行也没有主体：说到网站的时限还不是渠道，主体合并', () => {
    const lacking = last.replace('县民政局|', '')
    assert.deepEqual(told(two, whole, `2|特困|名单|${law}|政府网站及时公开|政府网站`, lacking), [
      whole,
      `${front}|政府网站及时公开|^|政府网站`,
      lacking.replace('政府网站', '^|政府网站'),
    ])
  })

  test('没有主体，渠道后面是群体', () =>
    assert.equal(tail('及时公开|政府网站|低保对象'), `${front}|及时公开|^|政府网站`))

  test('没有特定群体一列：群体不放在任何列', () => {
    const row = rowsOf(two, whole, `2|特困|名单|${duty}|低保对象`, last)[1]!
    assert.deepEqual([...row.cells.keys()].toSorted(), [0, 2, 3, 4, 5, 6, 7])
  })

  test('断成两段的服务中心：主体还是渠道，不猜', () => {
    assert.match(tail('及时公开|政务服务|中心|政府网站'), /[|]及时公开[|][?][|][?]/)
    assert.match(tail('及时公开|政务服务|中心'), /[|]及时公开[|][?][|][?]/)
  })

  for (const [channels, rule] of [
    ['1.政府网站|2、其他', '下一号，标点不同'],
    ['1、■政府网站|2、其他', '下一号'],
    ['10.政府网站|11.其他', '两位数'],
    ['政府网站|、公示栏|其他', '没有编号'],
  ] as const)
    test(`“其他”也是渠道：${rule}`, () =>
      assert.equal(
        tail(`及时公开|县民政局|${channels}`),
        `${front}|及时公开|县民政局|${channels.replaceAll('|', '/')}`,
      ))

  for (const [channels, words, rule] of [
    ['政府网站', '补贴及其他', '以“其他”结尾的话'],
    ['政府网站：1.公示栏', '2.其他', '编号不在开头'],
  ] as const)
    test(`不是渠道，是内容接着写：${rule}`, () =>
      assert.equal(
        tail(`及时公开|县民政局|${channels}|${words}`),
        `${front.replace('名单', `名单/${words}!`)}|及时公开|县民政局|${channels}`,
      ))
})

describe('最后一行后面的一段：页脚，还是内容的余下部分', () => {
  const goesOn = (words: string) => rowsOf(two, whole, `2|特困|名单|${duty}|${words}`)[1]!.mayGoOn === true

  for (const words of ['关闭本页', '版权某县', '网站支持某某', '某某电话某', '返回首页', '某注：某某', '某注:某某'])
    test(`页脚：${words}`, () => assert.equal(goesOn(words), false))
  for (const words of ['补贴标准', '关注民生情况'])
    test(`可能是内容：${words}`, () => assert.equal(goesOn(words), true))
})
