import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Refused } from '#platform/errors/errors.ts'
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

async function save(name: string, content: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

const fixture = (name: string) => fileURLToPath(new URL(`../../../../fixtures/annual-reports/${name}`, import.meta.url))

test('report check：粘在一起的文字', async () => {
  const face = JSON.parse((await check(fixture('pingtan-2020-tables.raw.txt'), '--json')).out)
  assert.deepEqual(
    [face.tables.form, face.tables.year, face.tables.requests.new, face.unreadable],
    ['2019', 2020, [20, 0, 0, 0, 0, 1, 21], []],
  )
  assert.deepEqual(
    face.violations.map(({ rule, cells }: { rule: string; cells: string[] }) => `${rule} ${cells[0]} ${cells.at(-1)}`),
    ['results-sum disclosed/natural results/natural', 'results-sum disclosed/total results/total'],
  )
  assert.equal((await check(fixture('pingtan-2024-tables.raw.txt'))).out, '各表勾稽关系都相符。\n')
})

test('report check：网页中的表，格子分得开', async () => {
  const cells = (row: string, figures: string) =>
    `<tr><td>${row}</td>${figures
      .split(' ')
      .map((figure) => `<td>${figure}</td>`)
      .join('')}</tr>`
  const table = `<table>${cells('一、本年新收政府信息公开申请数量', '11 1 0 0 0 0 12')}${cells('二、上年结转政府信息公开申请数量', '0 0 0 0 0 0 0')}
    ${cells('（七）总计', '11 0 0 0 0 0 11')}${cells('四、结转下年度继续办理', '0 0 0 0 0 0 0')}</table>`
  const file = await save(
    '年报.html',
    `<html><head><meta charset="utf-8"><title>年报</title></head><body>${table}</body></html>`,
  )
  const { code, out } = await check(file)
  assert.equal(code, 0)
  assert.equal(
    out,
    '不符：“商业企业”一列不平：新收加结转为1件，办理结果总计加结转下年度为0件，相差1件。\n不符：“总计”一列不平：新收加结转为12件，办理结果总计加结转下年度为11件，相差1件。\n',
  )
})

test('report check：JSON；读不出的格说明没有核对', async () => {
  const file = await save('年报.json', JSON.stringify({ requests_new: [1, null, 0, 0, 0, 0, 1] }))
  assert.equal((await check(file)).out, '有1格空白或者读不出来，与它们有关的合计没有核对：new/company\n')
})

test('report check：不是年报、找不到、用错了，都说清楚', async () => {
  const file = await save('总结.txt', '工作总结')
  await assert.rejects(check(file), /“总结\.txt”中没有找到年度报告的表三/)
  await assert.rejects(check(await save('坏.json', '{')), /没有找到年度报告的表三/)
  await assert.rejects(check(join(folder, '没有.html')), /找不到文件/)
  await assert.rejects(check(folder), /是文件夹/)
  await assert.rejects(check(await save('空.html', '')), Refused)
  assert.equal((await check()).code, 2)
  assert.equal((await check('a', 'b')).code, 2)
  assert.equal((await check('a', '--xml')).code, 2)
})
