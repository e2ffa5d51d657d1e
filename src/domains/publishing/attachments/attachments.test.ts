import assert from 'node:assert/strict'
import { mkdtempDisposable, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isFileKnown } from '#kernel/files-store.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { attach, attachedTo } from '#tools/testing/attachments.ts'
import { clerkDrafts, editionIn, editionNow } from '#tools/testing/editions.ts'
import { docx, pdf, workbook } from '#tools/testing/files.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from '../approve-edition.ts'
import type { EditionKey } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { revisePublication } from '../revise-publication.ts'
import { submitEdition } from '../submit-edition.ts'
import { addAttachments } from './add-attachments.ts'
import { checkWaitingFiles } from './jobs.ts'
import { moveAttachment } from './move-attachment.ts'
import { receiveFiles } from './receive-files.ts'
import { removeAttachment } from './remove-attachment.ts'
import { renameAttachment } from './rename-attachment.ts'
import { replaceAttachment } from './replace-attachment.ts'
import { restoreAttachment } from './restore-attachment.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const names = async (key: EditionKey) => carried(await attachedTo(county, key)).map(({ fileName }) => fileName)
const idOf = async (key: EditionKey, fileName: string) =>
  (await attachedTo(county, key)).find((one) => one.fileName === fileName)!.id
const stepsOf = async (key: EditionKey) =>
  (
    await county.office.staff
      .selectFrom('edition_step')
      .select(['deed', 'remark'])
      .where('edition_id', '=', key.editionId)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ deed, remark }) => [deed, remark])

test('上传、排序、改名、移除、恢复：稿件带着什么、按什么顺序，经过里都有', async () => {
  const key = await clerkDrafts(county)
  const refused = await attach(county, key, {
    '附件1-名单.xlsx': workbook(),
    '说明.pdf': pdf(),
    '宏.docx': docx('x', { 'word/vbaProject.bin': 'x' }),
    '通知.docx': docx(),
  })
  assert.equal(refused.length, 1)
  assert.match(refused[0]!, /「宏\.docx」.*宏/)
  assert.deepEqual(await names(key), ['附件1-名单.xlsx', '说明.pdf', '通知.docx'])
  const list = { ...key, attachmentId: await idOf(key, '说明.pdf') }
  await county.as('clerk')(moveAttachment, { ...list, direction: 'up' })
  await county.as('clerk')(moveAttachment, { ...list, direction: 'up' })
  assert.deepEqual(await names(key), ['说明.pdf', '附件1-名单.xlsx', '通知.docx'])
  await county.as('clerk')(renameAttachment, { ...list, fileName: '../办事说明', accessibleName: ' 办事\n说明 ' })
  await county.as('clerk')(removeAttachment, { ...key, attachmentId: await idOf(key, '附件1-名单.xlsx') })
  assert.deepEqual(
    (await attachedTo(county, key)).map(({ fileName, accessibleName, place, removed }) => [
      fileName,
      accessibleName,
      removed ? '' : place,
    ]),
    [
      ['办事说明.pdf', '办事 说明', 1],
      ['通知.docx', null, 2],
      ['附件1-名单.xlsx', null, ''],
    ],
  )
  const removed = { ...key, attachmentId: await idOf(key, '附件1-名单.xlsx') }
  await county.as('clerk2')(restoreAttachment, removed)
  await assert.rejects(county.as('clerk')(restoreAttachment, removed), Refused)
  assert.deepEqual(await names(key), ['办事说明.pdf', '通知.docx', '附件1-名单.xlsx'])
  assert.deepEqual(
    (await stepsOf(key)).map(([deed]) => deed),
    ['draft', 'attach', 'rename-file', 'remove-file', 'edit', 'restore-file'],
  )
})

