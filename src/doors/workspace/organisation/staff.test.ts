import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadActor } from '#kernel/organisation/store.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldsOfForm, openStaffPages, type StaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { type PersonKey, smallCity } from '#tools/testing/test-city.ts'
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

/** The address of the post that somebody holds, as the organ's page links it. */
async function postOf(pages: StaffPages, who: PersonKey, code: string, post: string): Promise<string> {
  const { body } = await pages.get(who, `/w/organisation/${code}`)
  const link = new RegExp(`href="(/w/organisation/${code}/posts/[0-9a-f-]{36})">${post}<`).exec(body)
  assert.ok(link, `${post} is not on the page of ${code}`)
  return link[1]!
}

const grantsOf = async (database: FreshDatabase, personId: string) =>
  (await loadActor(database.staff.db, personId, Temporal.PlainDate.from(monday)))?.grants.map(
    (grant) => `${grant.role} ${grant.scope}`,
  )

test('everybody sees the organs within reach, and nobody those of others', async () => {
  await using world = await open()
  const sees: Record<string, { organs: string[]; hidden: string[] }> = {
    system: { organs: ['甲县', '东溪镇', '上坪村', '乙县', '北川镇'], hidden: [] },
    officer: { organs: ['甲县', '甲县民政局', '东溪镇', '下坪村'], hidden: ['乙县', '北川镇'] },
    clerk: { organs: ['东溪镇'], hidden: ['西岭镇', '上坪村', '乙县'] },
    supervisor: { organs: ['甲县民政局', '东溪镇', '上坪村'], hidden: ['乙县', '北川镇'] },
    'other-officer': { organs: ['乙县', '北川镇'], hidden: ['甲县', '东溪镇'] },
  }
  for (const [who, { organs, hidden }] of Object.entries(sees)) {
    const { status, body } = await world.pages.get(who as PersonKey, '/w/organisation')
    assert.equal(status, 200)
    const main = body.slice(body.indexOf('<main'))
    for (const organ of organs) assert.ok(main.includes(`>${organ}<`), `${who} sees ${organ}`)
    for (const organ of hidden) assert.ok(!main.includes(organ), `${who} does not see ${organ}`)
    assert.deepEqual(await htmlProblems(body), [], who)
  }
  assert.equal((await world.pages.get('clerk', '/w/organisation/town-2')).status, 404)
  assert.equal((await world.pages.get('officer', '/w/organisation/county-b')).status, 404)
  assert.equal((await world.pages.get('officer', '/w/organisation/no-such-organ')).status, 404)
})

test('posts say who holds them since when with which roles; vacant ones are marked and can be listed alone', async () => {
  await using world = await open()
  const { pages } = world
  const first = wordsOf((await pages.get('officer', '/w/organisation')).body)
  assert.match(first, /东溪镇 党政办 信息员 周敏 2026-01-05 信息员（本机关）/)
  assert.match(first, /督查员（社会救助）/)
  assert.doesNotMatch(first, /clerk/, 'log-in names are shown to those who manage people only')
  const post = await postOf(pages, 'county-system', 'town-1', '信息员')
  assert.equal((await pages.post('county-system', `${post}/holder`, { fields: { vacate: 'yes' } })).location, post)
  const vacant = await pages.get('officer', '/w/organisation?vacant=yes')
  assert.match(wordsOf(vacant.body), /东溪镇 党政办 信息员 空岗/)
  assert.doesNotMatch(wordsOf(vacant.body), /林知远/)
  assert.match(wordsOf(vacant.body), /东溪镇 空岗 1/, 'the tree says it too')
  const found = wordsOf((await pages.get('officer', '/w/organisation?q=林知')).body)
  assert.match(found, /政务公开专员 林知远/)
  assert.match(wordsOf((await pages.get('officer', '/w/organisation?q=100%25')).body), /没有符合条件的岗位/)
})

