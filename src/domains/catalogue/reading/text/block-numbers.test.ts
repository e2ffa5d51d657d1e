import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { numberStarts, partAtNumbers } from './block-numbers.ts'
import { natures } from './nature.ts'

/** Where rows of paragraphs begin, told by numbers that count up and by rows that are whole. */

const natureOf = natures(readDeadlineCell)
/** 限: a deadline, 道: channels, 同: 同上; numbers are numbers, every other word is a name. */
const words: Record<string, string> = { 限: '信息形成之日起20个工作日内', 道: '■政府网站', 同: '同上' }
const spelt = (short: string): string[] => short.split(' ').map((each) => words[each] ?? each)

/** The places of paragraphs at which rows begin. */
const starts = (short: string): number[] => {
  const texts = spelt(short)
  return numberStarts(
    texts.map(natureOf),
    texts.map(() => ({})),
  )
}

describe('行从哪里开始', () => {
  for (const [short, expected, why] of [
    ['1 甲 限 2 乙 限 3 丙 限', [0, 3, 6], '一个接一个'],
    ['甲 限', [], '没有数'],
    ['51 甲 限 52 乙 限', [0, 3], '从任何数开始'],
    ['1 甲 2 乙 3 丙', [0, 2, 4], '接着数的不问行全不全'],
    ['1 甲 限 2 乙 限 1 甲 2 乙', [0, 3, 6, 8], '一重新数起，不问行全不全'],
    ['1 甲 限 3 丙 限 4 丁 限', [0, 3, 6], '跳号，前后都是整行'],
    ['1 甲 3 丙 限 4 丁 限', [0, 5], '跳号，前一行不全：那个数是页码'],
    ['1 甲 限 3 丙 4 丁 限', [0, 5], '跳号，后一行不全：那个数是页码'],
    ['1 甲 道 3 丙 道 4 丁 道', [0, 3, 6], '渠道也算整行'],
    ['1 甲 同 3 丙 同 4 丁 同', [0, 3, 6], '同上也算整行'],
    ['1 甲 限 2 乙 限 5 丙 限', [0, 3, 6], '末行跳到三以内'],
    ['1 甲 限 2 乙 限 6 丙 限', [0, 3], '末行跳得太远，后面没有数可以证明'],
    ['1 甲 限 2 乙 限 6 丙 限 7 丁 限', [0, 3, 6, 9], '跳得远，后面的数可以证明'],
    ['9 甲 限', [0], '只有一行'],
    ['甲 5 乙 限', [1], '表头下还有话'],
  ] as const)
    test(`${why}：${short}`, () => assert.deepEqual(starts(short), expected))

  test('不在行首的数不是行', () => {
    const texts = spelt('1 甲 限 2 限 2 乙 限')
    const pieces = texts.map((_, at) => ({ startsLine: at !== 3 }))
    assert.deepEqual(numberStarts(texts.map(natureOf), pieces), [0, 5])
  })
})

describe('印了两次的数', () => {
  test('前一行还没有时限、到第二个才完整：第一个是页码', () =>
    assert.deepEqual(starts('1 甲 2 乙 限 2 丙 限 3 丁 限'), [0, 5, 8]))
  test('前一行已经完整：第一个就是行', () => assert.deepEqual(starts('1 甲 限 2 乙 2 丙 限 3 丁 限'), [0, 3, 8]))
  test('到第二个也不完整：取第一个', () => assert.deepEqual(starts('1 甲 2 乙 2 丙 限 3 丁 限'), [0, 2, 7]))
  test('第二个在下一行以后：取第一个', () => assert.deepEqual(starts('1 甲 2 乙 限 3 丙 2 限 4 丁 限'), [0, 2, 5, 9]))
  test('印了三次：从前一行完整以后的那个起', () => {
    assert.deepEqual(starts('1 甲 2 乙 限 2 丙 限 2 丁 限 3 戊 限'), [0, 5, 11])
    assert.deepEqual(starts('1 甲 2 2 乙 限 2 丙 限 3 丁 限'), [0, 2, 9])
  })
  test('第一行前面没有行可断', () => assert.deepEqual(starts('1 甲 1 乙 限 2 丙 限'), [0, 5]))
})

/** Paragraphs after parting, one string each: its line, its text with / for line ends, and numbers cut from it. */
const parted = (...texts: string[]): string[] => {
  let line = 0
  const pieces = texts.map((text) => {
    const piece = { text: spelt(text.replaceAll('\n', ' ')).join('\n'), line }
    line += text.split('\n').length + 1
    return piece
  })
  const short = (text: string) => Object.entries(words).reduce((all, [name, word]) => all.replaceAll(word, name), text)
  return partAtNumbers(pieces, natureOf).map(
    ({ text, line: at, cut }) => `${at}:${short(text).replaceAll('\n', '/')}${cut ? `（去掉${cut.join()}）` : ''}`,
  )
}

