import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { haitanBytes, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { fieldsOfForm, openStaffPages, type StaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'

const monday = '2026-03-02'

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  return {
    database,
    city,
    pages,
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

/** Sends a file, has it read, and answers the address of its draft. */
const upload = async (pages: StaffPages, city: SmallCity) => {
  const { location } = await pages.post('officer', '/w/catalogues/import', {
    fields: { organ: city.organs['county-a'].id, binds: 'town' },
    files: [{ field: 'files', name: '海坛目录.html', bytes: await haitanBytes() }],
  })
  await readWaiting(pages.office)
  const { body } = await pages.get('officer', location)
  const draft = /href="(\/w\/catalogues\/[0-9a-f-]{36}\/[0-9a-f-]{36})"[^>]*><span>去核对/.exec(body)?.[1]
  assert.ok(draft, 'the page of the import leads to the draft')
  return { location: draft, folder: location }
}

/** Opens a row's form and sends it with some fields changed, as a person would. */
async function correct(
  pages: StaffPages,
  draft: string,
  row: number,
  change: Record<string, string | string[]>,
  who: 'officer' | 'second-officer' = 'officer',
) {
  const { body } = await pages.get(who, `${draft}/rows/${row}`)
  return pages.post(who, `${draft}/rows/${row}`, {
    fields: { ...fieldsOfForm(body, `${draft}/rows/${row}`), ...change },
  })
}

test('before the first import the list says what to do next, to each as far as it is theirs', async () => {
  await using world = await open()
  const officer = await world.pages.get('officer', '/w/catalogues')
  assert.equal(officer.status, 200)
  assert.match(wordsOf(officer.body), /还没有导入标准目录.*导入目录/)
  const clerk = await world.pages.get('clerk', '/w/catalogues')
  assert.match(wordsOf(clerk.body), /目录由县级政务公开主管部门导入/)
  assert.doesNotMatch(clerk.body, /\/w\/catalogues\/import/)
  assert.equal((await world.pages.get('clerk', '/w/catalogues/import')).status, 403)
})

test('an import without file, organ or level says all three and keeps what was chosen', async () => {
  await using world = await open()
  const bare = await world.pages.post('officer', '/w/catalogues/import')
  assert.equal(bare.status, 422)
  assert.match(
    wordsOf(bare.body),
    /有 3 处需要改正.*请选择印发目录的机关.*请选择目录适用的层级.*请选择一个文件夹，或者至少一个文件/,
  )
  const strange = await world.pages.post('officer', '/w/catalogues/import', {
    fields: { organ: world.city.organs['county-b'].id, binds: 'village' },
  })
  assert.match(wordsOf(strange.body), /这个机关不在您的管理范围内/)
  assert.match(strange.body, /value="village" checked/)
  assert.deepEqual(await htmlProblems(strange.body), [])
})

test('the draft shows doubts first, each in its cell with the place in the file, and marks what was filled', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const page = await world.pages.get('officer', draft)
  const says = wordsOf(page.body)
  assert.match(says, /采用的事项 51.*待处理疑问 4.*涉及 3 项/)
  assert.match(says, /有疑问 3.*全部 51/)
  const cells = [...page.body.matchAll(/<div class="cell doubt">(.*?)<\/div>/gs)].map((match) => wordsOf(match[1]!))
  assert.equal(cells.length, 4)
  assert.ok(cells.some((cell) => /这一项有 2 个时限/.test(cell) && /原件 表2 第51行第6列/.test(cell)))
  assert.ok(cells.some((cell) => /超过条例第二十六条二十个工作日/.test(cell) && /表2 第54行第6列/.test(cell)))
  assert.match(says, /还有4处疑问没有处理（序号 47、50、51）/)
  const all = await world.pages.get('officer', `${draft}?show=all`)
  assert.equal([...all.body.matchAll(/id="row-\d+"/g)].length, 40, 'forty rows a page')
  assert.match(wordsOf(all.body), /重大项目建设 合并格补填/)
  for (const each of [page, all]) assert.deepEqual(await htmlProblems(each.body), [])
})

test('a row is corrected, and the next doubt comes up; the last one leads to adoption', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const first = await correct(world.pages, draft, 47, { audienceAll: 'no', confirm: 'yes', go: 'next' })
  assert.equal(first.location, `${draft}/rows/50`)
  const second = await correct(world.pages, draft, 50, { deadlineText: '制定或获取信息之日起20个工作日内', go: 'next' })
  assert.equal(second.location, `${draft}/rows/51`)
  const third = await correct(world.pages, draft, 51, { confirm: 'yes', go: 'next' })
  assert.equal(third.location, `${draft}#adopt`)
  const row = await world.pages.get('officer', `${draft}/rows/50`)
  assert.match(wordsOf(row.body), /原件读作：制定或获取信息之日起120个工作日内/)
  assert.match(wordsOf(row.body), /林知远 2026-03-02 订正/)
  assert.deepEqual(await htmlProblems(row.body), [])
})

test('a form sent as it was shown changes nothing and closes no doubt', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  for (const row of [1, 3, 47, 48]) await correct(world.pages, draft, row, { go: 'stay' })
  const { rows } = await world.database.staff.db
    .selectFrom('catalogue_row')
    .select(['fields', 'read', 'doubts'])
    .execute()
    .then((rows) => ({ rows }))
  for (const row of rows) assert.deepEqual(row.fields, (row.read as { fields: unknown }).fields)
  assert.match(wordsOf((await world.pages.get('officer', draft)).body), /待处理疑问 4/)
})

