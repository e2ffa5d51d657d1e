import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '#platform/errors/errors.ts'
import { editionIn, editionNow } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import type { EditionKey } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { returnEdition } from '../return-edition.ts'
import { revisePublication } from '../revise-publication.ts'
import { callOffRelease } from './call-off-release.ts'
import { releaseDue } from './release-due.ts'
import { setHour } from './set-hour.ts'
import { alertsOf } from './store.ts'

const monday = '2026-03-02T01:30:00Z'
let county: SmallCounty
before(async () => {
  county = await openSmallCounty({ now: monday })
})
after(() => county[Symbol.asyncDispose]())
beforeEach(async () => {
  county.clock.set(monday)
  // What an earlier test left waiting is none of the next one's business.
  const owner = county.database.owner.db
  await owner.updateTable('edition').set({ release_at: null }).where('state', '=', 'approved').execute()
  await owner.deleteFrom('release_alert').execute()
})

const later = (given: Parameters<Temporal.Instant['add']>[0]) => county.clock.now().add(given)
const schedule = (key: EditionKey, releaseAt: Temporal.Instant, more: { announce?: boolean; reason?: string } = {}) =>
  county.as('clerk')(setHour, { ...key, releaseAt, announce: false, reason: '', ...more })
const stepsOf = async (key: EditionKey) =>
  (
    await county.office.staff
      .selectFrom('edition_step')
      .select(['deed', 'remark', 'person_name'])
      .where('edition_id', '=', key.editionId)
      .orderBy('id')
      .execute()
  ).map(({ deed, remark, person_name }) => ({ deed, remark, by: person_name }))
const toldTo = async (login: 'clerk' | 'reviewer') =>
  alertsOf(county.office.staff, (await county.actor(login)).personId, 100)

async function scheduled(minutes = 60, more: { announce?: boolean } = {}): Promise<EditionKey> {
  const key = await editionIn(county, 'approved')
  await schedule(key, later({ minutes }), more)
  return key
}

test('发布时间要在将来、在十三个月以内；只有待发布的稿件可以定时', async () => {
  const key = await editionIn(county, 'approved')
  await assert.rejects(schedule(key, later({ minutes: -1 })), /已经过去/)
  await assert.rejects(schedule(key, later({ minutes: 4 })), /至少要在5分钟以后/)
  await assert.rejects(schedule(key, Temporal.Instant.from('2222-01-01T00:00:00Z')), /不能晚于13个月以后/)
  await assert.rejects(schedule(await editionIn(county, 'in-review'), later({ hours: 1 })), /不能定时发布/)
  await assert.rejects(
    county.as('other.clerk')(setHour, { ...key, releaseAt: later({ hours: 1 }), announce: false, reason: '' }),
    { name: 'NotFound' },
  )
  await schedule(key, later({ hours: 1 }))
  assert.ok((await editionNow(county, key)).releaseAt?.equals(later({ hours: 1 })))
})

test('改变时间和取消都要写原因，留在办理经过里；预告过的才公开', async () => {
  const key = await scheduled(60, { announce: true })
  await assert.rejects(schedule(key, later({ hours: 2 }), { announce: true }), /请写明改变发布时间的原因/)
  await assert.rejects(schedule(key, later({ hours: 2 }), { reason: '会议改期举行。' }), /已经预告/)
  await schedule(key, later({ hours: 2 }), { announce: true, reason: '会议改期举行。' })
  await assert.rejects(county.as('clerk')(callOffRelease, { ...key, reason: '' }), /请写明取消定时的原因/)
  await county.as('reviewer')(callOffRelease, { ...key, reason: '内容需要重新核对。' })
  assert.deepEqual(
    (await stepsOf(key)).slice(-3).map(({ deed, remark }) => [deed, remark]),
    [
      ['schedule', '定于 2026-03-02 10:30 发布，已预告'],
      ['schedule', '定于 2026-03-02 11:30 发布，已预告。改变时间的原因：会议改期举行。'],
      ['unschedule', '内容需要重新核对。'],
    ],
  )
  const silent = await scheduled()
  await county.as('clerk')(callOffRelease, { ...silent, reason: '不再需要定时发布。' })
  const changes = await county.office.public.selectFrom('portal.announced_change').select('reason').execute()
  assert.deepEqual(changes.map(({ reason }) => reason).sort(), ['会议改期举行。', '内容需要重新核对。'].sort())
  await county.as('clerk')(publishEdition, key)
})

