import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { giveAddresses } from '#kernel/addresses-store.ts'
import { openCalendar } from '#kernel/calendar/current-calendar.ts'
import { listVersions } from '#kernel/calendar/store.ts'
import { planPeriods, ruleOfFact } from '#kernel/obligation/plan.ts'
import { listMoved } from '#kernel/obligation/recompute-store.ts'
import { insertItems, insertObligations, openSlots } from '#kernel/obligation/store.ts'
import { operatorAt } from '#kernel/organisation/model.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { applyNotice } from '#law/calendar/apply-notice.ts'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { cadenceOf, dueAfter, periodFrom } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { Forbidden, Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { adoptShipped } from './adopt-shipped.ts'
import { loadNotice } from './load-notice.ts'
import { previewMoves, previewNotice } from './preview-notice.ts'

const shipped = makeCalendar(data)
const next = applyNotice(shipped, readNotice(invented2027Text()).notice!)
const day = (text: string) => Temporal.PlainDate.from(text)

/** Items of every kind of rule, with their periods and a fact for most days around the turn of the year. */
const texts = [
  '信息形成或者变更之日起20个工作日内公开',
  '信息形成之日起7个工作日内',
  '信息形成之日起15日内公开',
  '及时公开',
  '长期公开',
  '每季度公开1次',
  '每月公开1次',
  '每个工作日公开',
  '季度结束后10个工作日内',
  '每年1月31日前公开',
  '活动举办前5个工作日公开',
]

/** The middle of January 2027, and nobody has loaded the year's notice. */
async function lateYear() {
  const county = await openSmallCounty({ now: '2027-01-15T01:30:00Z' })
  const ids = await addItems(county, texts)
  const facts = texts.flatMap((text, place) => {
    const rules = readDeadline(text).rules
    if (cadenceOf(rules) === 'periodic') return []
    return Array.from({ length: 24 }, (_, index) => ({
      organId: county.organs.town,
      itemId: ids[place]!,
      subject: `${text} 第${index + 1}件`,
      happenedOn: text.includes('前5个工作日')
        ? day('2027-01-20').add({ days: 4 * index })
        : day('2026-12-22').add({ days: index }),
      happenedAt: null,
    }))
  })
  await county.as('clerk')(recordFacts, { countyId: county.countyId, facts })
  return county
}

async function addItems({ ground, countyId, organs, today, clock }: SmallCounty, deadlines: readonly string[]) {
  return ground.db.transaction().execute(async (write) => {
    const ids = deadlines.map(() => newId())
    const addresses = await giveAddresses(write, countyId, 'item', ids)
    const items = deadlines.map((deadlineText, place) => {
      const rules = readDeadline(deadlineText).rules
      return {
        countyId,
        itemId: ids[place]!,
        version: 1,
        catalogueId: newId(),
        rowNumber: place + 1,
        level1: '财政预决算',
        level2: null,
        name: deadlineText,
        fieldCode: 'budget',
        elements: [],
        elementsText: '',
        basis: '条例',
        deadlineText,
        rules,
        cadence: cadenceOf(rules),
        body: '乡镇人民政府',
        channels: ['site'],
        audienceAll: true,
        audienceSpecific: null,
        active: true,
        onRequest: false,
        effectiveFrom: today(),
        address: addresses[place]!,
      }
    })
    await insertItems(write, countyId, clock.now(), items)
    await openSlots(write, countyId, ids, [organs.town, organs.otherTown], today())
    const periods = items.flatMap((item) =>
      planPeriods({ ...item, itemVersion: 1 }, [organs.town, organs.otherTown], today(), ground.calendar),
    )
    await insertObligations(write, periods, { on: today(), calendarVersion: ground.calendar.version })
    return ids
  })
}

const load = (
  county: SmallCounty,
  login: Parameters<SmallCounty['as']>[0] = 'city',
  organ: keyof SmallCounty['organs'] = 'city',
) =>
  county.as(login)(loadNotice, { organId: county.organs[organ], wording: invented2027Text(), basedOn: shipped.version })

