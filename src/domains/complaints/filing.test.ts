import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type KyselyPlugin, sql } from 'kysely'
import pg from 'pg'
import { actAs } from '#kernel/act-as.ts'
import { findPromise } from '#kernel/casework/promise-store.ts'
import { recountCases } from '#kernel/casework/store.ts'
import { thePublic } from '#kernel/organisation/model.ts'
import type { Tables } from '#kernel/tables.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { openPool } from '#platform/db/pool.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newToken } from '#platform/ids/ids.ts'
import {
  type Asked,
  asPublic,
  caseNow,
  nobody,
  requestFor,
  seenNow,
  somebody,
  somebodyAsks,
  townIsLate,
} from '#tools/testing/complaints.ts'
import { testKeys } from '#tools/testing/field-keys.ts'
import { hostile, publishText } from '#tools/testing/portal-county.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { fileComplaint } from './file-complaint.ts'
import { addMessage, followComplaint } from './follow-complaint.ts'
import { noteComplaint } from './note-complaint.ts'
import { revealComplainant } from './reveal-complainant.ts'
import { setPromise } from './set-promise.ts'

let county: SmallCounty
let lateDuty: string
before(async () => {
  county = await openSmallCounty()
  lateDuty = await townIsLate(county)
})
after(() => county[Symbol.asyncDispose]())

const owner = () => county.database.owner.db
const serials = async () =>
  (await owner().selectFrom('case_file').select('serial').orderBy('serial').execute()).map(({ serial }) => serial)
const follow = (asked: Pick<Asked, 'number' | 'code'>, network = '198.51.100.7') =>
  asPublic(county)(followComplaint, { countyId: county.countyId, network, written: asked.number, code: asked.code })

test('十二个人同时提出：编号连续，不重不漏；中间有人提不成，号也不浪费', async () => {
  const from = (await serials()).length
  const sent = await Promise.all(Array.from({ length: 12 }, () => requestFor(county)))
  const refused = await Promise.all(Array.from({ length: 4 }, () => requestFor(county, { text: '字'.repeat(1_001) })))
  const all = await Promise.allSettled([...sent, ...refused].map((request) => asPublic(county)(fileComplaint, request)))
  assert.equal(all.filter(({ status }) => status === 'rejected').length, 4)
  const now = await serials()
  assert.equal(now.length, from + 12)
  assert.deepEqual(
    now,
    now.map((_, place) => place + 1),
  )
})

test('年份换了，编号从头开始；别的机关各编各的号', async () => {
  const start = county.clock.now()
  try {
    county.clock.set('2027-01-04T01:30:00Z')
    assert.match((await somebodyAsks(county)).number, /^GK-990021-2027-0001$/)
    assert.match((await somebodyAsks(county)).number, /^GK-990021-2027-0002$/)
  } finally {
    county.clock.set(start)
  }
})

test('同一张表提交两次、同时提交三次，都只有一件，查询码也一样', async () => {
  const sent = await requestFor(county)
  const before = (await serials()).length
  const answers = await Promise.all([1, 2, 3].map(() => asPublic(county)(fileComplaint, sent)))
  const later = await asPublic(county)(fileComplaint, sent)
  const numbers = new Set([...answers, later].map((answer) => (answer.kind === 'taken' ? answer.file.number : '')))
  assert.equal(numbers.size, 1)
  assert.equal(later.kind === 'taken' && later.again, true)
  assert.equal((await serials()).length, before + 1)
})

test('提交到一半数据库连接断了：什么也没有留下，重新提交得到同一个编号', async () => {
  const sent = await requestFor(county)
  const before = await serials()
  const pool = openPool<Tables>({ url: county.database.urls.staff, max: 1 })
  const admin = new pg.Client({ connectionString: county.database.urls.owner })
  await admin.connect()
  try {
    const ground = { ...county.ground, db: pool.db }
    const act = actAs(ground, thePublic(county.countyId), county.clock.now())
    await assert.rejects(
      act(async (context, given: typeof sent) => {
        await fileComplaint(context, given)
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(context.write)
        await sql`select pg_terminate_backend(${rows[0]!.pid}::int)`.execute(context.write)
        await sql`select 1`.execute(context.write)
      }, sent),
    )
    assert.deepEqual(await serials(), before)
    const left = await owner()
      .selectFrom('case_letter')
      .leftJoin('case_file', 'case_file.id', 'case_letter.case_id')
      .where('case_file.id', 'is', null)
      .select('case_letter.id')
      .execute()
    assert.deepEqual(left, [])
    const filed = await asPublic(county)(fileComplaint, sent)
    assert.equal(filed.kind, 'taken')
    assert.equal((await serials()).length, before.length + 1)
  } finally {
    await admin.end()
    await pool.close().catch(() => {})
  }
})