test('到时之前，人也不能直接发布；数据库也不让', async () => {
  const key = await scheduled()
  await assert.rejects(county.as('reviewer')(publishEdition, key), /定于 2026-03-02 10:30 发布.*先取消定时/)
  const early = county.database.owner.db
    .updateTable('edition')
    .set({ state: 'live', released_at: later({ minutes: 59 }), released_by: (await county.actor('clerk')).personId })
    .where('id', '=', key.editionId)
  await assert.rejects(early.execute(), /never_before_its_hour/)
})

test('退回的稿件不再定时；预告过的，对外只说另行预告', async () => {
  const key = await scheduled(60, { announce: true })
  await county.as('reviewer')(returnEdition, { ...key, remark: '金额有误：张某应为1300元。' })
  const edition = await editionNow(county, key)
  assert.deepEqual([edition.state, edition.releaseAt], ['draft', null])
  county.clock.set(later({ hours: 3 }))
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 0 })
  const [change] = await county.office.public
    .selectFrom('portal.announced_change')
    .select(['reason', 'becomes'])
    .where('reason', 'like', '%另行预告%')
    .execute()
  assert.equal(change?.becomes, null)
})

test('到时由系统以设定人的名义发布，只发布一次；迟了的记下来，告诉设定人和审核人', async () => {
  const key = await scheduled()
  county.clock.set(later({ minutes: 59, seconds: 59 }))
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 0 })
  const due = (await editionNow(county, key)).releaseAt!
  county.clock.set(due)
  const runs = await Promise.all([releaseDue(county.office), releaseDue(county.office)])
  assert.equal(runs[0].released + runs[1].released, 1)
  const edition = await editionNow(county, key)
  assert.ok(edition.state === 'live' && edition.releasedAt!.equals(due))
  assert.deepEqual((await stepsOf(key)).at(-1), { deed: 'publish', remark: '定时发布（2026-03-02 10:30）', by: '周敏' })
  assert.deepEqual(await toldTo('clerk'), [])

  const late = await scheduled()
  county.clock.set(later({ hours: 8 }))
  await releaseDue(county.office)
  assert.match((await stepsOf(late)).at(-1)!.remark!, /应于 2026-03-02 11:30，实际 2026-03-02 18:30/)
  for (const login of ['clerk', 'reviewer'] as const) {
    const [alert] = await toldTo(login)
    assert.deepEqual([alert?.kind, alert?.editionId], ['late', late.editionId])
  }
})

test('到时有不能发布的原因：不发布，记下原因，只告诉一次；原因没有了就发布', async () => {
  const key = await scheduled()
  const clerk = await county.actor('clerk')
  const suspend = (login: 'clerk' | 'secrecy', at: Temporal.Instant | null) =>
    county.database.owner.db.updateTable('person').set({ suspended_at: at }).where('login', '=', login).execute()
  county.clock.set(later({ hours: 2 }))
  await suspend('clerk', county.clock.now())
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 1 })
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 1 })
  assert.equal((await editionNow(county, key)).state, 'approved')
  const held = (await alertsOf(county.office.staff, clerk.personId, 100)).filter(({ kind }) => kind === 'held')
  assert.deepEqual([held.length, held[0]!.editionId], [1, key.editionId])
  assert.match(held[0]!.why.join(), /没有发布这份稿件的权限/)
  await suspend('secrecy', county.clock.now())
  await releaseDue(county.office)
  const [again] = (await alertsOf(county.office.staff, clerk.personId, 100)).filter(({ kind }) => kind === 'held')
  assert.match(again!.why.join(), /王芳的账号已被停用/)
  await suspend('secrecy', null)
  await suspend('clerk', null)
  assert.deepEqual(await releaseDue(county.office), { released: 1, held: 0 })
  const after = (await alertsOf(county.office.staff, clerk.personId, 100)).filter(
    ({ editionId }) => editionId === key.editionId,
  )
  assert.deepEqual(
    after.map(({ kind, settledAt }) => [kind, settledAt !== null]).sort(),
    [
      ['held', true],
      ['late', false],
    ].sort(),
  )
})

test('事项已经不在目录里：到时不发布', async () => {
  const key = await scheduled()
  const owner = county.database.owner.db
  const item = owner.updateTable('item_version').where('item_id', '=', county.items.relief)
  await item.set({ effective_until: county.today() }).execute()
  county.clock.set(later({ hours: 2 }))
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 1 })
  await item.set({ effective_until: null }).execute()
  assert.deepEqual(await releaseDue(county.office), { released: 1, held: 0 })
  assert.equal((await editionNow(county, key)).state, 'live')
})

