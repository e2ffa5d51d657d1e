import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPlainText, valuesOf } from '../testing.ts'
import type { BarCell } from './bars.ts'
import type { TextHeader } from './find-header.ts'
import { withHeadingsBehind } from './headings-behind.ts'

const head = '序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
const row = (n: number, more: string) =>
  `${n} | 事项${n} | 本级各项内容情况${n} | 《某某法》 | 及时公开 | 县民政局 | 政府网站 | ${more}|`
const read = (behind: string, ...rows: string[]) => readPlainText(`${head}\n${behind}\n${rows.join('\n')}`)

describe('最后一个认识的列名后面，另起一行的列名', () => {
  test('第一项每列都有字，多出的正好是这几列：原样保留', () => {
    const one = read('公开链接 |', row(1, '甲处 '), row(2, '乙处 '))
    assert.deepEqual(valuesOf(one, 'channels'), [['site'], ['site']])
    assert.deepEqual(valuesOf(one, 'extra'), [{ 公开链接: '甲处' }, { 公开链接: '乙处' }])
    const two = read('公开链接 | 咨询电话 |', row(1, '甲处 | 乙处 '), row(2, '丙处 | 丁处 '))
    assert.deepEqual(valuesOf(two, 'extra'), [
      { 公开链接: '甲处', 咨询电话: '乙处' },
      { 公开链接: '丙处', 咨询电话: '丁处' },
    ])
  })

  test('只有一项也行', () => {
    assert.deepEqual(valuesOf(read('公开链接 |', row(1, '甲处 ')), 'extra'), [{ 公开链接: '甲处' }])
  })

  test('格数不合：那一行是小标题，不是列名', () => {
    const band = read('社会救助 |', row(1, ''), row(2, ''), row(3, ''))
    assert.deepEqual(valuesOf(band, 'channels'), [['site'], ['site'], ['site']])
    assert.deepEqual(valuesOf(band, 'extra'), [{}, {}, {}])
  })

  test('没有序号一列的，分不清那一行是列名还是事项：不读', () => {
    const text = `公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |\n公开链接 |\n${row(1, '')}`
    assert.throws(() => readPlainText(text), { code: 'IMP_LAYOUT' })
  })

  test('像一句话的不是列名，多出的格子分不清：不读', () => {
    const rows = [row(1, '甲处 '), row(2, '乙处 ')]
    assert.throws(() => read('以下各项依照《某某法》公开，|', ...rows), { code: 'IMP_LAYOUT' })
  })
})

describe('逐条看', () => {
  /** Cells from left to right; a line break before one lets it begin a line. */
  const cellsOf = (text: string): BarCell[] =>
    text.split('|').map((cell, line): BarCell => {
      const words = cell.trim()
      return { text: words, line, end: line, startsLine: cell.startsWith('/') || line === 0 } as BarCell
    })
  const bare = (text: string): BarCell[] => cellsOf(text).map((cell) => ({ ...cell, text: cell.text.replace('/', '') }))
  const header = (heads: TextHeader['columns'][number]['head'][], end: number): TextHeader => ({
    begin: 0,
    end,
    columns: heads.map((head, index) => ({ index, title: `列${index}`, head, levels: [] })),
    legend: '',
    unsettledLevels: [],
  })
  const widen = (text: string, end = 2, heads: TextHeader['columns'][number]['head'][] = ['seq', 'item']) => {
    const before = header(heads, end)
    const after = withHeadingsBehind(before, bare(text))
    return after === before
      ? null
      : [after.end, ...after.columns.slice(heads.length).map(({ title, index }) => `${index}${title}`)]
  }

  test('列名之后、第一个序号之前的词', () => {
    assert.deepEqual(widen('序号|事项|/链接|/1|甲|乙|/2|丙|丁'), [3, '2链接'])
    assert.deepEqual(widen('序号|事项|/链接||电话|/1|甲|乙|丙'), [5, '2链接', '3电话'])
    assert.deepEqual(widen('序号|事项|/链接|/1||甲|乙|'), [3, '2链接'])
    assert.deepEqual(widen('序号|事项|/链接|/1|甲|乙|/2|丙|丁|/3|戊|己'), [3, '2链接'])
    assert.equal(widen('序号|事项|/链接|/1|/2|甲'), null)
    assert.equal(widen('序号|事项|/1|甲|/2|乙'), null)
    assert.equal(widen('序号|事项|/链接|甲|乙'), null)
  })

  test('第一项的字多一个少一个都不行；到下一个行首的序号为止', () => {
    assert.equal(widen('序号|事项|/链接|/1|甲|/2|乙|丙|丁'), null)
    assert.equal(widen('序号|事项|/链接|/1|甲|乙|丙|/2|丁'), null)
    assert.deepEqual(widen('序号|事项|/链接|/1|甲|7|/2|乙'), [3, '2链接'])
    assert.deepEqual(widen('5|序号|事项|/链接|/1|甲|乙', 3), [4, '2链接'])
  })

  test('第一列不是序号、词不像列名', () => {
    assert.equal(widen('事项|内容|/链接|/1|甲|乙', 2, ['item', 'elements']), null)
    assert.equal(widen('序号|事项|/《某某法》|/1|甲|乙'), null)
    assert.equal(widen('序号|事项|/链接|《某某法》|/1|甲|乙|丙'), null)
    assert.deepEqual(widen('序号|事项|/链接|/12345|甲|乙|/1|甲|乙'), null)
    assert.deepEqual(widen('序号|事项|/链接|/1234|甲|乙'), [3, '2链接'])
  })
})