const everyRow = ({ database }: SmallCounty) =>
  database.owner.db.selectFrom('obligation').selectAll().orderBy('id').execute()

type Row = Awaited<ReturnType<typeof everyRow>>[number]

/** The due day of one obligation, counted alone and from its own rule: what a set-based statement must come to. */
async function dueAlone(county: SmallCounty, row: Row, calendar: Calendar): Promise<string> {
  const { rules } = (await county.database.owner.db
    .selectFrom('item_version')
    .select('rules')
    .where('item_id', '=', row.item_id)
    .executeTakeFirstOrThrow()) as { rules: DeadlineRule[] }
  const due = row.period_start
    ? periodFrom(rules[row.rule_index]!, row.period_start, calendar)
    : dueAfter(ruleOfFact(rules, row.rule_index)!, { day: row.trigger_on! }, calendar)
  return due ? `${due.dueOn} ${due.provisional}` : 'gone'
}

test('a notice for the next year: every open due day is the one its rule gives, what is done keeps its history', async () => {
  await using county = await lateYear()
  const before = await everyRow(county)
  const open = before.filter((row) => row.provisional && row.period_start === null)
  const [waived] = open
  await county.as('office')(waiveObligation, {
    countyId: county.countyId,
    obligationId: waived!.id,
    reason: '本期没有这类业务',
  })
  const kept = new Map((await everyRow(county)).map((row) => [row.id, row]))
  const loaded = await load(county)
  assert.equal(loaded.version, '2027-国办发明电〔2026〕8号')
  let [moved, settled, gone] = [0, 0, 0]
  for (const row of await everyRow(county)) {
    const was = kept.get(row.id)!
    if (was.waived_on) {
      assert.deepEqual(row, was, 'what was waived stays')
      continue
    }
    const alone = await dueAlone(county, row, next)
    if (alone === 'gone') {
      assert.equal(row.waiver, '放假安排公布后，这一天不是工作日')
      gone++
      continue
    }
    assert.equal(`${row.due_on} ${row.provisional}`, alone, `${row.label} of ${row.trigger_on ?? row.period_start}`)
    if (!row.due_on.equals(was.due_on)) moved++
    else if (row.provisional !== was.provisional) settled++
    const touched = !row.due_on.equals(was.due_on) || row.provisional !== was.provisional
    assert.equal(row.calendar_version, touched ? next.version : shipped.version)
  }
  assert.deepEqual([loaded.moved, loaded.settled], [moved + gone, settled])
  assert.ok(moved > 30 && settled > 30 && gone > 10, `${moved} ${settled} ${gone}`)
})

test('the list of what moved is kept with the version: old day, new day and the reason', async () => {
  await using county = await lateYear()
  const before = new Map((await everyRow(county)).map((row) => [row.id, row]))
  const loaded = await load(county)
  const moves = await listMoved(county.office.staff, loaded.number, 10_000)
  assert.equal(moves.length, loaded.moved)
  for (const move of moves) {
    const row = before.get(move.id)!
    assert.ok(row.due_on.equals(move.before))
    if (move.after) assert.match(move.reason, /^起算至到期之间：.*(?:放假|上班)/, `${move.item} ${move.label}`)
    else assert.match(move.reason, /不是工作日/)
  }
  assert.ok(moves.some((move) => move.item.startsWith('信息形成或者变更') && /2月5日.*放假/.test(move.reason)))
  const [version] = await listVersions(county.office.staff)
  assert.deepEqual(
    [version!.documentNumber, version!.by, version!.coversTo],
    ['国办发明电〔2026〕8号', '顾清', '2027-12-31'],
  )
  assert.match(version!.sha256, /^[0-9a-f]{64}$/)
  const { rows } = await sql<{
    action: string
    actor_name: string
  }>`select action, actor_name from audit order by at desc, id desc limit 1`.execute(county.database.audit.db)
  assert.deepEqual(rows, [{ action: 'loadNotice', actor_name: '顾清' }])
  const events = await county.database.owner.db
    .selectFrom('outbox')
    .select('payload')
    .where('event', '=', 'calendar.loaded')
    .execute()
  assert.deepEqual(events, [{ payload: { calendarNumber: loaded.number } }])
})