test('同一个文件再传一次不会重复；超过一百个说清楚，一个也不加', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { 'a.pdf': pdf() })
  await attach(county, key, { 'b.pdf': pdf(), 'c.xlsx': workbook() })
  assert.deepEqual(await names(key), ['a.pdf', 'c.xlsx'])
  const { sha256, size } = await county.office.files.put(pdf())
  const file = { size, facts: null, promised: { kind: 'pdf', mediaType: 'application/pdf' } }
  const many = Array.from({ length: 500 }, (_, at) => ({
    fileName: `${at}.pdf`,
    file: { ...file, sha256: `${at}`.padStart(64, '0') },
  }))
  await assert.rejects(
    county.as('clerk')(addAttachments, { ...key, files: many }),
    /最多 100 个附件，现在有 2 个，又选了 500 个/,
  )
  const large = [{ fileName: '大.pdf', file: { ...file, sha256, size: 600 * 2 ** 20 } }]
  await assert.rejects(
    county.as('clerk')(addAttachments, {
      ...key,
      files: [{ ...large[0]!, file: { ...large[0]!.file, sha256: 'f'.repeat(64) } }],
    }),
    /合计最多 500 MB/,
  )
  assert.deepEqual(await names(key), ['a.pdf', 'c.xlsx'])
})

test('别的机关的人不知道有这份草稿；送审以后谁也不能再换附件；动过附件的人不能审核', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { 'a.pdf': pdf() })
  const one = { ...key, attachmentId: await idOf(key, 'a.pdf') }
  await assert.rejects(county.as('other.clerk')(removeAttachment, one), NotFound)
  await assert.rejects(county.as('clerk')(removeAttachment, { ...key, attachmentId: key.editionId }), NotFound)
  await attach(county, key, { 'b.xlsx': workbook() }, 'allround')
  await county.as('clerk')(submitEdition, key)
  for (const deed of [removeAttachment, restoreAttachment]) await assert.rejects(county.as('clerk')(deed, one), Refused)
  await assert.rejects(attach(county, key, { 'c.docx': docx() }), Refused)
  await assert.rejects(county.as('allround')(reviewSecrecy, { ...key, remark: '' }), /修改过稿件的人不能审查/)
})

test('修订接着带原来的附件；换了文件，原来的版本仍是原来的文件；发布以后记为公开', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { '名单.xlsx': workbook('甲'), '旧.pdf': pdf() })
  await county.as('clerk')(removeAttachment, { ...key, attachmentId: await idOf(key, '旧.pdf') })
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  assert.equal((await attachedTo(county, key))[0]!.state, 'checked')
  await county.as('clerk')(publishEdition, key)
  const [before] = await attachedTo(county, key)
  assert.equal(before!.state, 'public')
  const { editionId } = await county.as('clerk')(revisePublication, key)
  const next = { ...key, editionId }
  assert.deepEqual(await names(next), ['名单.xlsx'])
  const { files } = await receiveFiles(county.office.files, [
    { name: '新名单.xlsx', kept: await county.office.files.put(workbook('乙')) },
  ])
  await county.as('clerk')(replaceAttachment, { ...next, attachmentId: before!.id, given: files[0]! })
  const [after] = await attachedTo(county, next)
  assert.deepEqual(
    [after!.id, after!.version, after!.fileName, after!.state],
    [before!.id, 2, '新名单.xlsx', 'checked'],
  )
  assert.deepEqual(await attachedTo(county, key).then((all) => all[0]), before)
})

test('检查程序中断的文件在隔离中等待：不能送审，不能下载；以后检查通过或者说明原因', async () => {
  const key = await clerkDrafts(county)
  const dies = () => Promise.reject(new Error('the reading thread died'))
  const uploads = [
    { name: '好.pdf', kept: await county.office.files.put(pdf('BT /F1 9 Tf (1) Tj ET')) },
    { name: '坏.pdf', kept: await county.office.files.put(pdf().subarray(0, 290)) },
  ]
  const { files, refused } = await receiveFiles(county.office.files, uploads, dies)
  assert.deepEqual(refused, [])
  await county.as('clerk')(addAttachments, { ...key, files })
  await assert.rejects(county.as('clerk')(submitEdition, key), /附件“好\.pdf”还在等待检查/)
  assert.equal(await checkWaitingFiles(county.office, dies), 0)
  assert.equal(await checkWaitingFiles(county.office), 2)
  assert.deepEqual(
    (await attachedTo(county, key)).map(({ state }) => state),
    ['checked', 'refused'],
  )
  await assert.rejects(county.as('clerk')(submitEdition, key), /附件“坏\.pdf”没有通过检查/)
  await county.as('clerk')(removeAttachment, { ...key, attachmentId: await idOf(key, '坏.pdf') })
  await county.as('clerk')(submitEdition, key)
  assert.equal((await editionNow(county, key)).state, 'in-review')
})

