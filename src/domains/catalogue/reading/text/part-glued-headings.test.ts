import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partGluedHeadings } from './part-glued-headings.ts'
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