test('查询码错、编号错、都不像样：答的一样；对了就看得到，数据库里只有散列', async () => {
  const asked = await somebodyAsks(county)
  const wrong = [
    { number: asked.number, code: '0'.repeat(20) },
    { number: asked.number, code: `${asked.code}0` },
    { number: asked.number, code: asked.code.slice(1) },
    { number: asked.number, code: '' },
    { number: 'GK-990021-2026-9999', code: asked.code },
    { number: 'GK-nowhere-2026-0001', code: asked.code },
    { number: `${asked.number}'; drop table case_file; --`, code: asked.code },
    { number: '\0\ud800', code: '\0\ud800' },
    { number: '', code: '' },
  ]
  for (const [place, given] of wrong.entries())
    assert.deepEqual(await follow(given, `203.0.113.${place}`), { kind: 'refused' })
  const found = await follow(asked)
  assert.equal(found.kind === 'found' && found.file.number, asked.number)
  const all = JSON.stringify(await owner().selectFrom('case_file').selectAll().execute())
  assert.ok(!all.includes(asked.code))
})

test('编号不存在和查询码不对，数据库做的事一模一样：快慢也看不出编号有没有', async () => {
  const asked = await somebodyAsks(county)
  const work = async (written: string, code: string) => {
    const kinds: string[] = []
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        kinds.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const ground = { ...county.ground, db: county.ground.db.withPlugin(counter) }
    const act = actAs(ground, thePublic(county.countyId), county.clock.now())
    const answer = await act(followComplaint, { countyId: county.countyId, network: `w ${written}`, written, code })
    assert.equal(answer.kind, 'refused')
    return kinds
  }
  const wrongCode = await work(asked.number, '0'.repeat(20))
  assert.ok(wrongCode.length >= 4)
  assert.deepEqual(await work('GK-990021-2026-7777', '0'.repeat(20)), wrongCode)
  assert.deepEqual(await work('GK-nowhere-2026-0001', ''), wrongCode)
  assert.deepEqual(await work('胡话', '胡话'), wrongCode)
})

test('错的次数多了要等，等的时间由办公室的时钟决定，等过就能再查；别的网络不受影响', async () => {
  const start = county.clock.now()
  const asked = await somebodyAsks(county)
  const network = '198.51.100.200'
  try {
    for (let n = 0; n < 5; n += 1) assert.equal((await follow({ ...asked, code: 'x' }, network)).kind, 'refused')
    for (let n = 0; n < 8; n += 1) {
      const answer = await follow({ ...asked, code: 'x' }, network)
      if (answer.kind !== 'wait') county.clock.set(county.clock.now().add({ milliseconds: 1 }))
    }
    const waiting = await follow(asked, network)
    assert.equal(waiting.kind, 'wait')
    assert.equal((await follow(asked, '198.51.100.201')).kind, 'found')
    county.clock.set(county.clock.now().add({ minutes: 16 }))
    assert.equal((await follow(asked, network)).kind, 'found')
    assert.equal((await follow({ ...asked, code: 'x' }, network)).kind, 'refused', '查到以后重新数起')
  } finally {
    county.clock.set(start)
  }
})

test('一个网络猜很多编号，整个网络要等', async () => {
  const kinds: string[] = []
  for (let n = 1; n <= 40; n += 1)
    kinds.push((await follow({ number: `GK-990021-2026-${n}`, code: 'x' }, '198.51.100.99')).kind)
  assert.ok(kinds.slice(0, 30).every((kind) => kind === 'refused'))
  assert.ok(kinds.slice(31).includes('wait'))
})

test('一个网络一天提交很多：要等，填的没有存；别的网络照样能提', async () => {
  const network = '203.0.113.250'
  const before = (await serials()).length
  let waited = 0
  for (let n = 0; n < 26; n += 1) {
    const answer = await asPublic(county)(fileComplaint, await requestFor(county, { network, contact: nobody }))
    waited += answer.kind === 'wait' ? 1 : 0
  }
  assert.ok(waited >= 4, `${waited}`)
  assert.equal((await serials()).length, before + 26 - waited)
  await somebodyAsks(county)
})

