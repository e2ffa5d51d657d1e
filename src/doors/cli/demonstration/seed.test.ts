import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { clearUnfinishedDemonstration, findInstallation } from '#kernel/store.ts'
import { openTestOffice } from '#tools/testing/office.ts'
import { createEmpty } from '../create-empty.ts'
import { seedDemonstration } from './seed.ts'

test('a year of plausible work: every desk has something, and nothing is in the future', async () => {
  await using world = await openTestOffice('2026-06-15T02:00:00Z')
  await seedDemonstration(world.ground, world.office, world.clock.now(), () => {})
  assert.deepEqual(await findInstallation(world.ground.db), { kind: 'demonstration', ready: true })
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from organ where level = 'county' and kind = 'government') as counties,
    (select count(*) from organ where level = 'town') as towns,
    (select count(*) from organ where level = 'village') as villages,
    (select count(*) from edition where state = 'live') as live,
    (select count(*) from edition where state in ('draft', 'in-review', 'approved')) as waiting,
    (select count(*) from obligation where fulfilled_on is null and due_on < date '2026-06-15') as overdue,
    (select count(*) from obligation where fulfilled_on > due_on) as late,
    (select count(*) from obligation where fulfilled_on is null and due_on >= date '2026-06-15') as ahead,
    (select count(*) from reconciliation where state = 'done') as reconciled,
    (select count(*) from finding_decision where undone_at is null) as decided,
    (select count(*) from inventory_link where state = 'confirmed') as linked,
    (select count(*) from attribute_decision where next_on <= date '2026-06-15') as assess,
    (select count(*) from inventory_task where due_on >= date '2026-06-15') as tasks,
    (select count(*) from organ_change) as united,
    (select count(*) from inheritance_drop where of_guideline) as left_out,
    (select count(*) from post_holding h join post t on t.id = h.post_id and t.closed_on is null where h.until_on is not null) as vacant,
    (select count(*) from stale_mark where cleared_at is null) as stale,
    (select count(*) from document_field where normative = 'trial' and in_force_until < date '2026-12-15') as lapsing,
    (select count(*) from cleanup where state = 'open') as cleaning,
    (select count(*) from case_file where state = 'received') as asked,
    (select count(*) from case_file where order_id is not null) as ordered,
    (select count(*) from case_file where answered_on is null and due_on < date '2026-06-15') as unanswered,
    (select count(*) from case_file where state = 'answered') as answered,
    (select count(*) from handed_record where edition_id is not null) as handed,
    (select count(*) from topic where shown is not null) as topics,
    (select count(*) from edition_review where kind = 'proofread' and turn_at is not null and done_at is null) as proofreading,
    (select count(*) from urgent_release where confirmed_at is null) as unconfirmed,
    (select count(*) from withheld_assessment where not ended) as withheld,
    (select count(*) from duty_table where state = 'in-force') as tables,
    (select count(*) from portal.attachment where state = 'live') as attached,
    (select count(*) from edition where state = 'approved' and release_at is not null) as scheduled,
    (select count(distinct withdrawal_kind) from edition) as withdrawn,
    (select count(*) from correction) as corrected,
    (select count(*) from edition where released_at > timestamptz '2026-06-15 20:00+08') as future`.execute(
    world.database.owner.db,
  )
  const n = rows[0]!
  assert.deepEqual([n.counties, n.towns, n.villages, n.future], [2, 6, 12, 0])
  assert.deepEqual([n.reconciled, n.decided], [1, 7])
  assert.deepEqual([n.scheduled, n.withdrawn, n.corrected], [1, 2, 1])
  for (const kind of [
    'live',
    'waiting',
    'overdue',
    'late',
    'ahead',
    'linked',
    'assess',
    'tasks',
    'stale',
    'lapsing',
    'cleaning',
    'asked',
    'united',
    'left_out',
    'vacant',
    'ordered',
    'unanswered',
    'answered',
    'handed',
    'topics',
    'proofreading',
    'unconfirmed',
    'withheld',
    'tables',
    'attached',
  ])
    assert.ok(n[kind]! > 0, kind)
  await assert.rejects(
    seedDemonstration(world.ground, world.office, world.clock.now(), () => {}),
    /空的数据库/,
  )
})

test('demonstration data never enter a working installation', async () => {
  await using world = await openTestOffice('2026-06-15T02:00:00Z')
  const said: string[] = []
  await createEmpty(world.ground, world.clock.now(), { code: '990001', name: '某市人民政府' }, (line) =>
    said.push(line),
  )
  assert.equal(said.filter((line) => /sysadmin|secadmin/.test(line)).length, 2, 'both first passwords are shown, once')
  await assert.rejects(
    seedDemonstration(world.ground, world.office, world.clock.now(), () => {}),
    /空的数据库/,
  )
  await clearUnfinishedDemonstration(world.database.owner.db)
  assert.deepEqual(await findInstallation(world.ground.db), { kind: 'production', ready: true })
})

test('a demonstration that was cut off while it was filled begins again from nothing', async () => {
  await using world = await openTestOffice('2026-06-15T02:00:00Z')
  await sql`insert into installation (kind, created_at) values ('demonstration', now())`.execute(
    world.database.owner.db,
  )
  await sql`insert into address (address, kind, county_id, target_id) values ('half', 'item', gen_random_uuid(), gen_random_uuid())`.execute(
    world.database.owner.db,
  )
  await clearUnfinishedDemonstration(world.database.owner.db)
  assert.equal(await findInstallation(world.ground.db), null)
  assert.equal((await sql`select * from address`.execute(world.database.owner.db)).rows.length, 0)
  assert.equal((await sql`select * from field`.execute(world.database.owner.db)).rows.length, 26)
})