test('the preview says what the load does, and changes nothing', async () => {
  await using county = await lateYear()
  const before = await everyRow(county)
  const preview = previewNotice(invented2027Text(), shipped)
  const moves = await previewMoves(county.office.staff, preview, 10_000)
  assert.deepEqual(await everyRow(county), before)
  assert.equal((await listVersions(county.office.staff)).length, 0)
  const loaded = await load(county)
  assert.deepEqual([loaded.moved, loaded.settled], [moves.moved, moves.settled])
  const kept = await listMoved(county.office.staff, loaded.number, 10_000)
  const said = (rows: readonly { id: string; before: Temporal.PlainDate; after: Temporal.PlainDate | null }[]) =>
    rows.map((row) => `${row.id} ${row.before} ${row.after}`).sort()
  assert.deepEqual(said(moves.first), said(kept))
})

test('who may: the supervisor of the whole city, in the name of the city, and nobody else', async () => {
  await using county = await openSmallCounty({ now: '2026-12-05T01:30:00Z' })
  for (const login of ['office', 'guide', 'clerk', 'allround', 'sysadmin', 'secadmin'] as const)
    await assert.rejects(load(county, login), Forbidden, login)
  await assert.rejects(
    load(county, 'city', 'county'),
    (error) => error instanceof Refused && /最上级机关/.test(error.message),
  )
  const ofCounty = operatorAt((await findOrgan(county.office.staff, county.organs.county))!, 'supervisor')
  await assert.rejects(
    actAs(
      county.ground,
      ofCounty,
      county.clock.now(),
    )(loadNotice, {
      organId: county.organs.city,
      wording: invented2027Text(),
      basedOn: shipped.version,
    }),
    Forbidden,
  )
  await load(county)
})

test('a text with faults is refused with line and sentence, one that fits nowhere with the reason', async () => {
  await using county = await openSmallCounty({ now: '2026-12-05T01:30:00Z' })
  const give = (wording: string, basedOn = shipped.version) =>
    county.as('city')(loadNotice, { organId: county.organs.city, wording, basedOn })
  const refused = (says: RegExp) => (error: unknown) => error instanceof Refused && says.test(error.message)
  await assert.rejects(
    give(invented2027Text().replace('2月20日（周六）', '2月19日（周六）')),
    refused(/第\d+行“2月19日.*是星期五，文中写作星期六/),
  )
  await assert.rejects(
    give(invented2027Text().replaceAll('2027', '2028').replaceAll('2026', '2027')),
    refused(/第\d+行/),
  )
  await assert.rejects(give(''), refused(/没有找到/))
  assert.equal((await listVersions(county.office.staff)).length, 0)
  await load(county)
  await assert.rejects(give(invented2027Text(), next.version), refused(/已经导入/))
})

test('all or nothing: where the list of moves cannot be written, no version and no day is', async () => {
  await using county = await lateYear()
  const before = await everyRow(county)
  await sql`alter table due_move add constraint broken check (due_on_after is not null)`.execute(
    county.database.owner.db,
  )
  await assert.rejects(load(county), /broken/)
  assert.deepEqual(await everyRow(county), before)
  assert.equal((await listVersions(county.office.staff)).length, 0)
  const { rows } = await sql<{ n: number }>`select count(*) as n from outbox where event = 'calendar.loaded'`.execute(
    county.database.owner.db,
  )
  assert.equal(rows[0]!.n, 0)
})

