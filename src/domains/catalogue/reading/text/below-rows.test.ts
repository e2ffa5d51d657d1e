import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDeadlines } from '../testing.ts'
import type { BarCell } from './bars.ts'
import { cutBelow, isBelow, isBeyond, mayBeCell } from './below-rows.ts'
import { natures } from './nature.ts'

/** A cell that begins a line is written with / before it. */
const cellsOf = (...texts: string[]): BarCell[] =>
  texts.map((written, line) => ({
    text: written.replace(/^\//, ''),
    line,
    end: line,
    startsLine: written.startsWith('/'),
    placed: false,
    padding: false,
    firstOfPadding: false,
  }))

const textsOf = (rows: readonly (readonly BarCell[])[]) => rows.map((cells) => cells.map(({ text }) => text).join('｜'))

describe('从一行里截去不属于它的格子', () => {
  const cut = (rows: BarCell[][], stands: (texts: string[], at: number) => boolean) => {
    const { kept, below } = cutBelow(rows, (words, at) =>
      stands(
        words.map(({ text }) => text),
        at,
      ),
    )
    return { kept: textsOf(kept), below: textsOf(below) }
  }
  const footer = ([first]: string[]) => first === '页脚'

  test('从行首的那一格截断，空格不算页脚的话，前面的留下', () =>
    assert.deepEqual(cut([cellsOf('/1', '低保', '', '/页脚', '', '甲'), cellsOf('/2', '养老')], footer), {
      kept: ['1｜低保｜', '2｜养老'],
      below: ['页脚｜甲'],
    }))

  test('整行都是：这一行不留', () =>
    assert.deepEqual(cut([cellsOf('/页脚', '甲'), cellsOf('/2', '养老')], footer), {
      kept: ['2｜养老'],
      below: ['页脚｜甲'],
    }))

  test('不在行首的不截', () =>
    assert.deepEqual(cut([cellsOf('/1', '页脚', '甲')], footer), { kept: ['1｜页脚｜甲'], below: [] }))

  test('空格子不是页脚的开头', () =>
    assert.deepEqual(
      cut([cellsOf('/1', '/', '/页脚')], (words) => words[0] === '页脚'),
      { kept: ['1｜'], below: ['页脚'] },
    ))

  test('从第一处截，问的是到行尾为止有字的格子和这一格的位置', () => {
    const asked: string[] = []
    cut([cellsOf('/1', '', '/甲', '', '乙')], (words, at) => {
      asked.push(`${at}:${words.join('｜')}`)
      return false
    })
    assert.deepEqual(asked, ['0:1｜甲｜乙', '2:甲｜乙'])
    assert.deepEqual(cut([cellsOf('/1', '/页脚', '/页脚')], footer), { kept: ['1'], below: ['页脚｜页脚'] })
  })

  test('几行下面都有：按先后', () =>
    assert.deepEqual(cut([cellsOf('/1', '/页脚', '甲'), cellsOf('/2', '/页脚', '乙')], footer), {
      kept: ['1', '2'],
      below: ['页脚｜甲', '页脚｜乙'],
    }))

  test('每一处前面的格子照原样留着，按先后', () => {
    const { before } = cutBelow(
      [cellsOf('/1', '低保', '/页脚', '甲'), cellsOf('/2', '养老'), cellsOf('/3', '/页脚')],
      ([first]) => first!.text === '页脚',
    )
    assert.deepEqual(textsOf(before), ['1｜低保', '3'])
  })

  test('没有行：什么也没有', () => assert.deepEqual(cut([], footer), { kept: [], below: [] }))
})

describe('表格下面的话', () => {
  const table: [string, string[], number, boolean][] = [
    ['页脚', ['/填表人：甲', '审核人：乙'], 0, true],
    ['页脚，日期', ['/填表人：甲', '/2024年3月1日'], 9, true],
    ['页脚前面有网页自己的行', ['/首页 > 公开\n填表人：甲', '审核人：乙'], 5, true],
    ['只有第一格的前几行可以是别的', ['/填表人：甲', '首页\n审核人：乙'], 5, false],
    ['第一格的最后一行不是页脚', ['/填表人：甲\n社会救助'], 2, false],
    ['有一格不是页脚', ['/填表人：甲', '/社会救助'], 5, false],
    ['下一部分的标题，前面至少三格', ['/二、养老服务'], 3, true],
    ['前面只有两格：可能是这一行的名称', ['/二、养老服务'], 2, false],
    ['两行标题', ['/第二部分', '/（一）养老服务'], 10, true],
    ['标题后面还有同一行的格子：是一行', ['/第二部分', '（一）养老服务'], 10, false],
    ['标题后面还有别的话', ['/第二部分', '/县民政局'], 10, false],
    ['不是标题', ['/县民政局'], 10, false],
  ]
  for (const [name, texts, at, is] of table) test(name, () => assert.equal(isBelow(cellsOf(...texts), at), is))
})

describe('满了的一行后面的一两格', () => {
  const natureOf = natures(plainDeadlines.readDeadline)
  const table: [string, string[], number, boolean][] = [
    ['一格', ['/首页'], 4, true],
    ['两格', ['/首页', '上一页'], 4, true],
    ['更后面', ['/首页'], 7, true],
    ['三格：可能是下一行', ['/首页', '上一页', '下一页'], 4, false],
    ['行还没有满', ['/首页'], 3, false],
    ['勾是这一行的', ['/√'], 4, false],
    ['有一格是勾', ['/首页', '√'], 4, false],
    ['前面一格是勾', ['/√', '首页'], 4, false],
    ['带方框的渠道是这一行的', ['/■政府网站'], 4, false],
    ['有一格是渠道', ['/首页', '■政府网站'], 4, false],
  ]
  for (const [name, texts, at, is] of table)
    test(name, () => assert.equal(isBeyond(4, natureOf)(cellsOf(...texts), at), is))
})

describe('像标题的最后一格，也许就是这一行的', () => {
  const natureOf = natures(plainDeadlines.readDeadline)
  const own = (words: string[], ...before: string[]) => mayBeCell(cellsOf(...words), cellsOf(...before), natureOf)
  test('前面还没有依据、时限、渠道：要人看', () => {
    assert.equal(own(['/权力清单'], '/5', '/县民政局', '/权责清单'), true)
    for (const duty of ['《社会救助暂行办法》', '政府网站', '■政府网站'])
      assert.equal(own(['/权力清单'], '/5', '/权责清单', `/${duty}`), false, duty)
  })
  test('页脚不是', () => {
    assert.equal(own(['/填表人：甲'], '/5', '/权责清单'), false)
    assert.equal(own(['/二、养老服务', '/填表人：甲'], '/5', '/权责清单'), false)
    assert.equal(own(['/县民政局'], '/5', '/权责清单'), false)
  })
})