test('the system administrator opens an organ, adds a post with a person, and is told everything that is wrong at once', async () => {
  await using world = await open()
  const { pages } = world
  const here = '/w/organisation/county-a'
  const wrong = await pages.post('county-system', `${here}/organs`, {
    fields: { name: '北桥镇人民政府', shortName: '', code: 'town-1', level: 'town', kind: 'town' },
  })
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(wrong.body), /有 2 处需要改正.*请填写机关简称.*机关编码 town-1 已由“东溪镇人民政府”使用/)
  assert.equal(fieldsOfForm(wrong.body, `${here}/organs`)['name'], '北桥镇人民政府', 'what was typed is still there')
  assert.deepEqual(await htmlProblems(wrong.body), [])
  const opened = await pages.post('county-system', `${here}/organs`, {
    fields: { name: '北桥镇人民政府', shortName: '北桥镇', code: '990009', level: 'town', kind: 'town' },
  })
  assert.equal(opened.location, '/w/organisation/990009')
  assert.match(wordsOf((await pages.get('county-system', opened.location)).body), /这个机关还没有岗位/)
  const bare = await pages.post('county-system', '/w/organisation/990009/posts', {
    fields: { office: '党政办', postName: '信息员', personName: '许文', login: 'XU', password: 'kurz' },
  })
  assert.equal(bare.status, 422)
  assert.doesNotMatch(bare.body, /kurz/, 'a password is never sent back')
  const added = await pages.post('county-system', '/w/organisation/990009/posts', {
    fields: { office: '党政办', postName: '信息员', personName: '许文', login: 'xu.wen', password: 'Ceshi-Mima-26' },
  })
  assert.equal(added.status, 303)
  assert.match(
    wordsOf((await pages.get('county-system', added.location, added)).body),
    /已增加岗位，任职人许文。请安全管理员授权.*没有角色/,
  )
})

test('a post changes hands; a stranger’s log-in name is answered like one that does not exist', async () => {
  await using world = await open()
  const { pages, database, city } = world
  const post = await postOf(pages, 'county-system', 'town-1', '信息员')
  const answers = await Promise.all(
    ['other-officer', 'nobody'].map((login) => pages.post('county-system', `${post}/holder`, { fields: { login } })),
  )
  for (const answer of answers) {
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.body), /没有找到这个登录名/)
    assert.deepEqual(await htmlProblems(answer.body), [])
  }
  const refused = await pages.post('county-system', `${post}/holder`, { fields: { login: 'county-system' } })
  assert.match(wordsOf(refused.body), /不能把带有角色的岗位交给自己/)
  assert.deepEqual(await grantsOf(database, city.actors.clerk.personId), ['clerk own'])
  const done = await pages.post('county-system', `${post}/holder`, { fields: { login: 'reviewer' } })
  const page = await pages.get('county-system', done.location, done)
  assert.match(wordsOf(page.body), /岗位已交给陈立.*任职经过.*2026-03-02 起 陈立.*2026-01-05 至 2026-03-01 周敏/)
})

test('the security administrator grants roles with their reach; the form shows what is granted', async () => {
  await using world = await open()
  const { pages, database, city } = world
  const post = await postOf(pages, 'security', 'town-1', '信息员')
  const form = fieldsOfForm((await pages.get('security', post)).body, `${post}/roles`)
  assert.deepEqual([form['role-clerk'], form['role-reviewer']], ['own', ''])
  const mixed = await pages.post('security', `${post}/roles`, { fields: { ...form, 'role-audit-admin': 'own' } })
  assert.equal(mixed.status, 422)
  assert.match(wordsOf(mixed.body), /管理员不能同时承担业务角色/)
  const granted = await pages.post('security', `${post}/roles`, { fields: { ...form, 'role-reviewer': 'own' } })
  assert.equal(granted.status, 303)
  assert.deepEqual((await grantsOf(database, city.actors.clerk.personId))?.sort(), ['clerk own', 'reviewer own'])
  const guide = await postOf(pages, 'security', 'civil-a', '领域督查员')
  const fields = fieldsOfForm((await pages.get('security', guide)).body, `${guide}/roles`)
  assert.equal(fields['fields'], 'social-assistance')
  assert.equal((await pages.post('security', `${guide}/roles`, { fields })).status, 303)
  assert.deepEqual(await grantsOf(database, city.actors.supervisor.personId), ['supervisor field'])
})