describe('段里独占一行的数', () => {
  test('没有这样的数：原样', () => {
    assert.deepEqual(parted('1', '甲', '限'), ['0:1', '2:甲', '4:限'])
    assert.deepEqual(parted('1', '甲\n乙', '限'), ['0:1', '2:甲/乙', '5:限'])
  })

  test('正是缺的那个序号，前后都是整行：从那里分开，行号照原文', () =>
    assert.deepEqual(parted('1', '甲', '限\n2\n乙', '限', '3', '丙', '限'), [
      '0:1',
      '2:甲',
      '4:限',
      '5:2',
      '6:乙',
      '8:限',
      '10:3',
      '12:丙',
      '14:限',
    ]))

  test('在段的开头或结尾', () => {
    assert.deepEqual(parted('1', '限', '2\n乙', '限'), ['0:1', '2:限', '4:2', '5:乙', '7:限'])
    assert.deepEqual(parted('1', '限\n2', '乙', '限'), ['0:1', '2:限', '3:2', '5:乙', '7:限'])
  })

  test('连着缺两个', () =>
    assert.deepEqual(parted('1', '甲', '道\n2\n乙', '道\n3\n丙', '道', '4', '丁', '道'), [
      '0:1',
      '2:甲',
      '4:道',
      '5:2',
      '6:乙',
      '8:道',
      '9:3',
      '10:丙',
      '12:道',
      '14:4',
      '16:丁',
      '18:道',
    ]))

  test('不缺的数是页码', () =>
    assert.deepEqual(parted('1', '甲', '道\n2\n乙', '道', '2', '丙', '道'), [
      '0:1',
      '2:甲',
      '4:道/乙（去掉2）',
      '8:道',
      '10:2',
      '12:丙',
      '14:道',
    ]))

  test('缺的不是这个数：是页码', () =>
    assert.deepEqual(parted('1', '甲', '道\n17\n乙', '道', '3', '丙', '道'), [
      '0:1',
      '2:甲',
      '4:道/乙（去掉17）',
      '8:道',
      '10:3',
      '12:丙',
      '14:道',
    ]))

  test('分开后前一行或者后一行不全：是页码', () => {
    assert.deepEqual(parted('1', '甲\n2\n乙', '道', '3', '丙', '道'), [
      '0:1',
      '2:甲/乙（去掉2）',
      '6:道',
      '8:3',
      '10:丙',
      '12:道',
    ])
    assert.deepEqual(parted('1', '道', '甲\n2\n乙', '3', '丙', '道'), [
      '0:1',
      '2:道',
      '4:甲/乙（去掉2）',
      '8:3',
      '10:丙',
      '12:道',
    ])
  })

  test('下一行就有这个序号，再往后还有行：不缺，是页码', () =>
    assert.deepEqual(parted('1', '甲', '道\n2\n乙', '道', '2', '丙', '道', '3', '丁', '道').slice(2, 4), [
      '4:道/乙（去掉2）',
      '8:道',
    ]))

  test('再前一行的渠道不算这一行的', () => {
    assert.deepEqual(parted('1', '道', '2', '甲\n3\n乙', '道', '4', '丙', '道')[3], '6:甲/乙（去掉3）')
    assert.deepEqual(parted('1', '限', '2\n乙', '甲\n3\n丙', '限', '4', '丁', '限').slice(2, 6), [
      '4:2',
      '5:乙',
      '7:甲/丙（去掉3）',
      '11:限',
    ])
  })

  test('数以前的渠道不算数以后那一行的', () =>
    assert.deepEqual(parted('1', '甲', '道\n2\n乙', '3', '丙', '道')[2], '4:道/乙（去掉2）'))

  test('数以后只有时限也是整行；数旁边的空白不管', () => {
    assert.deepEqual(parted('1', '甲', '限\n2\n限', '3', '丙', '限').slice(2, 5), ['4:限', '5:2', '6:限'])
    assert.deepEqual(parted('1', '甲', '道\n2\t\n乙', '道', '3', '丙', '道').slice(2, 5), ['4:道', '5:2\t', '6:乙'])
  })

  test('分开的前后两段里，别的数还是页码', () =>
    assert.deepEqual(parted('1', '甲', '道\n17\n乙\n2\n丙\n18\n丁', '道', '3', '戊', '道').slice(2, 6), [
      '4:道/乙（去掉17）',
      '7:2',
      '8:丙/丁（去掉18）',
      '12:道',
    ]))

  test('一格有几行字：按行读，按行分', () => {
    assert.deepEqual(parted('1', '甲', '公示栏\n公告栏\n2\n乙', '限', '3', '丙', '道').slice(2, 5), [
      '4:公示栏/公告栏',
      '6:2',
      '7:乙',
    ])
    assert.deepEqual(parted('1', '限', '甲\n2\n公示栏\n公告栏', '3', '丙', '道').slice(2, 5), [
      '4:甲',
      '5:2',
      '6:公示栏/公告栏',
    ])
  })

  test('段里印了两次：从第一个分开，第二个是页码', () =>
    assert.deepEqual(parted('1', '甲', '道\n2\n乙\n2', '道', '3', '丙', '道').slice(2, 5), [
      '4:道',
      '5:2',
      '6:乙（去掉2）',
    ]))

  test('末行的序号独占一段、跳得远，中间的都在段里：还是一个接一个', () =>
    assert.deepEqual(
      parted('1', '限\n2\n乙', '限\n3\n丙', '限\n4\n丁', '限\n5\n戊', '限', '6', '己', '限\n7\n庚', '限').slice(-6),
      ['20:6', '22:己', '24:限', '25:7', '26:庚', '28:限'],
    ))

  test('第一行的序号以前的数不是行', () =>
    assert.deepEqual(parted('说明\n2\n道', '1', '甲', '道')[0], '0:说明/道（去掉2）'))

  test('没有一行有序号：数都是页码', () => assert.deepEqual(parted('甲\n1\n乙', '道'), ['0:甲/乙（去掉1）', '4:道']))
})