test('写下文件之后、登记之前中断：没有登记的文件过一天清掉，登记了的都在', async () => {
  const key = await clerkDrafts(county)
  const bytes = workbook('中断')
  const kept = await county.office.files.put(bytes)
  const { files } = await receiveFiles(county.office.files, [{ name: '中断.xlsx', kept }])
  const gone = actionThatDies(key, files)
  await assert.rejects(county.as('clerk')(gone, { countyId: county.countyId }), /killed/)
  assert.deepEqual(await names(key), [])
  assert.equal(await isFileKnown(county.office.staff, kept.sha256), false)
  await attach(county, key, { '在.pdf': pdf('BT /F1 9 Tf (kept) Tj ET') })
  const later = Temporal.Now.instant().add({ hours: 48 })
  assert.ok((await county.office.files.sweep((sha256) => isFileKnown(county.office.staff, sha256), later)) >= 1)
  await assert.rejects(county.office.files.get(kept.sha256))
  for (const { sha256 } of await attachedTo(county, key)) assert.ok((await county.office.files.get(sha256)).length > 0)
})

/** Everything of the deed is done, and then the process dies before the commit. */
const actionThatDies =
  (key: EditionKey, files: Parameters<typeof addAttachments>[1]['files']) =>
  async (context: Parameters<typeof addAttachments>[0], _: { countyId: string }) => {
    await addAttachments(context, { ...key, files })
    throw new Error('killed')
  }

test('收到一半断开的文件不留下半个', async () => {
  async function* broken() {
    yield new Uint8Array(1_000)
    throw new Error('the line broke')
  }
  await using directory = await mkdtempDisposable(join(tmpdir(), 'half-'))
  const store = openFileStore(directory.path)
  await assert.rejects(store.receive(broken()), /the line broke/)
  assert.deepEqual(await readdir(join(directory.path, 'incoming')), [])
  async function* whole() {
    const bytes = workbook('整')
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
  }
  const kept = await store.receive(whole())
  assert.deepEqual(new Uint8Array(await store.get(kept.sha256)), workbook('整'))
  assert.deepEqual(kept, await store.put(workbook('整')))
})

test('许多人同时上传：同一份稿件一个不丢，次序不重；几份稿件传同样的文件，次序相反也不互相卡住', async () => {
  const key = await clerkDrafts(county)
  const one = (text: string) => ({ [`${text}.xlsx`]: workbook(text) })
  await Promise.all(
    ['一', '二', '三', '四', '五', '六'].map((text, at) => attach(county, key, one(text), at % 2 ? 'clerk' : 'clerk2')),
  )
  const there = carried(await attachedTo(county, key))
  assert.deepEqual(
    there.map(({ place }) => place),
    [1, 2, 3, 4, 5, 6],
  )
  const drafts = await Promise.all(Array.from({ length: 8 }, () => clerkDrafts(county)))
  const { files } = await receiveFiles(
    county.office.files,
    await Promise.all(
      ['甲一', '甲二', '甲三'].map(async (text) => ({
        name: `${text}.xlsx`,
        kept: await county.office.files.put(workbook(text)),
      })),
    ),
  )
  await Promise.all(
    drafts.map((draft, at) =>
      county.as('clerk')(addAttachments, { ...draft, files: at % 2 ? files : files.toReversed() }),
    ),
  )
  for (const draft of drafts) assert.equal(carried(await attachedTo(county, draft)).length, 3)
})

test('已发布的稿件仍不能动附件', async () => {
  const key = await editionIn(county, 'live')
  await assert.rejects(attach(county, key, { 'a.pdf': pdf() }), Refused)
})