test('guidance is set by ticking fields, and what is not ticked is taken away', async () => {
  await using world = await open()
  const { pages } = world
  const here = '/w/organisation/civil-a'
  assert.equal(
    fieldsOfForm((await pages.get('county-system', here)).body, `${here}/guidance`)['fields'],
    'social-assistance',
  )
  await pages.post('county-system', `${here}/guidance`, { fields: { fields: ['elder-care', 'health'] } })
  assert.match(wordsOf((await pages.get('county-system', here)).body), /指导领域 养老服务、医疗卫生/)
  await pages.post('county-system', `${here}/guidance`)
  assert.match(wordsOf((await pages.get('county-system', here)).body), /没有指导的领域/)
})

test('forms stand only before those who may use them, and nobody else gets through', async () => {
  await using world = await open()
  const { pages, database } = world
  const post = await postOf(pages, 'officer', 'town-1', '信息员')
  const snapshot = async () =>
    Promise.all(
      (['organ', 'post', 'post_holding', 'post_role', 'guidance', 'person'] as const).map((table) =>
        database.staff.db.selectFrom(table).selectAll().execute(),
      ),
    )
  const before = await snapshot()
  for (const who of ['officer', 'clerk', 'supervisor'] as const) {
    const { body } = await pages.get(who, '/w/organisation/town-1')
    assert.doesNotMatch(body, /<form[^>]*action="\/w\/organisation\/town-1/)
    assert.match(wordsOf(body), /登记机关、增加和任免人员由系统管理员办理，授权由安全管理员办理/)
  }
  const security = (await pages.get('security', post)).body
  assert.match(security, /\/roles"/)
  assert.doesNotMatch(security, /\/holder"/)
  const person = { office: '党政办', postName: '岗', personName: '人', login: 'intruder', password: 'Ceshi-Mima-26' }
  const organ = { name: '假机关', shortName: '假', code: '990099', level: 'village', kind: 'village' }
  const attempts: [PersonKey, string, Record<string, string>][] = [
    ['officer', '/w/organisation/town-1/organs', organ],
    ['officer', '/w/organisation/town-1/posts', person],
    ['officer', '/w/organisation/town-1/guidance', { fields: 'health' }],
    ['officer', `${post}/holder`, { vacate: 'yes' }],
    ['officer', `${post}/roles`, { 'role-clerk': 'own' }],
    ['county-system', `${post}/roles`, { 'role-clerk': 'own' }],
    ['security', `${post}/holder`, { vacate: 'yes' }],
    ['other-officer', `${post}/holder`, { vacate: 'yes' }],
    ['county-system', '/w/organisation/county-b/organs', organ],
    ['county-system', post.replace('town-1', 'town-2').concat('/holder'), { vacate: 'yes' }],
  ]
  for (const [who, url, fields] of attempts) {
    const { status } = await pages.post(who, url, { fields })
    assert.ok([403, 404].includes(status), `${who} ${url}: ${status}`)
  }
  assert.deepEqual(await snapshot(), before)
})

test('the page of the whole grid says every deed and every role in words', async () => {
  await using world = await open()
  const { body } = await world.pages.get('clerk', '/w/roles')
  const says = wordsOf(body)
  for (const word of ['导入标准目录', '保密审查', '撤回已发布的信息', '给岗位授权', '政务公开负责人', '审计管理员'])
    assert.ok(says.includes(word), word)
  assert.equal([...body.matchAll(/<tr/g)].length, 6 + 57, 'five headings and each deed')
  assert.deepEqual(await htmlProblems(body), [])
})
