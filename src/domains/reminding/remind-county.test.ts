import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import { actAs } from '#kernel/act-as.ts'
import type { Context } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import { assignPost } from '#kernel/organisation/assign-post.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { reminding } from './index.ts'
import { stageOf } from './model.ts'
import { remindCounty } from './remind-county.ts'

const morning = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '08:30' }).toInstant()

const remind = (county: SmallCounty) =>
  actAs(county.ground, theSystem(county.countyId), county.clock.now())(remindCounty, { countyId: county.countyId })

/** Every line that was ever told, with the login of who was told. */
async function told(county: SmallCounty) {
  const rows = await county.office.staff
    .selectFrom('reminder as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.login', 'r.obligation_id', 'r.due_on', 'r.stage', 'r.told_on'])
    .execute()
  return rows.map((row) => `${row.login} ${row.obligation_id} ${row.due_on} ${row.stage} ${row.told_on}`).sort()
}

/** Who should have been told what by a worker that ran on these days: the stage of each run day, once. */
async function expected(county: SmallCounty, days: readonly Temporal.PlainDate[]): Promise<string[]> {
  const duties = await county.office.staff
    .selectFrom('obligation')
    .selectAll()
    .where('organ_id', 'in', [county.organs.town, county.organs.otherTown, county.organs.welfare])
    .execute()
  const clerks: Record<string, string[]> = {
    [county.organs.town]: ['clerk', 'clerk2', 'allround'],
    [county.organs.otherTown]: ['other.clerk'],
  }
  const lines = new Set<string>()
  for (const duty of duties) {
    const relief = duty.item_id === county.items.relief
    const before = new Set<string>()
    for (const today of days) {
      if (duty.waived_on && Temporal.PlainDate.compare(today, duty.waived_on) >= 0) continue
      if (Temporal.PlainDate.compare(today, duty.created_on) < 0) continue
      const stage = stageOf(duty.due_on, today, county.ground.calendar)
      if (!stage || before.has(stage)) continue
      before.add(stage)
      const supervision = stage === 'overdue' ? ['city', ...(relief ? ['guide'] : [])] : []
      for (const login of [...(clerks[duty.organ_id] ?? []), ...supervision])
        lines.add(`${login} ${duty.id} ${duty.due_on} ${stage} ${today}`)
    }
  }
  return [...lines].sort()
}

test('随机停机：没有人漏掉，也没有人被提醒两次，被打断的一次等于没有发生', async () => {
  const course = fc.record({
    /** Of thirty days, whether the worker runs, runs twice, is killed before its end, or stands still. */
    days: fc.array(fc.constantFrom('runs', 'runs', 'twice', 'killed', 'still'), { minLength: 30, maxLength: 30 }),
    pause: fc.integer({ min: 0, max: 22 }),
  })
  for (const { days, pause } of fc.sample(course, { seed: 5_2_0, numRuns: 3 })) {
    await using county = await openSmallCounty()
    const waived = await townOwes(county, { subject: '第一批', on: '2026-02-10' })
    await townOwes(county, { subject: '第二批', on: '2026-02-24' })
    await townOwes(county, { subject: '第三批', on: '2026-02-03', organ: 'otherTown', by: 'other.clerk' })
    const first = county.today()
    const ran: Temporal.PlainDate[] = []
    for (const [at, does] of days.entries()) {
      const today = first.add({ days: at })
      county.clock.set(morning(today))
      if (at === 8)
        await county.as('office')(waiveObligation, {
          countyId: county.countyId,
          obligationId: waived,
          reason: '登记有误，重复登记。',
        })
      // A week without a worker.
      if (does === 'still' || (at >= pause && at < pause + 7)) continue
      if (does === 'killed') {
        const before = await told(county)
        const act = actAs(county.ground, theSystem(county.countyId), county.clock.now())
        await assert.rejects(
          act(async function killedReminder(context: Context) {
            await remindCounty(context, { countyId: county.countyId })
            throw new Error('killed')
          }, {}),
        )
        assert.deepEqual(await told(county), before)
        continue
      }
      await remind(county)
      if (does === 'twice') assert.equal((await remind(county)).lines, 0)
      ran.push(today)
    }
    assert.deepEqual(await told(county), await expected(county, ran))
    const digests = await county.office.staff.selectFrom('reminder_digest').select(['person_id', 'told_on']).execute()
    assert.equal(new Set(digests.map((row) => `${row.person_id} ${row.told_on}`)).size, digests.length)
  }
})

test('到期日变动的重新提醒，新到岗的人也提醒', async () => {
  await using county = await openSmallCounty({ now: '2026-03-09T00:30:00Z' })
  const id = await townOwes(county, { on: '2026-02-10' })
  await remind(county)
  const lines = await told(county)
  assert.ok(lines.some((line) => line.includes(`clerk ${id}`)))
  await county.database.owner.db
    .updateTable('obligation')
    .set({ due_on: Temporal.PlainDate.from('2026-03-12') })
    .where('id', '=', id)
    .execute()
  await remind(county)
  assert.ok((await told(county)).some((line) => line.startsWith(`clerk ${id} 2026-03-12`)))
  const before = await told(county)
  const { personId } = await county.actor('reviewer')
  await county.as('sysadmin')(assignPost, { postId: county.posts['clerk']!, personId })
  await remind(county)
  const fresh = (await told(county)).filter((line) => !before.includes(line))
  assert.ok(fresh.length > 0 && fresh.every((line) => line.startsWith('reviewer ')))
})

test('提醒页：未看的计数在菜单里，打开以后记为已看；只看得到自己的', async () => {
  await using county = await openSmallCounty({ now: '2026-03-09T00:30:00Z' })
  const clerk = await staffPages(county, 'clerk', reminding.staff)
  assert.match((await clerk.get(to.reminders())).text, /没有提醒/)
  await townOwes(county, { subject: '一月救助名单', on: '2026-01-05' })
  await remind(county)
  await using workspace = await openWorkspace(county.office)
  const jar = await workspace.signInAs('clerk')
  assert.match((await jar.get(to.duties())).body, /项未看/)
  const page = await jar.get(to.reminders())
  assert.deepEqual(await htmlProblems(page.body), [])
  assert.match(page.body, /一月救助名单[\s\S]*已逾期/)
  assert.doesNotMatch((await jar.get(to.duties())).body, /项未看/)
  const unseen = await county.office.staff
    .selectFrom('reminder_digest as d')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .where('d.seen_at', 'is', null)
    .select('p.login')
    .execute()
  assert.ok(unseen.length > 0 && unseen.every(({ login }) => login !== 'clerk'))
})
