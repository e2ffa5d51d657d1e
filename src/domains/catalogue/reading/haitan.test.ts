import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { withoutSpace } from '#platform/documents/clean-text.ts'
import { type HaitanRow, haitanFolder, readHaitanRows } from '#tools/haitan-rows.ts'
import type { CatalogueReading, CatalogueRow, Channel } from './model.ts'
import { readCatalogue } from './read-catalogue.ts'

const read = async (name: string): Promise<CatalogueReading> =>
  readCatalogue(await readFile(new URL(name, haitanFolder)), name)

/** The channel words of the 51 rows, coded by hand. */
const channelsByWords: Record<string, Channel[]> = {
  政府网站: ['site'],
  '福建省公共资源交易电子公共服务平台、电子招标投标交易平台、政府网站': ['site', 'other'],
  '中国政府采购网及其地方分网、福建省公共资源交易电子公共服务平台、政府网站': ['site', 'other'],
  '政府网站村（居）公示栏': ['site', 'board'],
  '片区公示栏村（居）公示栏': ['board'],
  '政府网站入户/现场村（居）公示栏': ['site', 'onsite', 'board'],
  '政府网站片区公示栏村（居）公示栏': ['site', 'board'],
  政府网站片区公示栏村公示栏: ['site', 'board'],
  片区公示栏村公示栏: ['board'],
  '政府网站片区公示栏村(居)公示栏': ['site', 'board'],
  '村（居）公示栏': ['board'],
  '村公示栏、政府网站': ['site', 'board'],
  村公示栏: ['board'],
}

interface Expected extends Record<string, unknown> {
  seq: number
}

/** What each row must say, blanks of the level columns filled from the rows they are merged with. */
function expectedRows(rows: readonly HaitanRow[]): Expected[] {
  let level1 = ''
  let level2 = ''
  return rows.map((row) => {
    level1 = row.merged.level1 ? level1 : row.level1
    level2 = row.merged.level2 ? level2 : row.level2
    return {
      seq: Number(row.seq),
      level1,
      level2,
      elements: row.elements,
      basis: row.basis,
      deadlineText: row.deadline,
      body: row.body,
      channels: channelsByWords[withoutSpace(row.channels)],
    }
  })
}

const plain = (value: unknown): unknown => (typeof value === 'string' ? withoutSpace(value) : value)

const onlyTold = (row: CatalogueRow, expected: Expected) =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, plain(row[key as keyof CatalogueRow])]))

