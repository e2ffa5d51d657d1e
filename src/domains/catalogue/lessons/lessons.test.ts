import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importLimits } from '#platform/documents/limits.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { type OddForm, oddForm, sendFolder } from '#tools/testing/folder.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { confirmDoubts } from '../confirm-doubts.ts'
import { correctRow } from '../correct-row.ts'
import { discardCatalogue } from '../discard-catalogue.ts'
import { findFiles } from '../importing/store.ts'
import { kindOf, openDoubtsOf } from '../model.ts'
import { readCatalogue } from '../reading/read-catalogue.ts'
import { reopenDoubts } from '../reopen-doubts.ts'
import { rereadCatalogue } from '../reread-catalogue.ts'
import { findRow, findRows } from '../rows-store.ts'
import { findCatalogue } from '../store.ts'
import { forgetLesson } from './forget-lesson.ts'
import { findLessons, lessonsByLayout } from './store.ts'
import { teachLayout } from './teach-layout.ts'

const monday = '2026-03-02'

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { office } = pages
  const { id: organId, countyId } = city.organs['county-a']
  /** Sends one form and answers its draft. */
  const draft = async (name: string, form: OddForm) => {
    const key = await sendFolder(office, city.actors.officer, organId, { [name]: oddForm(form) })
    await readWaiting(office)
    const [file] = await findFiles(office.staff, key)
    const catalogueId = file!.catalogueId!
    const catalogue = async () => (await findCatalogue(office.staff, countyId, catalogueId))!
    const rows = () => findRows(office.staff, countyId, catalogueId)
    return { catalogueId, catalogue, rows, open: async () => (await rows()).flatMap(openDoubtsOf) }
  }
  return {
    office,
    city,
    countyId,
    organId,
    draft,
    act: city.as('officer', monday),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

/** A sign that nobody knows. */
const form: OddForm = { items: ['低保', '特困'], mark: '¤' }
/** And a word for a channel that nobody knows. */
const wordy: OddForm = { ...form, channel: '村村响' }

test('a kind that is confirmed and remembered is decided as then in the next file of the layout, and says by whom', async () => {
  await using world = await open()
  const first = await world.draft('一.html', form)
  const kind = kindOf((await first.open())[0]!)
  const seen = [{ catalogueId: first.catalogueId, version: (await first.catalogue()).version }]
  const { deed } = await world.act(confirmDoubts, { countyId: world.countyId, seen, kind, remember: true })
  assert.deepEqual(await first.open(), [])
  const second = await world.draft('二.html', { ...form, items: ['临时救助', '孤儿', '残疾人'] })
  assert.deepEqual(await second.open(), [])
  const decided = (await second.rows()).flatMap((row) => row.doubts.map((doubt) => doubt.decided))
  assert.deepEqual(
    decided.map((each) => [each?.how, each?.by]),
    [1, 2, 3].map(() => ['taught', '林知远']),
  )
  const [lesson] = await findLessons(world.office.staff, world.organId)
  assert.deepEqual((await second.catalogue()).lessons, [{ id: lesson!.id, times: 3 }])
  const other = await world.draft('三.html', { ...form, mode: '主动公开' })
  assert.deepEqual(await other.open(), [], 'the words in the cells are not the layout')

  await world.act(reopenDoubts, {
    countyId: world.countyId,
    catalogueIds: [second.catalogueId],
    decided: { lesson: lesson!.id },
  })
  assert.equal((await second.open()).length, 3, 'what was decided by itself can be opened again')
  await world.act(reopenDoubts, { countyId: world.countyId, catalogueIds: [first.catalogueId], decided: { deed } })
  assert.equal((await first.open()).length, 2)
  assert.deepEqual(await findLessons(world.office.staff, world.organId), [], 'the deed taken back teaches nothing')
})

test('what a deadline promises is never remembered, and a missing field is never confirmed by a lesson', async () => {
  await using world = await open()
  const first = await world.draft('一.html', { items: ['低保'] })
  const { rows } = { rows: await first.rows() }
  await world.act(correctRow, {
    countyId: world.countyId,
    catalogueId: first.catalogueId,
    rowNumber: 1,
    version: rows[0]!.version,
    fields: { deadlineText: '信息形成之日起120个工作日内公开' },
    confirm: false,
    leftOut: null,
  })
  const [doubt] = await first.open()
  assert.equal(doubt?.column, 'deadlineText')
  const seen = [{ catalogueId: first.catalogueId, version: (await first.catalogue()).version }]
  await world.act(confirmDoubts, { countyId: world.countyId, seen, kind: kindOf(doubt!), remember: true })
  assert.deepEqual(await findLessons(world.office.staff, world.organId), [])
})

test('a sign, a channel word and a heading told once are read in the next file; what is forgotten is not', async () => {
  await using world = await open()
  const first = await world.draft('一.html', wordy)
  assert.deepEqual(
    (await first.rows()).map((row) => row.fields.audienceAll),
    [null, null],
  )
  await world.act(teachLayout, {
    countyId: world.countyId,
    catalogueId: first.catalogueId,
    taught: [
      { kind: 'mark', subject: '¤', shown: '¤', meaning: 'ticked' },
      { kind: 'channel', subject: '村村响', shown: '村村响', meaning: 'broadcast' },
      { kind: 'heading', subject: '公开形式', shown: '公开形式', meaning: 'active' },
    ],
  })
  const second = await world.draft('二.html', { ...wordy, items: ['孤儿'] })
  const [row] = await second.rows()
  assert.deepEqual([row?.fields.audienceAll, row?.fields.channels, row?.fields.active], [true, ['broadcast'], true])
  assert.deepEqual(await second.open(), [])
  assert.equal((await second.catalogue()).lessons.length, 3)
  for (const lesson of await findLessons(world.office.staff, world.organId))
    await world.act(forgetLesson, { countyId: world.countyId, lessonId: lesson.id })
  const third = await world.draft('三.html', { ...wordy, items: ['残疾人'] })
  assert.deepEqual((await third.rows())[0]?.fields.audienceAll, null)
})

test('reading a draft once more uses what was taught and keeps what a person has typed, confirmed and left out', async () => {
  await using world = await open()
  const first = await world.draft('一.html', { ...wordy, items: ['低保', '特困', '孤儿', '残疾人'] })
  const { countyId } = world
  const change = async (rowNumber: number, given: Partial<Parameters<typeof correctRow>[1]>) =>
    world.act(correctRow, {
      countyId,
      catalogueId: first.catalogueId,
      rowNumber,
      version: (await findRow(world.office.staff, countyId, first.catalogueId, rowNumber))!.version,
      fields: {},
      confirm: false,
      leftOut: null,
      ...given,
    })
  await change(1, { fields: { body: '甲县民政局', audienceAll: false } })
  await change(2, { confirm: true })
  await change(3, { leftOut: '本县没有' })
  await world.act(teachLayout, {
    countyId,
    catalogueId: first.catalogueId,
    taught: [
      { kind: 'mark', subject: '¤', shown: '¤', meaning: 'ticked' },
      { kind: 'channel', subject: '村村响', shown: '村村响', meaning: 'broadcast' },
    ],
  })
  const catalogue = await first.catalogue()
  const reading = await readCatalogue(
    await world.office.files.get(catalogue.fileSha256),
    catalogue.fileName,
    importLimits,
    await lessonsByLayout(world.office.staff, world.organId),
  )
  const key = { countyId, catalogueId: first.catalogueId, version: catalogue.version }
  const done = await world.act(rereadCatalogue, { ...key, reading })
  assert.equal(done.kept, 3)
  const rows = await first.rows()
  assert.deepEqual(
    rows.map((row) => [row.fields.body, row.fields.audienceAll, row.fields.channels, row.leftOut]),
    [
      ['甲县民政局', false, ['broadcast'], null],
      ['县民政局', true, ['broadcast'], null],
      ['县民政局', true, ['broadcast'], '本县没有'],
      ['县民政局', true, ['broadcast'], null],
    ],
  )
  assert.deepEqual(await first.open(), [])
  assert.ok(
    rows[1]!.doubts.some((doubt) => doubt.decided?.how === 'confirmed'),
    'history stays',
  )
  await assert.rejects(world.act(rereadCatalogue, { ...key, reading }), /刚刚被其他人改动过/)
})

test('a draft thrown away is nobody’s any more, says why, and its file can be imported again', async () => {
  await using world = await open()
  const first = await world.draft('一.html', wordy)
  const key = { countyId: world.countyId, catalogueId: first.catalogueId }
  await assert.rejects(world.act(discardCatalogue, { ...key, why: ' ' }), /请写明撤销这份草稿的原因/)
  await world.act(discardCatalogue, { ...key, why: '选错了文件' })
  await assert.rejects(world.act(discardCatalogue, { ...key, why: '再撤销一次' }), /已经撤销/)
  const again = await world.draft('一.html', wordy)
  assert.notEqual(again.catalogueId, first.catalogueId)
})