test('已经公开的、不适用的、别的县的、没有的公开位，都不能请求；不属于这里的一期也不行', async () => {
  const refused = async (given: Parameters<typeof requestFor>[1], error: unknown) =>
    assert.rejects(asPublic(county)(fileComplaint, await requestFor(county, given)), error as Error)
  await refused({ itemAddress: 'zzzzzzzz' }, NotFound)
  await refused({ organCode: '990022101' }, NotFound)
  await refused({ countyId: county.organs.neighbour }, NotFound)
  await refused({ obligationId: newToken().slice(0, 8) }, Refused)
  await refused({ formSecret: 'short' }, Refused)
  await refused({ contact: { ...nobody, phone: '0'.repeat(101) } }, Refused)
})

test('联系方式加密保存，只有写明用途才能看，每次都有记录；口令、用途之外的人看不到', async () => {
  const asked = await somebodyAsks(county, { contact: somebody })
  const row = await owner()
    .selectFrom('case_contact')
    .selectAll()
    .where('case_id', '=', asked.caseId)
    .executeTakeFirstOrThrow()
  assert.equal(row.key_id, testKeys.newest)
  assert.ok(!JSON.stringify(row).includes(somebody.phone))
  const { countyId, caseId } = asked
  const reveal = (purpose: string, by: 'office' | 'city' | 'clerk' = 'office') =>
    county.as(by)(revealComplainant, { countyId, caseId, purpose, keys: testKeys })
  await assert.rejects(reveal('看'), Refused)
  await assert.rejects(reveal('督查需要查看', 'city'), { name: 'Forbidden' })
  await assert.rejects(reveal('核实情况需要', 'clerk'), NotFound)
  assert.deepEqual(await reveal('电话核实情况'), somebody)
  const steps = await owner()
    .selectFrom('case_step')
    .select(['deed', 'person_name', 'remark'])
    .where('case_id', '=', caseId)
    .where('deed', '=', 'see-contact')
    .execute()
  assert.deepEqual(steps, [{ deed: 'see-contact', person_name: '钱明', remark: '电话核实情况' }])
  const audit = await county.database.audit.db
    .selectFrom('audit')
    .select(['actor_name', 'about'])
    .where('action', '=', 'revealComplainant')
    .execute()
  assert.deepEqual(audit, [{ actor_name: '钱明', about: { countyId, caseId } }])
  const moved = { ...row, case_id: (await somebodyAsks(county, { contact: nobody })).caseId }
  await owner().insertInto('case_contact').values(moved).execute()
  await assert.rejects(
    county.as('office')(revealComplainant, { countyId, caseId: moved.case_id, purpose: '换到别的行', keys: testKeys }),
    { name: 'CannotUnseal' },
  )
})

test('没有留联系方式的，什么也不保存', async () => {
  const asked = await somebodyAsks(county, { contact: { name: ' ', phone: '\u200b', address: '' } })
  const rows = await owner().selectFrom('case_contact').selectAll().where('case_id', '=', asked.caseId).execute()
  assert.deepEqual(rows, [])
})

test('审计里没有查询码、联系方式和来信的文字', async () => {
  const asked = await somebodyAsks(county, { text: '只在来信里的话' })
  await follow(asked)
  const all = JSON.stringify(await county.database.audit.db.selectFrom('audit').selectAll().execute())
  for (const secret of [asked.code, asked.formSecret, somebody.phone, somebody.name, '只在来信里的话'])
    assert.ok(!all.includes(secret), secret)
})

