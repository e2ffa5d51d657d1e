import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { verifyArchiveCommand } from '#doors/cli/archive/verify.ts'
import { to } from '#kernel/links.ts'
import { readTables } from '#platform/documents/read-tables.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { townDocument } from '#tools/testing/documents.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { lifecycle } from '../index.ts'
import { handOverLines } from './archive-store.ts'
import { askArchive } from './ask-archive.ts'
import { fetchArchive } from './fetch-archive.ts'
import { handOverSheet } from './hand-over-sheet.ts'
import { packArchive } from './pack-archive.ts'
import { verifyArchive } from './verify-archive.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

async function packed(year = 2026): Promise<{ archiveId: string; bytes: Uint8Array; digest: string }> {
  const { archiveId } = await county.as('office')(askArchive, { organId: county.organs.town, year })
  await packArchive(county.office, { countyId: county.countyId, archiveId })
  const row = await county.office.staff
    .selectFrom('archive_package')
    .selectAll()
    .where('id', '=', archiveId)
    .executeTakeFirstOrThrow()
  return { archiveId, bytes: await county.office.files.get(row.file_sha256!), digest: row.digest! }
}

test('归档包：全部版本、字段、经过和校验值；撤回的也在内；改一个字节都查得出', async () => {
  await townDocument(county, {
    text: { title: '𬭚䶮的办法😀，"引号"', documentNumber: '清政规〔2026〕5号' },
    fields: { normative: 'normative' },
  })
  const gone = await townDocument(county, { text: { title: '=HYPERLINK("x")' } })
  await county.as('approver')(withdrawEdition, {
    countyId: gone.countyId,
    editionId: gone.editionId,
    remark: '名单有误，撤回。',
  })
  await townDocument(county, { state: 'draft', text: { title: '还没有发布的' } })
  const { bytes, digest } = await packed()
  const files = unzipSync(bytes)
  const text = (name: string) => new TextDecoder().decode(files[name])
  const manifest = JSON.parse(text('manifest.json'))
  assert.deepEqual([manifest.documents.length, manifest.files.length, manifest.organ.name], [2, 5, '清水镇人民政府'])
  assert.equal(manifest.documents[0].retention, '永久')
  assert.match(text('归档目录.csv'), /清政规〔2026〕5号,"𬭚䶮的办法😀，""引号"""/)
  assert.match(text('归档目录.csv'), /"'=HYPERLINK\(""x""\)"/, 'never a formula')
  assert.doesNotMatch(text('归档目录.csv'), /还没有发布的/)
  const record = JSON.parse(text('文件/00002/记录.json'))
  assert.deepEqual(
    [record.state, record.withdrawal, record.steps.at(-1).deed],
    ['withdrawn', '名单有误，撤回。', 'withdraw'],
  )
  assert.match(text('文件/00001/正文.txt'), /公示期七天/)
  assert.deepEqual(verifyArchive(bytes, digest), {
    faults: [],
    about: { organ: '清水镇人民政府', year: 2026, documents: 2, files: 5, digest },
  })
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const spoiled = (changed: Record<string, Uint8Array>, left = '') =>
    verifyArchive(
      zipSync(Object.fromEntries(Object.entries({ ...files, ...changed }).filter(([name]) => name !== left))),
      digest,
    ).faults.join()
  assert.match(spoiled({ '文件/00001/正文.txt': utf8('改过') }), /文件被改动过：文件\/00001\/正文.txt/)
  assert.match(spoiled({}, '文件/00002/记录.json'), /缺少文件/)
  assert.match(spoiled({ '多的.txt': utf8('x') }), /多出一个/)
  const lies = text('manifest.json').replace('"永久"', '"10年"')
  assert.match(spoiled({ 'manifest.json': utf8(lies) }), /与manifest.sha256不符.*与给出的不同/)
  assert.match(verifyArchive(bytes.slice(0, 400), null).faults.join(), /读不出来/)
  assert.match(verifyArchive(new Uint8Array(), null).faults.join(), /读不出来/)
})

