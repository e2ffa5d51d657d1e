import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import type { CatalogueReading } from '../../reading/model.ts'
import { decideMatch } from '../../versions/decide-match.ts'

const monday = '2026-03-02'
const summer = '2026-07-20'
const reading = await readHaitan()

interface Line {
  level2: string
  elements: string
}

const numbered = (parts: string): string =>
  parts
    .split('；')
    .map((part, at) => `${at + 1}.${part}`)
    .join('；')

/** A catalogue of the field with these items and contents. */
function version(lines: readonly Line[]): CatalogueReading {
  const drawn = fieldReading(
    reading,
    '社会救助',
    lines.map(({ level2 }) => level2),
  )
  return {
    ...drawn,
    rows: drawn.rows.map((row, at) => ({ ...row, elements: numbered(lines[at]!.elements) })),
  }
}

const before = [
  { level2: '政策法规', elements: '法律；法规；规章' },
  { level2: '临时救助', elements: '救助对象；救助金额；救助事由' },
  { level2: '医疗救助', elements: '救助标准；申请材料；办理流程' },
  { level2: '慈善募捐', elements: '募捐方案；募捐结果；使用情况' },
]
const after = [
  { level2: '大病帮扶', elements: '帮扶名单；帮扶金额' },
  { level2: '临时救助', elements: '救助对象；救助金额；救助事由；救助时间' },
  { level2: '政策法规', elements: '法律；法规；规章' },
  { level2: '医疗救助', elements: '救助标准；申请材料；办理流程' },
]

const adopt = async (city: SmallCity, catalogueId: string, day: string) =>
  city.as('officer', day)(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null })

const rowsOf = async <Row>(database: FreshDatabase, query: string): Promise<Row[]> =>
  (await sql<Row>`${sql.raw(query)}`.execute(database.owner.db)).rows

/** The item that stands in each row of a catalogue in force, by second level. */
const itemsIn = async (database: FreshDatabase, catalogueId: string) =>
  new Map(
    (
      await rowsOf<{ level2: string; item_id: string }>(
        database,
        `select level2, item_id from item_version where catalogue_id = '${catalogueId}'`,
      )
    ).map((row) => [row.level2, row.item_id]),
  )

test('逐项对照：哪些改了、哪几个字、牵涉多少；对应错了的由人更正，采用照此办理', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { countyId } = city.organs['county-a']
  const first = await importDecided(city, monday, version(before), '一')
  await adopt(city, first, monday)
  const known = await itemsIn(database, first)
  const draft = await importDecided(city, summer, version(after), '二')
  await using pages = await openStaffPages(database, city, summer)
  const url = `/w/catalogues/${countyId}/${draft}/changes`

  const page = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(page.body), [])
  const says = wordsOf(page.body)
  assert.match(says, /对照：海坛街道社会救助领域基层政务公开标准目录/)
  assert.match(says, /有改动 1 并入 0 分出 0 新增 1 不再列入 1 没有改动 2/)
  assert.match(says, /临时救助 有改动新目录序号 2 /)
  assert.match(page.body, /救助事由<ins>；4.救助时间<\/ins>/)
  assert.match(says, /名称相同，一级事项相同，公开内容原有3项、现有4项，其中3项一字不差。/)
  assert.match(says, /涉及3个机关、\d+条未完成的义务（其中\d+条已到期）、0条已公开的信息。/)
  assert.match(says, /不再列入的事项还有\d+条义务已到期未公开/)

  const asked = wordsOf((await pages.get('officer', `/w/catalogues/${countyId}/${draft}/adopt`)).body)
  assert.match(asked, /不再列入的事项还有6条义务已到期未公开/)

  // The item that is no longer listed is in truth the new one, under another name.
  const fresh = await pages.get('officer', `${url}?kind=new`)
  const form = { ...fieldsOfForm(fresh.body, url), item: known.get('慈善募捐')! }
  const done = await pages.post('officer', url, { fields: form })
  const settled = await pages.get('officer', done.location, done)
  assert.match(wordsOf(settled.body), /已记下第1行的对应，采用时照此办理。/)
  const changed = wordsOf((await pages.get('officer', `${url}?kind=changed`)).body)
  assert.match(changed, /有改动 2 并入 0 分出 0 新增 0 不再列入 0 没有改动 2/)
  assert.match(changed, /大病帮扶 有改动.* 原为“慈善募捐”/)
  assert.match(changed, /2026-07-20确认是同一事项 撤销这次确认/)
  assert.doesNotMatch(changed, /已到期未公开 这些义务/)

  // And what looks like the same item is another.
  const act = city.as('officer', summer)
  const decide = async (rowNumber: number, itemId: string | null | undefined) =>
    act(decideMatch, { ...(await keyOf(city, draft)), rowNumber, itemId })
  await decide(2, null)
  assert.match(wordsOf((await pages.get('officer', `${url}?kind=new`)).body), /临时救助 新增.*确认是新事项/)
  await adopt(city, draft, summer)
  const now = await itemsIn(database, draft)
  assert.equal(now.get('大病帮扶'), known.get('慈善募捐'))
  assert.equal(now.get('政策法规'), known.get('政策法规'))
  assert.ok(![...known.values()].includes(now.get('临时救助')!))
  const settledNow = await pages.get('officer', url)
  assert.match(wordsOf(settledNow.body), /这份目录已经采用或者撤销，不再对照/)
})

