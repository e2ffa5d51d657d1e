import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import { correctRow } from '../../correct-row.ts'
import { openDoubtsOf } from '../../model.ts'
import { findRows } from '../../rows-store.ts'
import { findCatalogue } from '../../store.ts'

const monday = '2026-03-02'
const reading = await readHaitan()

test('从乡镇目录整理村（居）清单：建议有理由，试算不生成，生成的每一项都记着来处；不一致的一键改齐，采用后也行', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { countyId } = city.organs['county-a']
  const town = await importDecided(city, monday, reading, '一')
  await city.as('officer', monday)(adoptCatalogue, { ...(await keyOf(city, town)), organIds: null })
  await using pages = await openStaffPages(database, city, monday)
  const url = `/w/catalogues/${countyId}/${town}/villages`
  const first = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(first.body), [])
  const says = wordsOf(first.body)
  const proposed = Number(/建议列入的(\d+)项/.exec(says)![1])
  assert.ok(proposed > 15 && proposed < 40, `${proposed}`)
  assert.match(says, /贫困人口识别 扶贫 公示栏公开，与群众关系密切的领域/)
  assert.equal([...first.body.matchAll(/name="items" value="[^"]+" checked/g)].length, proposed)
  assert.equal((await pages.get('clerk', url)).status === 200, false)

  const nothing = await pages.post('officer', `${url}/preview`, { fields: { items: [] } })
  assert.equal(nothing.status, 422)
  const fields = { ...fieldsOfForm(first.body, `${url}/preview`), carriers: ['broadcast'] }
  const preview = await pages.post('officer', `${url}/preview`, { fields })
  assert.deepEqual(await htmlProblems(preview.body), [])
  assert.match(wordsOf(preview.body), new RegExp(`村（居）公开事项清单：${proposed + 7}项`))
  assert.match(wordsOf(preview.body), /《中华人民共和国村民委员会组织法》第三十五条/)
  const before = await sql`select 1 from catalogue where binds = 'village'`.execute(database.owner.db)
  assert.equal(before.rows.length, 0)

  const made = await pages.post('officer', url, { fields: fieldsOfForm(preview.body, url) })
  const draftId = /\/w\/catalogues\/[^/]+\/([0-9a-f-]{36})/.exec(made.location)![1]!
  const draft = await pages.get('officer', made.location, made)
  assert.match(wordsOf(draft.body), /已生成村（居）清单草稿/)
  const rows = await findRows(city.ground.db, countyId, draftId)
  assert.equal(rows.length, proposed + 7)
  const { rows: kinds } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from inheritance where catalogue_id = ${draftId} and ended_by_deed is null group by 1`.execute(
    database.owner.db,
  )
  assert.deepEqual(kinds, [{ kind: 'taken', n: proposed }])
  const equality = `/w/catalogues/${countyId}/${draftId}/equality`
  assert.match(wordsOf((await pages.get('officer', equality)).body), new RegExp(`全部一致 ${proposed}项来自上级目录`))

  // Somebody shortens one of them: it is found, and put right again.
  const row = rows.find(({ fields: { elements } }) => (elements ?? '').includes('2.'))!
  const act = city.as('officer', monday)
  const correct = async (elements: string) => {
    const now = (await findRows(city.ground.db, countyId, draftId)).find((each) => each.rowNumber === row.rowNumber)!
    const { rowNumber, version } = now
    await act(correctRow, {
      countyId,
      catalogueId: draftId,
      rowNumber,
      version,
      fields: { elements },
      confirm: true,
      leftOut: null,
    })
  }
  await correct('1.仅此一项')
  const unequal = await pages.get('officer', equality)
  assert.deepEqual(await htmlProblems(unequal.body), [])
  assert.match(wordsOf(unequal.body), /其中1项不一致.*公开要素缺少/)
  const aligned = await pages.post('officer', equality, { fields: { keys: `r:${row.rowNumber}` } })
  assert.match(
    wordsOf((await pages.get('officer', aligned.location, aligned)).body),
    /已把1项改成与上级一致。.*全部一致/,
  )

  // In force it can no longer be changed in place: a new draft of the list is made.
  await correct('1.仅此一项')
  for (const each of await findRows(city.ground.db, countyId, draftId))
    if (openDoubtsOf(each).length > 0)
      await act(correctRow, {
        ...{
          countyId,
          catalogueId: draftId,
          rowNumber: each.rowNumber,
          version: each.version,
          confirm: true,
          leftOut: null,
        },
        fields: {},
      })
  const { version } = (await findCatalogue(city.ground.db, countyId, draftId))!
  await act(adoptCatalogue, { countyId, catalogueId: draftId, version, organIds: null })
  const inForce = await pages.get('officer', equality)
  assert.match(wordsOf(inForce.body), /清单已经采用，不能直接改/)
  const renewed = await pages.post('officer', equality, { fields: { keys: 'all' } })
  const nextId = /\/w\/catalogues\/[^/]+\/([0-9a-f-]{36})/.exec(renewed.location)![1]!
  assert.notEqual(nextId, draftId)
  assert.match(wordsOf((await pages.get('officer', `/w/catalogues/${countyId}/${nextId}/equality`)).body), /全部一致/)

  const address = await pages.listen()
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await pages.signIn(page, 'officer', address)
        for (const path of [url, equality]) {
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [], path)
          assert.deepEqual(await checkOverflow(page), [], path)
        }
      },
      { theme, baseUrl: address },
    )
})