test('时钟往回拨：不重复发布，发布时间不倒退；拨回来以前不发布，写明原因', async () => {
  const first = await scheduled()
  county.clock.set(later({ hours: 2 }))
  await releaseDue(county.office)
  const { releasedAt } = await editionNow(county, first)
  const next = { ...first, editionId: (await county.as('clerk')(revisePublication, first)).editionId }
  county.clock.set(monday)
  await county.database.owner.db
    .updateTable('edition')
    .set({
      state: 'approved',
      approver_id: (await county.actor('reviewer')).personId,
      approved_at: county.clock.now(),
      secrecy_reviewer_id: (await county.actor('secrecy')).personId,
      secrecy_reviewed_at: county.clock.now(),
    })
    .where('id', '=', next.editionId)
    .execute()
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 0 })
  await assert.rejects(county.as('clerk')(publishEdition, next), /时钟可能被往回拨过/)
  await schedule(next, later({ minutes: 30 }))
  county.clock.set(later({ minutes: 40 }))
  assert.deepEqual(await releaseDue(county.office), { released: 0, held: 1 })
  county.clock.set(releasedAt!.add({ minutes: 1 }))
  assert.deepEqual(await releaseDue(county.office), { released: 1, held: 0 })
  assert.ok(Temporal.Instant.compare((await editionNow(county, next)).releasedAt!, releasedAt!) > 0)
  assert.equal((await editionNow(county, first)).state, 'superseded')
})

test('本机时钟走快了：以数据库的时钟为准，不提前发布', async () => {
  const key = await scheduled()
  const real = county.clock.now()
  county.clock.set(later({ hours: 2 }))
  assert.deepEqual(await releaseDue(county.office, real), { released: 0, held: 0 })
  assert.equal((await editionNow(county, key)).state, 'approved')
  await releaseDue(county.office, county.clock.now())
})

test('后台停了一个星期：回来以后全部按应发的先后各发布一次，每一条都有交代', async () => {
  await using week = await openSmallCounty({ now: monday })
  const start = week.clock.now()
  const course = fc.array(fc.integer({ min: 10, max: 7 * 24 * 60 }), { minLength: 12, maxLength: 12 })
  const [minutes = []] = fc.sample(course, { seed: 6_25, numRuns: 1 })
  const due = new Map<string, Temporal.Instant>()
  for (const minute of minutes) {
    const key = await editionIn(week, 'approved')
    const releaseAt = start.add({ minutes: minute })
    await week.as('clerk')(setHour, { ...key, releaseAt, announce: false, reason: '' })
    due.set(key.editionId, releaseAt)
  }
  const back = start.add({ hours: 7 * 24 })
  week.clock.set(back)
  assert.equal((await releaseDue(week.office)).released, minutes.length)
  assert.equal((await releaseDue(week.office)).released, 0)
  const steps = await week.office.staff
    .selectFrom('edition_step')
    .select(['edition_id'])
    .where('deed', '=', 'publish')
    .orderBy('id')
    .execute()
  const order = [...due].sort(([a, at], [b, bt]) => Temporal.Instant.compare(at, bt) || (a < b ? -1 : 1))
  assert.deepEqual(
    steps.map((row) => row.edition_id),
    order.map(([id]) => id),
  )
  const releases = await week.office.staff
    .selectFrom('outbox')
    .select('payload')
    .where('event', '=', 'publication.released')
    .execute()
  assert.equal(releases.length, minutes.length)
  for (const login of ['clerk', 'reviewer'] as const) {
    const told = await alertsOf(week.office.staff, (await week.actor(login)).personId, 100)
    assert.deepEqual(
      new Map(told.map(({ editionId, dueAt }) => [editionId, dueAt.toString()])),
      new Map([...due].filter(([, at]) => at.until(back).total('minutes') > 2).map(([id, at]) => [id, at.toString()])),
    )
    assert.ok(told.every(({ kind, happenedAt }) => kind === 'late' && happenedAt?.equals(back)))
  }
})

test('取消定时和到时发布同时发生：只有一个办成，另一个说明原因', async () => {
  const key = await scheduled()
  county.clock.set(later({ hours: 1 }))
  const [released, calledOff] = await Promise.allSettled([
    releaseDue(county.office),
    county.as('clerk')(callOffRelease, { ...key, reason: '内容需要重新核对。' }),
  ])
  const { state, releaseAt } = await editionNow(county, key)
  assert.equal(released.status, 'fulfilled')
  if (calledOff.status === 'fulfilled') assert.deepEqual([state, releaseAt], ['approved', null])
  else {
    assert.equal(state, 'live')
    assert.ok(calledOff.reason instanceof Refused)
  }
})