test('对应只由有权的人定，看的是旧版的不算，事项不在现行目录里的不收；一个事项只接一行', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { countyId } = city.organs['county-a']
  const first = await importDecided(city, monday, version(before), '一')
  await adopt(city, first, monday)
  const known = await itemsIn(database, first)
  const draft = await importDecided(city, summer, version(after), '二')
  const act = city.as('officer', summer)
  const key = await keyOf(city, draft)
  const item = known.get('慈善募捐')!
  await act(decideMatch, { ...key, rowNumber: 1, itemId: item })
  await assert.rejects(act(decideMatch, { ...key, rowNumber: 2, itemId: item }), Stale)
  const now = await keyOf(city, draft)
  await assert.rejects(act(decideMatch, { ...now, rowNumber: 99, itemId: item }), /没有找到这一行/)
  await assert.rejects(
    act(decideMatch, { ...now, rowNumber: 2, itemId: '01900000-0000-7000-8000-000000000000' }),
    /不在现行目录里/,
  )
  await act(decideMatch, { ...now, rowNumber: 2, itemId: item })
  const said = await rowsOf<{ row_number: number; item_id: string | null }>(
    database,
    'select row_number, item_id from catalogue_match',
  )
  assert.deepEqual(said, [{ row_number: 2, item_id: item }])
  await act(decideMatch, { ...(await keyOf(city, draft)), rowNumber: 2, itemId: undefined })
  assert.deepEqual(await rowsOf(database, 'select 1 from catalogue_match'), [])
  await using pages = await openStaffPages(database, city, summer)
  const url = `/w/catalogues/${countyId}/${draft}/changes`
  assert.equal((await pages.get('clerk', url)).status === 200, false, '没有权限的人看不到')
  await assert.rejects(
    city.as('clerk', summer)(decideMatch, { ...(await keyOf(city, draft)), rowNumber: 2, itemId: null }),
    (error) => !(error instanceof Refused),
  )
  await adopt(city, draft, summer)
  await assert.rejects(
    act(decideMatch, { ...(await keyOf(city, draft)), rowNumber: 2, itemId: null }),
    /已经采用，不能再订正/,
  )
})

test('并入的事项留下去处：哪份目录、哪一天、并到哪里', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const first = await importDecided(city, monday, version(before), '一')
  await adopt(city, first, monday)
  const known = await itemsIn(database, first)
  const united = after.map((line) =>
    line.level2 === '医疗救助' ? { ...line, elements: `${line.elements}；募捐方案；募捐结果；使用情况` } : line,
  )
  const draft = await importDecided(city, summer, version(united), '二')
  await adopt(city, draft, summer)
  const rows = await rowsOf<Record<string, unknown>>(
    database,
    'select from_item, to_item, kind, catalogue_id, happened_on::text from item_succession',
  )
  assert.deepEqual(rows, [
    {
      from_item: known.get('慈善募捐'),
      to_item: known.get('医疗救助'),
      kind: 'merged',
      catalogue_id: draft,
      happened_on: summer,
    },
  ])
})
