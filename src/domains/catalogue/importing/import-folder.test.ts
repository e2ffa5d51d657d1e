import assert from 'node:assert/strict'
import { readFile as bytesOf } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { keep, oddForm, sendFolder } from '#tools/testing/folder.ts'
import { haitanBytes } from '#tools/testing/haitan.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { correctRow } from '../correct-row.ts'
import { findRow } from '../rows-store.ts'
import { findCatalogue } from '../store.ts'
import { addFiles } from './add-files.ts'
import { folderLimits, mostAttempts } from './model.ts'
import { readFile } from './read-file.ts'
import { setFileLevel } from './set-file-level.ts'
import { enqueueUnread, findFiles, markReading } from './store.ts'

const monday = '2026-03-02'
const damaged = (name: string) => bytesOf(new URL(`../../../../fixtures/damaged/${name}`, import.meta.url))

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { office } = pages
  const county = city.organs['county-a']
  const send = (files: Record<string, Uint8Array>, who: 'officer' | 'second-officer' = 'officer') =>
    sendFolder(office, city.actors[who], county.id, files)
  const jobs = async () =>
    (
      await sql<{
        key: string
      }>`select key from graphile_worker.jobs where task_identifier = 'catalogue.read-file'`.execute(database.owner.db)
    ).rows.map(({ key }) => key)
  return {
    database,
    city,
    office,
    county,
    send,
    jobs,
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('each file of a folder gets its own end: read, or refused with a sentence that helps', async () => {
  await using world = await open()
  const key = await world.send({ '目录/海坛.html': await haitanBytes(), '目录/截断.xlsx': await damaged('截断.xlsx') })
  assert.equal((await world.jobs()).length, 2, 'a job for each, in the transaction that took the files')
  assert.deepEqual(
    (await findFiles(world.office.staff, key)).map(({ state }) => state),
    ['waiting', 'waiting'],
  )
  await readWaiting(world.office)
  const [read, refused] = await findFiles(world.office.staff, key)
  assert.deepEqual([read?.state, read?.rows, read?.doubts], ['read', 51, 4])
  assert.equal(refused?.state, 'refused')
  assert.match(refused?.refusal?.sentence ?? '', /「截断\.xlsx」：文件不完整.*再导入一次/)
  const audit = await world.database.audit.db
    .selectFrom('audit')
    .select(['action', 'actor_name'])
    .where('action', 'in', ['startImport', 'addFiles', 'takeFile', 'refuseFile'])
    .orderBy('action')
    .execute()
  assert.deepEqual(
    audit.map((row) => `${row.action} ${row.actor_name}`),
    ['addFiles 林知远', 'refuseFile 系统', 'startImport 林知远', 'takeFile 林知远'],
  )
})

test('a reading that runs twice, also at the same time, makes one draft', async () => {
  await using world = await open()
  const key = { ...(await world.send({ 'a.html': await haitanBytes() })), fileNumber: 1 }
  await Promise.all([readFile(world.office, key), readFile(world.office, key)])
  await readFile(world.office, key)
  const { count } = await world.office.staff
    .selectFrom('catalogue')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(count, 1)
  assert.equal((await findFiles(world.office.staff, key))[0]?.state, 'read')
})

test('what a killed program left half read is taken up again at the start, and given up only after several deaths', async () => {
  await using world = await open()
  const key = { ...(await world.send({ 'a.html': await haitanBytes() })), fileNumber: 1 }
  await markReading(world.office.staff, key)
  await sql`delete from graphile_worker._private_jobs`.execute(world.database.owner.db)
  assert.equal(await enqueueUnread(world.office.staff), 1)
  assert.equal(await enqueueUnread(world.office.staff), 1)
  assert.equal((await world.jobs()).length, 1, 'a second start does not double the job')
  for (let i = 1; i < mostAttempts; i++) await markReading(world.office.staff, key)
  await readFile(world.office, key)
  const [file] = await findFiles(world.office.staff, key)
  assert.deepEqual([file?.state, file?.refusal?.code], ['refused', 'IMP_TIME'])
  assert.equal(await enqueueUnread(world.office.staff), 0)
})

test('the same bytes are read once: in one folder, sent again, and in another import', async () => {
  await using world = await open()
  const bytes = await haitanBytes()
  const key = await world.send({ 'a.html': bytes, '副本/a.html': bytes })
  const act = world.city.as('officer', monday)
  assert.deepEqual(await act(addFiles, { ...key, files: [await keep(world.office, 'a.html', bytes)] }), { added: 0 })
  await readWaiting(world.office)
  const files = await findFiles(world.office.staff, key)
  assert.deepEqual(
    files.map(({ state }) => state),
    ['read', 'refused'],
  )
  assert.match(files[1]?.refusal?.sentence ?? '', /和「a\.html」是同一份文件/)
  const other = await world.send({ 'b.html': bytes }, 'second-officer')
  await readWaiting(world.office)
  const [again] = await findFiles(world.office.staff, other)
  assert.deepEqual([again?.state, again?.catalogueId, again?.doubts], ['again', files[0]?.catalogueId, 4])
})

test('two clerks send files to one import at the same moment: all are kept, each under a number of its own', async () => {
  await using world = await open()
  const key = await world.send({ 'a.html': oddForm({ items: ['甲'] }) })
  const [one, two] = await Promise.all(
    ['乙', '丙'].map((item) => keep(world.office, `${item}.html`, oddForm({ items: [item] }))),
  )
  await Promise.all([
    world.city.as('officer', monday)(addFiles, { ...key, files: [one!] }),
    world.city.as('second-officer', monday)(addFiles, { ...key, files: [two!] }),
  ])
  assert.deepEqual(
    (await findFiles(world.office.staff, key)).map(({ fileNumber }) => fileNumber),
    [1, 2, 3],
  )
})

test('more than an import takes is refused whole, and said with the limit', async () => {
  await using world = await open()
  const key = await world.send({ 'a.html': oddForm({ items: ['甲'] }) })
  const act = world.city.as('officer', monday)
  const many = Array.from({ length: folderLimits.files }, (_, index) => ({
    path: `${index}.png`,
    size: 1,
    refusal: { code: 'IMP_TYPE', sentence: '这是图片。' },
  }))
  const refusal = (pattern: RegExp) => (error: unknown) => error instanceof Refused && pattern.test(error.message)
  await assert.rejects(act(addFiles, { ...key, files: many }), refusal(/一批最多 200 个文件/))
  const big = { path: 'b.html', size: folderLimits.bytes, sha256: 'b'.repeat(64), mediaType: 'text/html' }
  await assert.rejects(act(addFiles, { ...key, files: [big] }), refusal(/一批文件合计最多 200 MB/))
  assert.equal((await findFiles(world.office.staff, key)).length, 1)
})

test('who sent a file and may no longer import is told so at the file; nothing is kept in their name', async () => {
  await using world = await open()
  const key = await world.send({ 'a.html': await haitanBytes() })
  await world.database.owner.db
    .updateTable('person')
    .set({ suspended_at: Temporal.Instant.from('2026-03-01T00:00:00Z') })
    .where('id', '=', world.city.actors.officer.personId)
    .execute()
  await readWaiting(world.office)
  const [file] = await findFiles(world.office.staff, key)
  assert.equal(file?.refusal?.code, 'IMP_NOT_YOUR_UNIT')
})

test('a file gets another level before anybody has worked on it; afterwards only by throwing the draft away', async () => {
  await using world = await open()
  const key = { ...(await world.send({ 'a.html': await haitanBytes() })), fileNumber: 1 }
  const act = world.city.as('officer', monday)
  await act(setFileLevel, { ...key, binds: 'village' })
  await readWaiting(world.office)
  const [first] = await findFiles(world.office.staff, key)
  await act(setFileLevel, { ...key, binds: 'county' })
  const thrown = await findCatalogue(world.office.staff, key.countyId, first!.catalogueId!)
  assert.equal(thrown?.state, 'discarded')
  await readWaiting(world.office)
  const [second] = await findFiles(world.office.staff, key)
  assert.deepEqual([second?.state, second?.binds], ['read', 'county'])
  const catalogueId = second!.catalogueId!
  const row = (await findRow(world.office.staff, key.countyId, catalogueId, 1))!
  await act(correctRow, {
    countyId: key.countyId,
    catalogueId,
    rowNumber: 1,
    version: row.version,
    fields: { body: '甲县自然资源局' },
    confirm: false,
    leftOut: null,
  })
  await assert.rejects(act(setFileLevel, { ...key, binds: 'town' }), /已经有人核对过/)
  await assert.rejects(world.city.as('other-officer', monday)(setFileLevel, { ...key, binds: 'town' }), /没有办理/)
  await assert.rejects(act(setFileLevel, { ...key, fileNumber: 9, binds: 'town' }), NotFound)
})