test('who comes second keeps what was typed, and sees what stands now', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const url = `${draft}/rows/2`
  const opened = fieldsOfForm((await world.pages.get('second-officer', url)).body, url)
  await correct(world.pages, draft, 2, { body: '甲县住房城乡建设局' })
  const late = await world.pages.post('second-officer', url, {
    fields: { ...opened, body: '甲县自然资源局', basis: '《城乡规划法》' },
  })
  assert.equal(late.status, 409)
  const again = fieldsOfForm(late.body, url)
  assert.deepEqual([again['body'], again['basis']], ['甲县自然资源局', '《城乡规划法》'])
  assert.match(wordsOf(late.body), /这一行刚刚被其他人改动过.*现在的内容：甲县住房城乡建设局/)
  assert.deepEqual(await htmlProblems(late.body), [])
  const saved = await world.pages.post('second-officer', url, { fields: again })
  assert.equal(saved.status, 303, 'the form carries the new version now')
})

test('a row is left out only with a reason, and can be taken in again', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const url = `${draft}/rows/47/leave-out`
  const refused = await world.pages.post('officer', url, { fields: { version: '1', reason: ' ' } })
  assert.equal(refused.status, 422)
  assert.match(wordsOf(refused.body), /请写明不采用这一行的原因/)
  await world.pages.post('officer', url, { fields: { version: '1', reason: '本县没有农村集体土地征收' } })
  const left = await world.pages.get('officer', `${draft}?show=left-out`)
  assert.match(wordsOf(left.body), /不采用：本县没有农村集体土地征收/)
  assert.match(wordsOf(left.body), /待处理疑问 2/)
  await world.pages.post('officer', url, { fields: { version: '2', take: 'in' } })
  assert.match(wordsOf((await world.pages.get('officer', draft)).body), /待处理疑问 4/)
})

test('doubts of one kind are confirmed together', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const page = await world.pages.get('officer', draft)
  const fields = fieldsOfForm(page.body, `${draft}/doubts`)
  const answer = await world.pages.post('officer', `${draft}/doubts`, { fields })
  assert.equal(answer.status, 303)
  assert.match(wordsOf((await world.pages.get('officer', draft)).body), /待处理疑问 2/)
  const late = await world.pages.post('officer', `${draft}/doubts`, { fields })
  assert.equal(late.status, 409)
})

