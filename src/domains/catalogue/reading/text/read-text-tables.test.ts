import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { natures } from './nature.ts'
import { hasBarHeader, hasTextHeader, tablesOfBars } from './read-text.ts'
import { paragraphs, tell } from './testing.ts'

/** Where the tables of a text begin and end, and what in them is none of their rows. */

const law = '《社会救助暂行办法》'
const natureOf = natures(readDeadlineCell)
const line = (...texts: readonly string[]) => `${texts.join(' | ')} |`
const duty = ['●名单', law, '及时公开', '县民政局', '政府网站']
const heads = ['序号', '一级事项', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道']
const head = line(...heads)
const row = (seq: number) => line(String(seq), '社会救助', `低保${seq}`, ...duty)
const told = (seq: number) => `${seq}｜社会救助｜低保${seq}｜${duty.join('｜')}`
const numbers = (begin: number, end: number) => Array.from({ length: end - begin + 1 }, (_, i) => String(begin + i))

describe('有没有表头', () => {
  test('标题断成一字一行：也是表头', () =>
    assert.equal(hasTextHeader([...'公开内容公开依据公开时限'].join('\n')), true))
  test('竖线：从第一格起就是标题', () => assert.equal(hasBarHeader('公开内容 | 公开依据 | 公开时限 | | | |'), true))
  test('竖线分开的半个标题不合成一个', () => assert.equal(hasBarHeader(line(...'公开内容公开依据公开时限')), false))
  test('段落里断成几段的标题', () => {
    const cells = (seq: number) => [String(seq), '社会救助', `低保${seq}`, ...duty]
    assert.deepEqual(tell(paragraphs(cells(1), cells(2)).replace('公开时限', '公\n\n开时\n\n限')), [told(1), told(2)])
  })
})

describe('第一个标题前面的话连成一格：标题是最后一行，断开的是最后两行', () => {
  const titleOf = (first: string) =>
    tablesOfBars([first + head.slice(2 + 3 + 4), row(1).slice(4)].join('\n'), natureOf)![0]!.header.columns[0]!.title
  for (const before of ['通知', '各单位\n通知'])
    test(before.replace('\n', '/'), () => {
      assert.equal(titleOf(`${before}\n一级\n事项`), '一级事项')
      assert.equal(titleOf(`${before}\n一级事项`), '一级事项')
    })
})

describe('没有表头的竖线文字', () => {
  const ticked = (seq: number) => `${row(seq)} √ | | √ | |`
  test('空格、别的话在第一个序号前面：不是行', () =>
    assert.deepEqual(tell(['| 首页 |', ticked(1), ticked(2), ticked(3)].join('\n')), [told(1), told(2), told(3)]))
})

describe('给列编号的一行不是行', () => {
  const read = (...lines: string[]) => tell([head, ...lines].join('\n'))
  test('在表头下面', () => assert.deepEqual(read(line(...numbers(1, 8)), row(1), row(2)), [told(1), told(2)]))
  test('接着就是下一个数的行：只有列数那么多', () =>
    assert.deepEqual(read(line(...numbers(1, 8)), row(9), row(10)), [told(9), told(10)]))
  test('每页重印：前一行的最后一格还在', () =>
    assert.deepEqual(read(row(1), row(2), line(...numbers(1, 8)), row(3)), [told(1), told(2), told(3)]))
  test('连成一段', () => {
    const cells = (seq: number) => [String(seq), '社会救助', `低保${seq}`, ...duty]
    const text = paragraphs(cells(1), [numbers(1, 12).join(' ')], cells(2))
    assert.deepEqual(tell(text), [told(1), told(2)])
  })
  const kept = (columns: readonly string[], ...rows: string[][]) =>
    tablesOfBars([line(...columns), ...rows.map((each) => line(...each))].join('\n'), natureOf)!.flatMap(
      ({ rows }) => rows.length,
    )
  test('不从 1 数起：是格子里的数', () => {
    assert.deepEqual(kept(heads, numbers(2, 9), ['3', '养老', '津贴', ...duty]), [2])
    assert.deepEqual(kept(heads, ['7', ...numbers(2, 8)], ['8', '养老', '津贴', ...duty]), [2])
  })
  test('至少五个数', () => {
    const few = ['序号', '公开事项', '公开内容', '公开依据', '公开时限']
    const full = ['6', '低保', '●名单', law, '及时公开']
    assert.deepEqual(kept(few, numbers(1, 5), full), [1])
    assert.deepEqual(kept(few.slice(1), full.slice(1), numbers(1, 4)), [2])
  })
})

describe('几张表之间', () => {
  const read = (...lines: string[]) => tablesOfBars(lines.join('\n'), natureOf)!.flatMap(({ rows }) => rows.length)
  const other = line(...heads.slice(0, -1), '公开载体')
  const title = '某县人民政府民政局社会养老服务事项政务公开标准目录'
  test('下一张表的标题后面还有空格：仍是标题', () =>
    assert.deepEqual(read(head, row(1), row(2), `${title}（新） | | |`, other, row(1), row(2)), [2, 2]))
  test('上一张表没有行：标题也不是它的行', () =>
    assert.deepEqual(read(head, `${title} |`, other, row(1), row(2)), [0, 2]))
  test('重印的表头补齐宽度的竖线：不算进上一行', () => {
    const rows = [1, 2, 3, 4, 5, 6].map(row)
    const all = [1, 2, 3, 4, 5, 6].map(told)
    assert.deepEqual(tell([head, ...rows.slice(0, 3), head, '| | | | |', ...rows.slice(3)].join('\n')), all)
    const empty = [head, ...rows.slice(0, 2), head, '| | | | |', title, head, ...rows.slice(2)]
    assert.equal(tell(empty.join('\n')).length, 6)
  })
})

describe('读得出才算这一种表', () => {
  test('每行有三格读得出就够', () => {
    const rows = ['●名单', '●标准', '●程序'].map((content, i) => line(String(i + 1), content, law))
    assert.deepEqual(
      tell([line('序号', '公开内容', '公开依据', '公开时限'), ...rows].join('\n')).map((each) => each.slice(0, 13)),
      ['1｜?｜?｜●名单｜《社会', '2｜?｜?｜●标准｜《社会', '3｜?｜?｜●程序｜《社会'],
    )
  })
  test('只有序号和内容、依据和时限并到上一行的，也算读得出', () => {
    const rows = ['2', '3', '4'].map((seq) => line(seq, '受理', '初审', '●标准'))
    const six = line('序号', '一级事项', '二级事项', '三级事项', '公开内容', '公开依据', '公开时限')
    assert.deepEqual(
      tell([six, line('1', '社会救助', '低保', '申请', '●名单', law, '及时公开'), ...rows].join('\n')).map(
        (each) => each[0],
      ),
      ['1', '2', '3', '4'],
    )
  })
  test('四行只有一行读得出：不算，缺了几格的一行不算两次', () => {
    const lone = ['2', '3', '4'].map((seq) => line(seq, '●标准'))
    const six = line('序号', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道')
    assert.throws(() => tell([six, line('1', '●名单', '■政府网站'), ...lone].join('\n')), { code: 'IMP_LAYOUT' })
  })
})
