import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertOrgan } from '#kernel/organisation/store.ts'
import { newId } from '#platform/ids/ids.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import { decideApplicability } from '../../applicability/decide-applicability.ts'

const reading = await readHaitan()
const monday = '2026-03-02'

async function adopted(city: SmallCity): Promise<void> {
  const names = ['临时救助', '医疗救助', '慈善募捐']
  const draft = await importDecided(city, monday, fieldReading(reading, '社会救助', names), '一')
  await city.as('officer', monday)(adoptCatalogue, { ...(await keyOf(city, draft)), organIds: null })
}

test('勾选、试算、签名、整批撤回：每一步都说清楚逐项结果', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adopted(city)
  await using pages = await openStaffPages(database, city, monday)
  const url = '/w/applicability?organ=town-1'
  const list = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(list.body), [])
  assert.match(wordsOf(list.body), /全部 3 还没有声明 3 应当再次确认 0/)
  const values = [...list.body.matchAll(/name="chosen" value="([^"]+)"/g)].map((match) => match[1]!)
  assert.equal(values.length, 3)
  const fields = { ...fieldsOfForm(list.body, '/w/applicability/preview'), chosen: values.slice(0, 2) }

  // A reason is missing: the list comes back with what was ticked.
  const refused = await pages.post('officer', '/w/applicability/preview', {
    fields: { ...fields, answer: 'does-not-apply' },
  })
  assert.equal(refused.status, 422)
  assert.match(wordsOf(refused.body), /声明不适用，请写明理由/)
  assert.equal([...refused.body.matchAll(/name="chosen" value="[^"]+" checked/g)].length, 2)

  const asked = { ...fields, answer: 'does-not-apply', reason: '本镇没有这项职责' }
  const preview = await pages.post('officer', '/w/applicability/preview', { fields: asked })
  assert.deepEqual(await htmlProblems(preview.body), [])
  const says = wordsOf(preview.body)
  assert.match(says, /声明不适用：2项/)
  assert.match(says, /仍须公开的 0条.*随声明终止的 \d+条以后各期/)
  assert.match(says, /下次确认 2027-03-02/)
  const nothing = await sql`select 1 from slot_decision`.execute(database.owner.db)
  assert.equal(nothing.rows.length, 0, 'a dry run writes nothing')

  const signed = await pages.post('officer', '/w/applicability', {
    fields: fieldsOfForm(preview.body, '/w/applicability'),
  })
  const act = await pages.get('officer', signed.location, signed)
  assert.match(wordsOf(act.body), /已签名2项。需要时可以整批撤回。/)
  assert.deepEqual(await htmlProblems(act.body), [])
  assert.match(wordsOf((await pages.get('officer', `${url}&view=excused`)).body), /不适用 本镇没有这项职责.*林知远/)
  const history = /href="(\/w\/applicability\/slots\/[^"]+)"/.exec(
    (await pages.get('officer', `${url}&view=excused`)).body,
  )![1]!
  assert.match(wordsOf((await pages.get('clerk', history)).body), /2026-03-02 不适用 本镇没有这项职责 林知远 有效/)

  // The same page sent once more changes nothing: somebody decided since.
  const again = await pages.post('officer', '/w/applicability/preview', { fields: { ...asked, answer: 'applies' } })
  assert.match(wordsOf(again.body), /林知远刚刚改过这一项的声明，没有覆盖/)
  assert.match(again.body, /aria-disabled="true"/)

  const undone = await pages.post('officer', `${signed.location}/undo`)
  assert.match(wordsOf((await pages.get('officer', undone.location, undone)).body), /已撤回2项。.*已由林知远撤回/)
  assert.match(wordsOf((await pages.get('officer', url)).body), /还没有声明 3/)

  // All that match, without ticking each.
  const all = await pages.post('officer', '/w/applicability/preview', {
    fields: { ...fields, scope: 'all', answer: 'applies' },
  })
  assert.match(wordsOf(all.body), /声明适用：3项/)
  const town = await pages.get('clerk', '/w/applicability')
  assert.match(wordsOf(town.body), /您可以查看，不能签名/)
  assert.equal((await pages.get('clerk', '/w/applicability?organ=town-2')).status, 404)
  assert.equal((await pages.get('other-officer', signed.location)).status, 404)
})

test('五个乡镇四个适用、一个不适用：督查的人看到是哪一个、什么理由，一直点到公开位', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const county = city.organs['county-a']
  const more = ['town-4', 'town-5'].map((code) => {
    const id = newId()
    const { countyId } = county
    return {
      ...city.organs['town-1'],
      id,
      countyId,
      code,
      name: `${code}人民政府`,
      shortName: code,
      lineage: [...county.lineage, id],
    }
  })
  for (const organ of more)
    await database.staff.db
      .transaction()
      .execute((write) => insertOrgan(write, organ, null, Temporal.PlainDate.from(monday)))
  await adopted(city)
  await using pages = await openStaffPages(database, city, monday)
  assert.match(wordsOf((await pages.get('supervisor', '/w/applicability/outliers')).body), /没有声明明显不一致的事项/)
  const { rows } = await sql<{ organ_id: string; item_id: string }>`
    select organ_id, item_id from slot order by organ_id, item_id`.execute(database.owner.db)
  const [item] = [...new Set(rows.map((row) => row.item_id))]
  for (const organId of new Set(rows.map((row) => row.organ_id))) {
    const isOdd = organId === city.organs['street-3'].id
    await city.as('officer', monday)(decideApplicability, {
      countyId: county.countyId,
      organId,
      chosen: [{ itemId: item!, seen: null }],
      answer: isOdd ? 'does-not-apply' : 'applies',
      reason: '街道没有农村居民',
    })
  }
  for (const who of ['officer', 'supervisor'] as const) {
    const { body } = await pages.get(who, '/w/applicability/outliers')
    assert.deepEqual(await htmlProblems(body), [])
    assert.match(wordsOf(body), /5个机关已声明：4个适用，1个不适用。1个声明不适用.*城南街道 街道没有农村居民 林知远/)
    const slot = /href="(\/w\/applicability\/slots\/street-3\/[^"]+)"/.exec(body)![1]!
    assert.match(wordsOf((await pages.get(who, slot)).body), /不适用 街道没有农村居民/)
  }
  assert.match(
    wordsOf((await pages.get('officer', '/w/applicability/outliers?field=health')).body),
    /没有声明明显不一致/,
  )
  assert.match(wordsOf((await pages.get('clerk', '/w/applicability/outliers')).body), /没有声明明显不一致/)

  const address = await pages.listen()
  for (const path of ['/w/applicability?organ=street-3', '/w/applicability/outliers'])
    for (const theme of ['standard', 'elder'] as const)
      await withPage(
        async (page) => {
          await pages.signIn(page, 'officer', address)
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [])
          assert.deepEqual(await checkOverflow(page), [])
        },
        { theme, baseUrl: address },
      )
})