describe('海坛目录 51 行：网页、网页（GBK）、Excel（新旧）、Word', () => {
  for (const [name, layout] of [
    ['haitan.html', 'html-table'],
    ['haitan.gbk.html', 'html-table'],
    ['haitan.xlsx', 'xlsx'],
    ['haitan.xls', 'xls'],
    ['haitan.docx', 'docx'],
  ] as const) {
    test(`${name}：事项、要素、依据、时限、主体、渠道全部与原文一致`, async () => {
      const reading = await read(name)
      const expected = expectedRows(await readHaitanRows())
      assert.equal(reading.layout, layout)
      assert.equal(reading.sourceTitle, '海坛片区管理局基层政务公开标准目录（修订版）')
      assert.deepEqual(
        reading.rows.map((row, i) => onlyTold(row, expected[i]!)),
        expected.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))),
      )
    })

    test(`${name}：勾选读对，第 47 行的两个时限留待人定`, async () => {
      const { rows, problems } = await read(name)
      for (const row of rows.filter(({ seq }) => seq! < 46 || seq! > 48)) {
        assert.deepEqual([row.audienceAll, row.audienceSpecific, row.active, row.onRequest], [true, false, true, false])
      }
      const [row46, row47, row48] = rows.slice(45, 48)
      assert.deepEqual([row46!.audienceAll, row46!.audienceSpecific], [false, '参建单位及相关职能部门'])
      assert.deepEqual([row48!.audienceAll, row48!.audienceSpecific], [false, '拟征收土地所在地的村集体成员'])
      assert.deepEqual([row47!.audienceAll, row47!.audienceSpecific], [null, '面向拟征收土地所在地的村集体成员'])
      assert.deepEqual([row47!.active, row47!.onRequest], [true, false])
      assert.deepEqual(row47!.more?.deadlineText, [
        '收到征地批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开。',
      ])
      assert.deepEqual(
        row47!.deadlines?.map(({ amount, unit }) => `${amount} ${unit}`),
        ['5 workday', '10 workday'],
      )
      const doubts = problems.filter((problem) => problem.row === 47 && problem.severity === 'doubt')
      assert.deepEqual(
        doubts.map(({ column }) => column),
        ['公开时限', '公开对象/全社会'],
      )
      assert.deepEqual(rows[0]!.levels, { prefecture: null, county: null, town: null, village: null })
    })
  }

  test('合并单元格补上的值都有记录，来源指向合并单元格的左上角', async () => {
    const [html, xlsx] = [await read('haitan.html'), await read('haitan.xlsx')]
    assert.deepEqual(html.rows[2]!.filled, ['level1'])
    assert.equal(html.rows[2]!.from.level1, '表2 第5行第2列')
    assert.equal(xlsx.rows[2]!.from.level1, 'B5')
    assert.equal(xlsx.rows[2]!.source.level1, xlsx.rows[1]!.level1)
    assert.deepEqual(xlsx.rows[33]!.filled, ['level1', 'level2'])
    assert.deepEqual(
      html.rows.map((row) => row.filled),
      xlsx.rows.map((row) => row.filled),
    )
  })

  test('网页与 Excel 读出的内容一致，除来源位置和空白外没有差别', async () => {
    const [html, xlsx] = [await read('haitan.html'), await read('haitan.xlsx')]
    const bare = ({ rows }: CatalogueReading) =>
      rows.map(({ from, source, cells, ...row }) => JSON.parse(JSON.stringify(row), (_, value) => plain(value)))
    assert.deepEqual(bare(html), bare(xlsx))
  })
})

test('CSV：合并的空格按上一行补上，一级事项作说明，二级事项留待人定', async () => {
  const { rows, problems, layout } = await read('haitan.gbk.csv')
  const expected = expectedRows(await readHaitanRows())
  assert.equal(layout, 'csv')
  assert.deepEqual(
    rows.map((row, i) => onlyTold(row, expected[i]!)),
    expected.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))),
  )
  const blanks = (await readHaitanRows()).filter((row) => row.merged.level2).map((row) => Number(row.seq))
  const doubted = problems.filter((problem) => problem.column === '公开事项/二级事项' && problem.severity === 'doubt')
  assert.deepEqual(
    doubted.map((problem) => problem.row),
    blanks,
  )
})

test('原始拼接文字：51 行一行不多，凡读出的值都与原文一致', async () => {
  const { rows, layout, sourceTitle } = await read('haitan-2020-catalogue.raw.txt')
  const expected = expectedRows(await readHaitanRows())
  assert.equal(layout, 'flattened-text')
  assert.equal(sourceTitle, '海坛片区管理局基层政务公开标准目录（修订版）')
  assert.deepEqual(
    rows.map((row) => row.seq),
    expected.map((row) => row.seq),
  )
  const told = new Map<string, number>()
  rows.forEach((row, i) => {
    for (const [key, value] of Object.entries(expected[i]!)) {
      const found = row[key as keyof CatalogueRow]
      if (found === null) continue
      assert.deepEqual(plain(found), plain(value), `第 ${row.seq} 行 ${key}`)
      told.set(key, (told.get(key) ?? 0) + 1)
    }
    assert.deepEqual([row.audienceAll, row.audienceSpecific, row.active, row.onRequest], [null, null, null, null])
  })
  assert.deepEqual(Object.fromEntries(told), { seq: 51, basis: 42, deadlineText: 49, body: 51, channels: 49 })
})