test('two people load at the same time: one wins, the other is told', async () => {
  await using county = await lateYear()
  const results = await Promise.allSettled([load(county), load(county), load(county)])
  const won = results.filter((result) => result.status === 'fulfilled')
  const told = results.filter((result) => result.status === 'rejected')
  assert.equal(won.length, 1)
  assert.ok(told.every(({ reason }) => reason instanceof Stale && /刚刚有另一份放假安排导入成功/.test(reason.message)))
  assert.equal((await listVersions(county.office.staff)).length, 1)
})

test('what is recorded on a node that knows only the old calendar is counted with the new one', async () => {
  await using county = await openSmallCounty({ now: '2026-12-28T01:30:00Z' })
  const current = await openCalendar(county.database.staff.db, shipped, county.clock.now())
  const ground: Ground = {
    ...county.ground,
    get calendar() {
      return current.calendar
    },
    refreshCalendar: current.refresh,
  }
  await load(county)
  assert.equal(ground.calendar.version, shipped.version, 'this node has not heard of it yet')
  const record = (on: Ground, subject: string) => async () => {
    const act = actAs(on, await county.actor('clerk'), county.clock.now())
    const fact = { organId: county.organs.town, itemId: county.items.relief, subject, happenedAt: null }
    return act(recordFacts, { countyId: county.countyId, facts: [{ ...fact, happenedOn: day('2026-12-28') }] })
  }
  await record(ground, '第一批')()
  const row = (await everyRow(county)).find(({ label }) => label === '第一批')!
  assert.deepEqual([row.calendar_version, row.provisional], [next.version, false])
  assert.equal(ground.calendar.version, next.version)
  // A node that cannot refresh writes nothing rather than an old day.
  await assert.rejects(record(county.ground, '第二批'), Stale)
  assert.ok((await everyRow(county)).every(({ label }) => label !== '第二批'))
})

test('a change in the course of a year moves days both ways, and only where they touch it', async () => {
  await using county = await openSmallCounty({ now: '2026-04-20T01:30:00Z' })
  const facts = Array.from({ length: 40 }, (_, index) => ({
    organId: county.organs.town,
    itemId: county.items.relief,
    subject: `第${index + 1}号`,
    happenedOn: day('2026-03-01').add({ days: index }),
    happenedAt: null,
  }))
  await county.as('clerk')(recordFacts, { countyId: county.countyId, facts })
  const before = new Map((await everyRow(county)).map((row) => [row.id, row]))
  const wording = `国务院办公厅关于调整2026年劳动节假期安排的通知\n国办发明电〔2026〕3号\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n经国务院批准，现将具体安排通知如下。\n一、2026年4月30日（周四）至5月2日（周六）放假调休，共3天。原定5月9日（周六）上班取消。4月26日（周日）上班。\n国务院办公厅\n2026年4月18日`
  const loaded = await county.as('city')(loadNotice, { organId: county.organs.city, wording, basedOn: shipped.version })
  const changed = applyNotice(shipped, readNotice(wording).notice!)
  const directions = new Set<number>()
  for (const row of await everyRow(county)) {
    const was = before.get(row.id)!
    assert.equal(`${row.due_on} ${row.provisional}`, await dueAlone(county, row, changed))
    directions.add(Temporal.PlainDate.compare(row.due_on, was.due_on))
  }
  assert.ok(loaded.moved > 0 && directions.has(-1) && directions.has(0))
})

test('a program that ships a longer calendar makes it the next version, once', async () => {
  await using county = await lateYear()
  const longer: Calendar = { ...next, version: 'chinese-days 9.9.9' }
  const act = actAs(
    county.ground,
    operatorAt((await findOrgan(county.office.staff, county.organs.city))!),
    county.clock.now(),
  )
  const put = await act(adoptShipped, { shipped: longer })
  assert.ok(put && put.moved > 0)
  for (const row of (await everyRow(county)).filter(({ waived_on }) => waived_on === null))
    assert.equal(`${row.due_on} ${row.provisional}`, await dueAlone(county, row, next))
  assert.equal(await act(adoptShipped, { shipped: longer }), null)
})
