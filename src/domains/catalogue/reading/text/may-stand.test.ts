import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { mayStand, natures } from './nature.ts'

const natureOf = natures(readDeadlineCell)
const column = (head: Column['head'], title = '', levels: Column['levels'] = []): Column => ({
  index: 0,
  title,
  head,
  levels,
})
const stands = (head: Column['head'], text: string) => mayStand(natureOf(text), column(head))

/** Each column: texts that may stand under it, texts that may not. */
const table: [Column['head'], string[], string[]][] = [
  [
    'seq',
    ['1', '123456', '（3）', '2.1', '12.10.3', '3.', '3、', '3)', '123.123'],
    ['甲3', '3甲', '.1', '1234.1', '1.1234', '1..2'],
  ],
  ...(['level1', 'level2', 'level3', 'item'] as const).map((head): [Column['head'], string[], string[]] => [
    head,
    ['低保名单', '县民政局', '政府网站', '—', '——', '/', '-', '救助办法'],
    ['12', '√', '□', '是', '■政府网站', '及时公开', '《社会救助暂行办法》'],
  ]),
  [
    'elements',
    ['低保名单', '县民政局', '名单—标准'],
    ['12', '√', '——', '■政府网站', '及时公开', '《社会救助暂行办法》'],
  ],
  [
    'basis',
    ['《社会救助暂行办法》', '法例', '第一二三四五条', '第三条', '令第3号', '国令第3号', '内容《甲》'],
    ['第条', '第一二三四五六条', '√', '——', '12', '■政府网站', '县民政局', '及时公开'],
  ],
  [
    'deadlineText',
    ['及时公开', '三个月', '同上述', '—', '———', '/'],
    ['√', '12', '县民政局', '名单——标准', '2019-2020', '■政府网站公开'],
  ],
  ['body', ['县民政局', '乡村', '低保户'], ['√', '——', '12', '《甲', '甲》', '及时公开', '政府网站', '■政府网站']],
  [
    'channels',
    ['政府网站', '■政府网站', '同上述', '网上', '?甲', '？甲', '? 甲', '官网'],
    ['√', '12', '?1', '甲?乙', '? ', '县民政局', '及时公开'],
  ],
  ['audienceAll', ['√', '', '全社会', '社会', '社会公众', '公众', '面向社会', '面向全社会', '——'], ['村民', '向社会']],
  ['audienceSpecific', ['√', '村民', '县民政局'], ['■政府网站', '及时公开', '《社会救助暂行办法》', '政府网站']],
  ['audience', ['√', '全社会', '县民政局'], ['■政府网站', '政府网站']],
  ...(['active', 'onRequest'] as const).map((head): [Column['head'], string[], string[]] => [
    head,
    ['√', '□', '主动公开', '√主动公开', '■主动公开', '☑主动公开', '依申请公开', '依法申请公开', '公开'],
    ['村民', '不主动公开', '甲公开'],
  ]),
  ['mode', ['√', '主动', '依申请', '全文', '公开', '网站'], ['村民']],
  [null, ['√', '12', '村民', '同上', '■政府网站'], []],
]

describe('一列下面可以有什么', () => {
  for (const [head, may, mayNot] of table) {
    test(`${head}：可以`, () =>
      assert.deepEqual(
        may.filter((text) => !stands(head, text)),
        [],
      ))
    test(`${head}：不可以`, () =>
      assert.deepEqual(
        mayNot.filter((text) => stands(head, text)),
        [],
      ))
  }
})

test('空格：序号、内容一列没有空的', () => {
  assert.deepEqual(
    table.map(([head]) => head).filter((head) => !stands(head, '')),
    ['seq', 'elements'],
  )
})

test('同上：依据、时限、主体、渠道，以及不认识的列', () => {
  assert.deepEqual(
    table.map(([head]) => head).filter((head) => stands(head, '同上')),
    ['basis', 'deadlineText', 'body', 'channels', null],
  )
})

test('层级一列：勾、级别、表头自己的名字', () => {
  const levels = column(null, '某园区', ['county'])
  for (const text of ['√', '', '县级', '乡镇级', '市县区乡镇街道村级', '某园区'])
    assert.equal(mayStand(natureOf(text), levels), true, text)
  for (const text of ['低保', '园区', '12']) assert.equal(mayStand(natureOf(text), levels), false, text)
})
