import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { readCatalogue } from '../reading/read-catalogue.ts'

let county: PortalCounty
let portal: Portal
before(async () => {
  county = await openPortalCounty()
  portal = await openPortal(county.office)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const file = async (path: string) => {
  const response = await portal.app.inject({ method: 'GET', url: path, headers: { host: 'portal.test' } })
  return { status: response.statusCode, headers: response.headers, bytes: new Uint8Array(response.rawPayload) }
}

test('Excel：标准目录的样式，两行表头；自己的读取程序读得回每一项', async () => {
  const { status, headers, bytes } = await file('/catalogue/files/xlsx?organ=990021')
  assert.equal(status, 200)
  assert.match(String(headers['content-disposition']), /attachment; filename\*=UTF-8''.*\.xlsx$/)
  const [grid] = tablesOf(bytes, '目录.xlsx', importLimits).grids
  const rows = grid!.rows.map((cells) => cells.filter(({ filled }) => !filled).map(({ text }) => text))
  assert.match(rows[0]![0]!, /示例县人民政府政务公开标准目录/)
  const json = JSON.parse(new TextDecoder().decode((await file('/catalogue/files/json?organ=990021')).bytes))
  const reading = await readCatalogue(bytes, '目录.xlsx')
  assert.deepEqual(
    reading.rows.map(({ level1, level2, elements, basis }) => [level1, level2, elements, basis]),
    json.items.map((item: Record<string, string | null>) => [item.level1, item.level2, item.elements, item.basis]),
  )
  assert.ok(reading.rows.length > 3)
})

test('CSV 和 JSON：网址打得开，时限带着算出来的规则', async () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    (await file('/catalogue/files/csv?organ=990021101')).bytes,
  )
  assert.match(csv, /^\ufeff序号,目录所属,领域,一级事项/)
  const json = JSON.parse(new TextDecoder().decode((await file('/catalogue/files/json?organ=990021101')).bytes))
  assert.equal(json.place, '清水镇人民政府')
  assert.equal(csv.trim().split('\r\n').length, json.items.length + 1)
  for (const item of json.items) {
    assert.match(item.url, /^http:\/\/portal\.test\/item\//)
    assert.equal((await portal.get(new URL(item.url).pathname)).status, 200)
    assert.ok(Array.isArray(item.rules) && item.levels.includes('town'))
  }
})

test('只有一个领域的；没有这个机关、没有这种文件、没有选定机关的，都不给', async () => {
  const json = async (query: string) =>
    JSON.parse(new TextDecoder().decode((await file(`/catalogue/files/json?${query}`)).bytes))
  const one = await json('organ=990021&field=social-assistance')
  assert.ok(one.items.every((item: { fieldCode: string }) => item.fieldCode === 'social-assistance'))
  assert.match(one.title, /^示例县人民政府.+政务公开标准目录$/)
  const all = await json('organ=990021')
  assert.ok(one.items.length > 0 && one.items.length <= all.items.length)
  assert.equal((await file('/catalogue/files/json?organ=999999')).status, 404)
  assert.equal((await file('/catalogue/files/pdf?organ=990021')).status, 404)
  assert.equal((await file('/catalogue/files/json')).status, 422)
})

test('目录页面：选定了地区才有下载', async () => {
  const without = await portal.get('/catalogue')
  assert.doesNotMatch(without.body, /catalogue\/files/)
  assert.match(without.body, /请先在上面选定一个地区或机关/)
  const chosen = await portal.get('/catalogue?organ=990021&field=social-assistance')
  assert.match(chosen.body, /href="\/catalogue\/files\/xlsx\?organ=990021&amp;field=social-assistance" download/)
})