test('命令 archive verify：通过为0，不通过为1，写错为2', async () => {
  const { bytes, digest } = await packed()
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  const file = join(folder, '归档包.zip')
  await writeFile(file, bytes)
  const run = async (...args: string[]) => {
    let [out, err] = ['', '']
    const code = await verifyArchiveCommand(args, { stdout: (line) => (out += line), stderr: (line) => (err += line) })
    return { code, out, err }
  }
  assert.match((await run(file, '--digest', digest)).out, /核验通过/)
  assert.equal(JSON.parse((await run(file, '--json')).out).holds, true)
  assert.equal((await run(file, '--digest', 'a'.repeat(64))).code, 1)
  assert.equal((await run(join(folder, '没有'))).code, 1)
  assert.equal((await run()).code, 2)
  await rm(folder, { recursive: true })
})

test('只有县级政务公开主管部门能做、能下载；同一年只做一份；没有的、太大的说明原因', async () => {
  const { countyId, organs } = county
  const ask = (login: 'office' | 'clerk' | 'approver', year: number, organId = organs.town) =>
    county.as(login)(askArchive, { organId, year })
  await assert.rejects(ask('approver', 2026), Forbidden)
  await assert.rejects(ask('office', 2026, organs.farTown), Forbidden)
  await assert.rejects(ask('office', 2025), /没有发布过信息/)
  await assert.rejects(ask('office', 2027), /不能晚于今年/)
  const { archiveId } = await ask('office', 2026)
  await assert.rejects(ask('office', 2026), /正在制作/)
  await packArchive(county.office, { countyId, archiveId })
  const kept = await county.office.staff
    .selectFrom('archive_package')
    .select('file_sha256')
    .where('id', '=', archiveId)
    .executeTakeFirstOrThrow()
  await packArchive(county.office, { countyId, archiveId })
  assert.equal(
    (
      await county.office.staff
        .selectFrom('archive_package')
        .select('file_sha256')
        .where('id', '=', archiveId)
        .executeTakeFirstOrThrow()
    ).file_sha256,
    kept.file_sha256,
    'run again it changes nothing',
  )
  await assert.rejects(county.as('clerk')(fetchArchive, { countyId, archiveId }), Forbidden)
  assert.match(
    (await county.as('office')(fetchArchive, { countyId, archiveId })).name,
    /清水镇人民政府2026年归档包.zip/,
  )
})

test('移交清单：县级满十年的，写明公开状态和保管期限', async () => {
  const reach = { organs: [], subtrees: [county.organs.county], fields: [] }
  const due = (on: string) => handOverLines(county.office.staff, reach, Temporal.PlainDate.from(on), null)
  assert.equal((await due('2036-12-31')).length, 0)
  const lines = await due('2037-01-01')
  assert.equal(lines.length, 2)
  const { grids } = await readTables(handOverSheet('示例县人民政府', lines), '清单.xlsx')
  const cells = JSON.stringify(grids)
  for (const said of ['移交清单', '清政规〔2026〕5号', '永久', '主动公开', '曾公开，已撤回', '=HYPERLINK'])
    assert.ok(cells.includes(said), said)
})

test('归档的页面', async () => {
  const office = await staffPages(county, 'office', lifecycle.staff)
  assert.match((await office.get(to.archives())).text, /清水镇人民政府 2026 2 可以下载/)
  assert.match((await office.post(to.archives(), { organ: '', year: '2026' })).text, /请选择机关/)
  await assert.rejects((await staffPages(county, 'clerk', lifecycle.staff)).get(to.archives()), NotFound)
  await using workspace = await openWorkspace(county.office)
  const jar = await workspace.signInAs('office')
  assert.deepEqual(await htmlProblems((await jar.get(to.archives())).body), [])
  assert.equal((await jar.get(to.handOverList())).status, 200)
})