test('公众角色看不到任何一件的内容，只有公开位上的人数和承诺', async () => {
  const marker = '只有办理人员能看的一句话'
  await somebodyAsks(county, { text: marker })
  const pub = county.database.public.db
  for (const table of [
    'case_file',
    'case_step',
    'case_letter',
    'case_contact',
    'case_order',
    'case_counter',
    'case_promise',
  ])
    await assert.rejects(sql`select * from ${sql.table(table)}`.execute(pub), /permission denied/, table)
  const { rows: views } = await sql<{ name: string }>`
    select viewname as name from pg_views where schemaname = 'portal'`.execute(owner())
  for (const { name } of views) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(`portal.${name}`)}`.execute(pub)
    const all = JSON.stringify(rows)
    for (const secret of [marker, somebody.name, somebody.phone, 'GK-990021', '钱明'])
      assert.ok(!all.includes(secret), `${name}: ${secret}`)
  }
  const { rows } = await sql<Record<string, unknown>>`select * from portal.request_count`.execute(pub)
  for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['county_id', 'item_id', 'organ_id', 'requests'])
})

test('写什么都只是文字：原样保存，看不见的字符去掉', async () => {
  const asked = await somebodyAsks(county, { text: `${hostile}\0\u202e反过来\r\n第二行` })
  const found = await follow(asked)
  assert.equal(found.kind === 'found' && found.letters[0]?.body, `${hostile}反过来\n第二行`)
})

test('提出人看不到内部记录，也看不到是谁在办', async () => {
  const asked = await somebodyAsks(county)
  await county.as('office')(noteComplaint, { ...(await seenNow(county, asked)), text: '内部才看的话' })
  const found = JSON.stringify(await follow(asked))
  assert.ok(!found.includes('内部才看的话'))
  assert.ok(!found.includes('"deed":"note"'))
  assert.equal((await caseNow(county, asked)).heardFrom, true, '记一笔不等于回过信')
})

test('补充太长、太空、太多都不收，原来的一件不变', async () => {
  const asked = await somebodyAsks(county)
  const write = (text: string) =>
    asPublic(county)(addMessage, {
      countyId: county.countyId,
      network: 'm',
      written: asked.number,
      code: asked.code,
      text,
    })
  for (const text of ['', ' \n', '\u200b', '字'.repeat(2_001)]) await assert.rejects(write(text), Refused)
  assert.equal((await caseNow(county, asked)).version, 1)
  for (let n = 1; n < 30; n += 1) await write(`第${n}次`)
  await assert.rejects(write('第三十次'), /最多接收30次/)
})

test('承诺由主管部门设定，只对以后收到的有效；公众看到的说法里有同样的日数', async () => {
  const before = await somebodyAsks(county)
  const set = (workingDays: number, wording: string, by: 'office' | 'clerk' | 'city' = 'office') =>
    county.as(by)(setPromise, { organId: county.organs.county, workingDays, wording })
  await assert.rejects(set(10, '尽快答复，绝不拖延'), /写出承诺的工作日数/)
  await assert.rejects(set(0, '自收到之日起0个工作日内答复'), Refused)
  await assert.rejects(set(10, '自收到之日起10个工作日内答复', 'clerk'), { name: 'Forbidden' })
  await assert.rejects(set(10, '自收到之日起10个工作日内答复', 'city'), { name: 'Forbidden' })
  await set(10, '自收到之日起10个工作日内答复')
  assert.equal((await findPromise(county.database.public.db, county.organs.county, 'complaint'))?.workingDays, 10)
  const after = await caseNow(county, await somebodyAsks(county))
  assert.ok(after.dueOn.equals(addWorkingDays(county.today(), 10, county.office.calendar).date))
  assert.equal((await caseNow(county, before)).clock.promisedDays, 15)
})

test('放假安排变了，没有答复的期限重新算；再算一次什么也不变', async () => {
  const asked = await caseNow(county, await somebodyAsks(county))
  const { calendar } = county.office
  const extra = { ...calendar, version: 'a day more', holidays: new Set([...calendar.holidays, '2026-03-04']) }
  assert.ok((await recountCases(county.office.staff, extra)) > 0)
  const moved = await caseNow(county, { countyId: asked.countyId, caseId: asked.id })
  assert.equal(Temporal.PlainDate.compare(moved.dueOn, asked.dueOn), 1)
  assert.equal(await recountCases(county.office.staff, extra), 0)
  assert.equal((await recountCases(county.office.staff, calendar)) > 0, true)
  assert.ok((await caseNow(county, { countyId: asked.countyId, caseId: asked.id })).dueOn.equals(asked.dueOn))
})

test('公开以后，这一期就不能再请求；没有别的欠着时整个公开位也不能', async () => {
  await publishText(county, {}, lateDuty)
  const sent = await requestFor(county, { obligationId: lateDuty })
  await assert.rejects(asPublic(county)(fileComplaint, sent), Refused)
  await assert.rejects(asPublic(county)(fileComplaint, { ...sent, obligationId: null }), /都已经公开/)
})