test('adoption: consequences before the deed, exactly those after it', async () => {
  await using world = await open()
  const { pages, city } = world
  const { location: draft } = await upload(pages, city)
  const early = await pages.get('officer', `${draft}/adopt`)
  assert.match(wordsOf(early.body), /还有4处疑问没有处理/)
  assert.match(early.body, /aria-disabled="true"/)
  assert.deepEqual(await htmlProblems(early.body), [])
  await correct(pages, draft, 24, { deadlineText: '每季度公开1次' })
  await correct(pages, draft, 47, { confirm: 'yes' })
  await pages.post('officer', `${draft}/doubts`, {
    fields: fieldsOfForm((await pages.get('officer', draft)).body, `${draft}/doubts`),
  })
  const choose = await pages.get('officer', `${draft}/adopt`)
  const confirm = await pages.post('officer', `${draft}/adopt/confirm`, {
    fields: fieldsOfForm(choose.body, `${draft}/adopt/confirm`),
  })
  const says = wordsOf(confirm.body)
  assert.match(
    says,
    /公开事项 51项.*公开位 153个.*排定的公开义务 15项.*每个机关每年定期公开 4次 分布在 4 天，约 2 个工作日/,
  )
  assert.match(says, /最早到期 2026-03-31/)
  assert.deepEqual([...(await htmlProblems(choose.body)), ...(await htmlProblems(confirm.body))], [])
  const fields = fieldsOfForm(confirm.body, `${draft}/adopt`)
  const done = await pages.post('officer', `${draft}/adopt`, { fields })
  assert.equal(done.location, draft)
  const after = await pages.get('officer', draft, done)
  assert.match(wordsOf(after.body), /目录已采用：51 个公开事项，153 个公开位，排定 15 项公开义务/)
  assert.equal([...after.body.matchAll(/href="\/item\/[^"]+"/g)].length, 51)
  assert.match(after.body, /href="\/w\/monitor\?organ=county-a"/)
  assert.deepEqual(await htmlProblems(after.body), [])
  const twice = await pages.post('officer', `${draft}/adopt`, { fields })
  assert.equal(twice.status, 422)
  assert.match(wordsOf(twice.body), /这份目录已于2026-03-02采用，不需要再次采用/)
  const row = await pages.get('officer', `${draft}/rows/47`)
  assert.match(wordsOf(row.body), /这份目录已经采用，只能查看/)
  assert.doesNotMatch(row.body, /<textarea/)
})

test('two officers confirm at the same moment: one adopts, the other reads a clear sentence', async () => {
  await using world = await open()
  const { pages, city } = world
  const drafts = [
    await importDecided(city, monday, await readHaitan()),
    await importDecided(city, monday, await readHaitan(), '修订'),
  ]
  const { countyId } = await keyOf(city, drafts[0]!)
  const clicks = [
    ['officer', drafts[0]!],
    ['second-officer', drafts[0]!],
    ['second-officer', drafts[1]!],
  ] as const
  const ready = await Promise.all(
    clicks.map(async ([who, id]) => {
      const url = `/w/catalogues/${countyId}/${id}/adopt`
      const confirm = await pages.post(who, `${url}/confirm`, { fields: { scope: 'all' } })
      return { who, url, fields: fieldsOfForm(confirm.body, url) }
    }),
  )
  const answers = await Promise.all(ready.map(({ who, url, fields }) => pages.post(who, url, { fields })))
  assert.deepEqual(pages.lines, [], 'nobody met a bug')
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 422, 422])
  for (const answer of answers.filter(({ status }) => status === 422))
    assert.match(wordsOf(answer.body), /系统没有作任何改动.*(刚刚采用了另一份目录|不需要再次采用)/)
  const list = wordsOf((await pages.get('officer', '/w/catalogues')).body)
  assert.match(list, /待核对 1 已采用 1 已被替代 0/)
})

