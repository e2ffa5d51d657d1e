import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { paragraphs, tell } from './testing.ts'

/** Rows of a number and one cell, everything else merged with the row above. */

const duty = ['《公共图书馆法》', '及时公开', '镇文化站', '政府网站']
const whole = (seq: number) => [String(seq), '图书服务', `图书借阅${seq}`, '借阅须知', ...duty]
const told = (seq: number) => `${seq}｜图书服务｜图书借阅${seq}｜借阅须知｜${duty.join('｜')}`
const open = (seq: number) => `${seq}｜?!｜?｜?｜?｜?｜?｜?`

describe('只有序号和一段话的行：其余与上一行合并，多于一半也读', () => {
  test('行在，格子不定', () =>
    assert.deepEqual(tell(paragraphs(whole(1), ['2', '送书下乡'], ['3', '读者培训'], ['4', '图书捐赠'], whole(5))), [
      told(1),
      open(2),
      open(3),
      open(4),
      told(5),
    ]))

  const untold: [string, string[][]][] = [
    ['第一行不全：不是合并', [['1', '送书下乡'], ['2', '读者培训'], ['3', '图书捐赠'], whole(4)]],
    ['第一行没有依据', [whole(1).toSpliced(4, 1), ['2', '送书下乡'], ['3', '读者培训']]],
    ['只有序号', [whole(1), ['2'], ['3']]],
    ['几段话', [whole(1), ['2', '送书下乡', '下乡安排'], ['3', '读者培训', '培训安排']]],
    ['主体', [whole(1), ['2', '县民政局'], ['3', '县教育局']]],
    ['渠道', [whole(1), ['2', '图书馆'], ['3', '档案馆']]],
  ]
  for (const [name, rows] of untold)
    test(`别的行多于一半，整张表都不定：${name}`, () =>
      assert.deepEqual(
        tell(paragraphs(...rows)).map((row) => row.replaceAll('!', '')),
        rows.map(([seq]) => `${seq}｜?｜?｜?｜?｜?｜?｜?`),
      ))
})

describe('不是序号加一段话的行多于一半：整张表不读', () => {
  const bars = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
  for (const cells of ['●名单 | 镇文化站', '●名单 | 及时公开', '●名单 | 《公共图书馆法》'])
    test(`没有序号，只有内容和另一格：${cells}`, () =>
      assert.throws(
        () => tell([bars, `${whole(1).join(' | ')} |`, ...Array(3).fill(`${cells} |||||||`)].join('\n')),
        /分不清缺的是哪几格/,
      ))

  test('序号、时限和一个分不清哪一级的名称', () => {
    const heads = ['序号', '一级事项', '三级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道']
    const rows = [whole(1), ['2', '送书下乡', '长期公开'], ['3', '读者培训', '长期公开']]
    assert.deepEqual(
      tell([...heads, ...rows.flat()].join('\n\n')),
      [1, 2, 3].map((seq) => `${seq}｜?｜?｜?｜?｜?｜?｜?`),
    )
  })
})
