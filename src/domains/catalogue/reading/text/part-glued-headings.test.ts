import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fold } from '../fold.ts'
import { headingsIn, partGluedHeadings } from './part-glued-headings.ts'
import { tell } from './testing.ts'

const first = '序号公开事项公开内容公开依据公开时限公开主体公开渠道'
const second = '一级事项二级事项'
const heads = ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道', '一级事项', '二级事项']
const cells = (seq: number) => [
  `${seq}`,
  '社会救助',
  `低保${seq}`,
  '1.名单；\n2.标准。',
  '《社会救助暂行办法》',
  '及时公开',
  '县民政局',
  '■政府网站',
]
const told = (seq: number) =>
  `${seq}｜社会救助｜低保${seq}｜1.名单；/2.标准。｜《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站`

test('表头连成一行或两行，各行还是一格一段：照读', () => {
  const rows = [1, 2].map((seq) => cells(seq).join('\n\n')).join('\n\n')
  for (const head of [
    `${first}${second}`,
    `${first}\n${second}`,
    `${first}\n\n${second}`,
    first.replace('公开事项', second),
  ])
    assert.deepEqual(tell(`某县目录\n\n${head}\n\n${rows}`), [told(1), told(2)], head)
})

test('每个标题一段，行号照原行；后一行不是标题的照原样', () => {
  const parted = (...texts: string[]) => partGluedHeadings(texts.map((text, line) => ({ text, line })))
  assert.deepEqual(
    parted('目录', first, second, '1').map(({ text, line }) => `${line}${text}`),
    ['0目录', ...heads.map((head) => `1${head}`), '31'],
  )
  assert.deepEqual(
    parted(first, '1').map(({ text }) => text),
    [...heads.slice(0, 7), '1'],
  )
  for (const texts of [
    ['序号', '公开事项'],
    [`本表${first}`, '1'],
    ['序言：为了规范信息公开工作制定本目录', '1'],
  ])
    assert.deepEqual(
      parted(...texts).map(({ text }) => text),
      texts,
    )
})

test('第一行至少十二个字才是连在一起的标题', () => {
  const rest = '公开依据公开时限公开主体公开渠道'
  const parted = (line: string) => partGluedHeadings([line, rest].map((text, at) => ({ text, line: at }))).length
  assert.equal(parted('序号公开事项公开内容要素'), 7)
  assert.equal(parted('序号公开事项公开的内容'), 2)
  const others = partGluedHeadings(
    ['序号公开事项公开的内容', rest, first, second].map((text, line) => ({ text, line })),
  )
  assert.equal(others.length, 2 + heads.length, 'nor where others are')
})

describe('连在一起的标题', () => {
  const line = (fours: number, fives: number) => `序号${'公开事项'.repeat(fours)}${'公开的内容'.repeat(fives)}`
  const table: [string, string, number | null][] = [
    ['一百六十个字', line(37, 2), 40],
    ['更长的不是', line(36, 3), null],
    ['一个标题连图例二十四个字', `${first}和载体（■必选${'项'.repeat(12)}）`, 7],
    ['更长的不是一个标题', `${first}和载体（■必选${'项'.repeat(13)}）`, null],
    ['最后多出一个字：不是', `${first}村`, null],
  ]
  for (const [name, text, count] of table) test(name, () => assert.equal(headingsIn(text)?.length ?? null, count))
})

describe('层级连在一起：每一级到第一个“级”字为止', () => {
  const levels: [string, string[]][] = [
    ['市级县级乡镇', ['市级', '县级', '乡镇']],
    ['县级乡、村级', ['县级', '乡、村级']],
    ['乡镇（街道）', ['乡镇(街道)']],
    ['依申请公开县级乡（镇）级', ['依申请公开', '县级', '乡(镇)级']],
    ['主动依申请市级镇街（园区）级', ['主动', '依申请', '市级', '镇街(园区)级']],
  ]
  for (const [glued, parts] of levels)
    test(glued, () => assert.deepEqual(headingsIn(fold(`${first}${glued}`)), [...heads.slice(0, 7), ...parts]))
})

describe('不认识的列夹在标题中间：四个字以内，或者说在哪里、由谁', () => {
  const extras: [string, boolean][] = [
    ['业务来源', true],
    ['业务的来源', false],
    ['平台的网址', true],
    ['平台的链接', true],
    ['平台的地址', true],
    ['部门的编码', true],
    ['部门的代码', true],
    ['主管的电话', true],
    ['主管部门的电话', true],
    ['栏目里的说明', false],
    ['电话里的说明', false],
  ]
  for (const [extra, known] of extras)
    test(extra, () => {
      const headings = headingsIn(first.replace('公开依据', `${extra}公开依据`))
      assert.deepEqual(headings, known ? heads.slice(0, 7).toSpliced(3, 0, extra) : null)
    })
})
