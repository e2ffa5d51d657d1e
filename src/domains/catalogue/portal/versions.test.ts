import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { makeOffice } from '#kernel/office.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { testKeys } from '#tools/testing/field-keys.ts'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { openPortal } from '#tools/testing/portal.ts'
import { wordsOf } from '#tools/testing/staff-pages.ts'
import { morningOf, type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import { changesOfAdoption } from './adoption-changes.ts'
import { listAdoptions, versionsOfItem } from './versions-store.ts'

const monday = '2026-03-02'
const summer = '2026-07-20'
const reading = await readHaitan()

/** A catalogue of social assistance with these items, each with its numbered content. */
function version(lines: Record<string, string>) {
  const drawn = fieldReading(reading, '社会救助', Object.keys(lines))
  const contents = Object.values(lines)
  return { ...drawn, rows: drawn.rows.map((row, at) => ({ ...row, elements: contents[at]! })) }
}

const adopt = async (city: SmallCity, catalogueId: string, day: string) =>
  city.as('officer', day)(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null })

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const first = await importDecided(
    city,
    monday,
    version({
      政策法规: '1.法律；2.法规；3.规章',
      临时救助: '1.救助对象；2.救助金额；3.救助事由',
      医疗救助: '1.救助标准；2.申请材料；3.办理流程',
      慈善募捐: '1.募捐方案；2.募捐结果；3.使用情况',
      孤儿认定: '1.认定条件；2.认定程序',
    }),
    '一',
  )
  await adopt(city, first, monday)
  const second = await importDecided(
    city,
    summer,
    version({
      临时救助: '1.救助对象；2.救助金额；3.救助事由；4.救助时间',
      政策法规: '1.法律；2.法规；3.规章',
      医疗救助: '1.救助标准；2.申请材料；3.办理流程；4.募捐方案；5.募捐结果；6.使用情况',
      流浪救助: '1.站点；2.电话',
    }),
    '二',
  )
  await adopt(city, second, summer)
  const office = makeOffice({
    ground: city.ground,
    clock: fixedClock(morningOf('2026-08-03')),
    files: openFileStore('/nowhere'),
    keys: testKeys,
    public: database.public.db,
    audit: database.audit.db,
    demonstration: true,
  })
  const portal = await openPortal(office)
  const page = async (url: string) => {
    const { status, body } = await portal.get(url)
    assert.deepEqual(await htmlProblems(body), [], url)
    return { status, says: wordsOf(body), body }
  }
  return {
    database,
    first,
    second,
    page,
    async [Symbol.asyncDispose]() {
      await portal[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('目录历次改版：每一版新增、改动、不再列入了什么，人人可查', async () => {
  await using world = await open()
  const { page, first, second } = world
  const all = await page('/catalogue/versions')
  assert.match(
    all.says,
    /社会救助领域基层政务公开标准目录 甲县人民政府 2026-07-20 现行 1 3 2 .*2026-03-02 已被替代 5 0 0/,
  )
  const changed = await page(`/catalogue/versions/${second}`)
  assert.match(changed.says, /有改动 2 并入 1 分出 0 新增 1 不再列入 1 没有改动 1/)
  assert.match(changed.body, /救助事由<ins>；4.救助时间<\/ins>/)
  assert.match((await page(`/catalogue/versions/${second}?kind=merged`)).says, /慈善募捐 并入“医疗救助”/)
  assert.match((await page(`/catalogue/versions/${second}?kind=gone`)).says, /孤儿认定 1.认定条件；2.认定程序/)
  assert.match((await page(`/catalogue/versions/${second}?kind=new`)).says, /流浪救助 1.站点；2.电话/)
  assert.match((await page(`/catalogue/versions/${first}`)).says, /新增 5 .*政策法规/)
  for (const url of ['/catalogue/versions/x', '/catalogue/versions/01900000-0000-7000-8000-000000000000'])
    assert.equal((await page(url)).status, 404, url)
  assert.equal((await page('/catalogue/versions?page=9')).status, 404)
})

test('事项的历次改动；不再列入的，写明并到哪里，原来的地址仍查得到历史', async () => {
  await using world = await open()
  const { page, database } = world
  const { rows } = await sql<{ name: string; address: string }>`
    select distinct on (item_id) name, address from portal.item_version order by item_id, version desc`.execute(
    database.public.db,
  )
  const addressOf = (name: string) => rows.find((row) => row.name === name)!.address
  const aid = await page(`/item/${addressOf('临时救助')}/history`)
  assert.match(aid.says, /2026年7月20日起，《.*》 现行.*2026年3月2日起.*首次列入公开目录/)
  assert.match(aid.body, /<ins>；4.救助时间<\/ins>/)
  assert.match((await page(`/item/${addressOf('政策法规')}/history`)).says, /文字没有改动，随目录一起重新发布。/)
  assert.match((await page(`/item/${addressOf('医疗救助')}/history`)).says, /并入了慈善募捐（2026年7月20日）/)
  const gone = await page(`/item/${addressOf('慈善募捐')}`)
  assert.equal(gone.status, 410)
  assert.match(gone.says, /慈善募捐 .*并入医疗救助（2026年7月20日）/)
  const ended = await page(`/item/${addressOf('孤儿认定')}/history`)
  assert.match(ended.says, /2026年7月20日起不再单独列入公开目录。/)
  assert.equal((await page('/item/zzzz/history')).status, 404)
  const { versions } = await versionsOfItem(database.public.db, addressOf('临时救助'))
  assert.deepEqual(
    versions.map(({ version }) => version),
    [2, 1],
  )
})

test('没有采用过目录的，说明白；草稿一份也看不到', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await importDecided(city, monday, version({ 政策法规: '1.法律' }))
  const { adoptions, total } = await listAdoptions(database.public.db, { limit: 10, offset: 0 })
  assert.deepEqual([adoptions, total], [[], 0])
})

test('由保存下来的身份和去向得出改动，不再按文字猜', () => {
  const at = (itemId: string, name: string) => ({
    ...{ itemId, name, address: itemId, version: 1, catalogueId: 'c', catalogueTitle: '目录', until: null },
    from: Temporal.PlainDate.from(monday),
    fields: {
      ...{ level1: '甲', level2: name, elements: '内容', basis: '', deadlineText: '', body: '', channels: [] },
      ...{ audienceAll: true, audienceSpecific: null, active: true, onRequest: false },
    },
  })
  const relative = (itemId: string, otherId: string, kind: 'merged' | 'split', isFrom: boolean) => ({
    ...{ itemId, otherId, otherAddress: otherId, otherName: otherId, kind, isFrom, catalogueId: 'c' },
    on: Temporal.PlainDate.from(summer),
  })
  const { changes, before, after } = changesOfAdoption({
    after: [at('a', '新名'), at('b', '乙'), at('d', '丁')],
    before: [at('a', '旧名'), at('b', '乙')],
    gone: [at('c', '丙')],
    // Each succession is found from both its ends.
    relatives: [
      relative('c', 'b', 'merged', true),
      relative('b', 'c', 'merged', false),
      relative('d', 'a', 'split', false),
    ],
  })
  const named = changes.map(
    ({ kind, before: old, after: now }) =>
      `${kind} ${old === null ? '-' : before[old]!.name} ${now === null ? '-' : after[now]!.name}`,
  )
  assert.deepEqual(named, ['changed 旧名 新名', 'merged 丙 乙', 'split 旧名 丁', 'same 乙 乙'])
})