test('only some of the organs: none ticked is told, and those of another county are refused', async () => {
  await using world = await open()
  const { pages, city } = world
  const id = await importDecided(city, monday, await readHaitan())
  const url = `/w/catalogues/${city.organs['county-a'].countyId}/${id}/adopt`
  const none = await pages.post('officer', `${url}/confirm`, { fields: { scope: 'some' } })
  assert.equal(none.status, 422)
  assert.match(wordsOf(none.body), /没有勾选机关/)
  const strange = await pages.post('officer', `${url}/confirm`, {
    fields: { scope: 'some', organs: [city.organs['town-1'].id, city.organs['town-b1'].id] },
  })
  assert.equal(strange.status, 422)
  assert.match(wordsOf(strange.body), /所选机关中有1个不属于本目录适用的范围/)
  const some = await pages.post('officer', `${url}/confirm`, {
    fields: { scope: 'some', organs: [city.organs['town-1'].id, city.organs['street-3'].id] },
  })
  assert.match(wordsOf(some.body), /适用机关 城南街道、东溪镇（2 个）.*公开位 102/)
})

test('a catalogue of another county is not found, whatever is asked, and nothing of it changes', async () => {
  await using world = await open()
  const { pages, city, database } = world
  const { location: draft } = await upload(pages, city)
  const state = async () => ({
    rows: await database.staff.db.selectFrom('catalogue_row').selectAll().orderBy('row_number').execute(),
    catalogues: await database.staff.db.selectFrom('catalogue').selectAll().execute(),
  })
  const before = await state()
  for (const who of ['other-officer', 'clerk', 'supervisor', 'security'] as const) {
    for (const url of ['', '/file', '/rows/1', '/adopt'])
      assert.equal((await pages.get(who, `${draft}${url}`)).status, 404, `${who} ${url}`)
    for (const url of ['/doubts', '/rows/1', '/rows/1/leave-out', '/adopt', '/adopt/confirm']) {
      const answer = await pages.post(who, `${draft}${url}`, {
        fields: { version: '1', kind: '', reason: '原因', organs: 'all' },
      })
      assert.ok([403, 404].includes(answer.status), `${who} ${url}: ${answer.status}`)
    }
    assert.doesNotMatch((await pages.get(who, '/w/catalogues')).body, /海坛/)
  }
  assert.deepEqual(await state(), before)
  assert.equal((await pages.get('officer', '/w/catalogues/x/y')).status, 404)
  assert.equal((await pages.get('officer', `${draft}/rows/52`)).status, 404)
})

test('the file is handed out as it came', async () => {
  await using world = await open()
  const { location: draft } = await upload(world.pages, world.city)
  const answer = await world.pages.get('officer', `${draft}/file`)
  assert.match(String(answer.headers['content-disposition']), /attachment; filename\*=UTF-8''%E6%B5%B7/)
  assert.equal(answer.body, Buffer.from(await haitanBytes()).toString())
})

test('beside a row stands what is to be said of its basis, as it now reads', async () => {
  await using world = await open()
  const { pages, city } = world
  const { location: draft } = await upload(pages, city)
  const vague = await pages.get('officer', `${draft}/rows/41`)
  assert.match(wordsOf(vague.body), /公开依据核对.*“信息公开规定”没有写明是哪一部法律法规或文件/)
  assert.doesNotMatch(wordsOf((await pages.get('officer', `${draft}/rows/3`)).body), /公开依据核对/)
  await correct(pages, draft, 3, { basis: '《收养法》第二十条' })
  const { body } = await pages.get('officer', `${draft}/rows/3`)
  assert.match(
    wordsOf(body),
    /公开依据核对.*中华人民共和国收养法》自2021年1月1日起废止，由《中华人民共和国民法典》替代/,
  )
  assert.deepEqual(await htmlProblems(body), [])
})
