import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { drawReport, randomOf } from '#law/report/testing/draw-report.ts'
import { printPage } from '#law/report/testing/print-report.ts'
import { readHtmlTables } from '#platform/documents/html/tables.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { Refused } from '#platform/errors/errors.ts'
import { reportDocument, reportWorkbook } from '#tools/testing/report-files.ts'
import { checkReportCommand } from './check.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})
after(() => rm(folder, { recursive: true }))

async function check(...args: string[]) {
  const written = { out: '', words: '' }
  const io = {
    stdout: (text: string) => {
      written.out += text
    },
    stderr: (text: string) => {
      written.words += text
    },
  }
  return { code: await checkReportCommand(args, io), ...written }
}

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

const fixture = (name: string) => fileURLToPath(new URL(`../../../../fixtures/annual-reports/${name}`, import.meta.url))

test('report check：粘在一起的文字', async () => {
  const face = JSON.parse((await check(fixture('pingtan-2020-tables.raw.txt'), '--json')).out)
  assert.deepEqual(
    [face.tables.form, face.tables.year, face.tables.requests.new],
    ['2019', 2020, [20, 0, 0, 0, 0, 1, 21]],
  )
  assert.deepEqual(
    face.violations.map(({ rule, cells }: { rule: string; cells: string[] }) => `${rule} ${cells[0]} ${cells.at(-1)}`),
    [
      'results-sum disclosed/natural results/natural',
      'results-sum disclosed/total results/total',
      'counted-twice partly-disclosed/natural partly-disclosed/total',
    ],
  )
  assert.equal(face.unreadable.length, 17, '旧格式表二没有合计管着，粘住的读不出')
  const { out } = await check(fixture('pingtan-2024-tables.raw.txt'))
  assert.match(out, /^2024年度报告（2021年格式）：读到表二6行、表三25行、表四3行。\n能够核对的勾稽关系都相符。\n/)
  assert.match(out, /表二“行政规范性文件”整行/)
})

const truth = drawReport(randomOf(5), '2021', 20)

test('report check：网页中的表，格子分得开', async () => {
  const file = await save('年报.html', printPage(truth))
  const year = truth.year
  assert.deepEqual(await check(file), {
    code: 0,
    out: `${year}年度报告（2021年格式）：读到表二6行、表三25行、表四3行。\n各表勾稽关系都相符。\n`,
    words: '',
  })
  const off = {
    ...truth,
    requests: { ...truth.requests, new: truth.requests.new!.map((n, i) => (i === 6 ? n! + 1 : n)) },
  }
  const { out } = await check(await save('错.html', printPage(off)))
  assert.match(out, /不符（2处）：\n {2}1\. 表三“总计”一列不平：新收加结转为\d+件.*相差1件。\n/)
  assert.match(out, /请核对（1处）：\n {2}1\. 最可能是“一、本年新收政府信息公开申请数量”的“总计”写错了/)
})

for (const [form, seed] of [
  ['2021', 7],
  ['2021', 8],
  ['2019', 9],
] as const)
  test(`report check：Word 和 Excel 文件中的表（${form}年格式，第${seed}份），每一格都与网页的相同`, async () => {
    const report = drawReport(randomOf(seed), form, 20)
    const page = printPage(report)
    const title = `某县${report.year}年政府信息公开工作年度报告`
    const files = [
      await save(`${seed}.html`, page),
      await save(`${seed}.docx`, reportDocument(title, page)),
      await save(`${seed}-${report.year}年报.xlsx`, reportWorkbook(page)),
    ]
    for (const file of files) {
      const { tables, violations, unreadable } = JSON.parse((await check(file, '--json')).out)
      assert.deepEqual(
        [tables.form, tables.disclosure, tables.requests, tables.disputes],
        [form, report.disclosure, report.requests, report.disputes],
        file,
      )
      assert.deepEqual([violations, unreadable], [[], []], file)
    }
  })

test('report check：表头错开的分隔文字表，按格式的次序读', async () => {
  const rows = (html: string) => readHtmlTables(html, importLimits).grids.flatMap((grid) => grid.rows)
  const lines = rows(printPage(truth)).map((row) => row.filter(({ filled }) => !filled).map(({ text }) => text))
  const csv = await save(
    '年报.csv',
    lines.map((line) => line.map((text) => text.replace(/\n/g, '')).join('\t')).join('\n'),
  )
  const face = JSON.parse((await check(csv, '--json')).out)
  assert.deepEqual(face.tables.requests, truth.requests)
})

test('report check：与上年报告、下级报告一起核对', async () => {
  const json = (fresh: number, carried: number, out: number) =>
    JSON.stringify({
      year: 2025,
      requests_new: [fresh, 0, 0, 0, 0, 0, fresh],
      requests_carried_in: [carried, 0, 0, 0, 0, 0, carried],
      requests_carried_out: [out, 0, 0, 0, 0, 0, out],
    })
  const [now, before, one, two] = await Promise.all(
    [json(5, 1, 2), json(9, 0, 3), json(2, 1, 1), json(2, 0, 1)].map((text, i) => save(`${i}.json`, text)),
  )
  const { out } = await check(now!, '--last-year', before!, '--part', one!, '--part', two!)
  assert.match(out, /“自然人”一列：上年报告结转下年度3件，本年写为上年结转1件/)
  assert.match(
    out,
    /“一、本年新收政府信息公开申请数量”一行与各单位报告的合计不同：“自然人”为5，合计4；“总计”为5，合计4/,
  )
  assert.doesNotMatch(out, /“四、结转下年度继续办理”一行/)
})

test('report check：JSON；读不出的格说明没有核对', async () => {
  const file = await save('年报.json', JSON.stringify({ requests_new: [1, null, 0, 0, 0, 0, 1] }))
  assert.match(
    (await check(file)).out,
    /空白或者读不出来、有关合计没有核对：表三“一、本年新收政府信息公开申请数量”的“商业企业”。\n$/,
  )
})

test('report check：不是年报、找不到、用错了，都说清楚', async () => {
  const refused = async (name: string, content: string | Uint8Array, says: RegExp) =>
    assert.rejects(
      check(await save(name, content)),
      (error) => error instanceof Refused && says.test(error.reasons[0]!),
    )
  await refused('总结.txt', '工作总结', /“总结\.txt”中没有找到年度报告的表三.*请确认选对了文件/)
  await refused('坏.json', '{"a":1,\n"b":}', /“坏\.json”第2行附近不是正确的 JSON/)
  await refused('断.json', '{', /第1行附近不是正确的 JSON/)
  await refused('列表.json', '[]', /“列表\.json”：JSON 的最外层应是一份报告/)
  await refused('旧.json', '{"form":"2008"}', /只认得“2021”.*和“2019”两种格式/)
  for (const name of ['空.html', '空.txt', '空.json', '空.docx'])
    await refused(name, '', new RegExp(`“${name}”是空文件`))
  await refused('图.html', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]), /图片/)
  await refused('乱.txt', Uint8Array.from([0, 255, 254, 1, 2, 0, 200, 201, 0, 3]), /./)
  await refused('大.txt', ' '.repeat(20_000_001), /太大，不像一份年度报告/)
  await assert.rejects(check(join(folder, '没有.html')), /找不到文件/)
  await assert.rejects(check(folder), /是文件夹/)
  for (const args of [[], ['a', 'b'], ['a', '--xml'], ['a', '--part']]) assert.equal((await check(...args)).code, 2)
  assert.match((await check()).words, /^用法：changliang report check 文件/)
})
