import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '#tools/testing/database.ts'

test('no database role of the program is a superuser or may pass row security', async () => {
  await using fresh = await freshDatabase()
  const { rows } = await sql<{ rolname: string; strong: boolean }>`
    select rolname, rolsuper or rolbypassrls or rolreplication or rolcreaterole as strong from pg_roles where rolname like 'changliang%'`.execute(
    fresh.owner.db,
  )
  assert.equal(rows.length, 4)
  assert.deepEqual(
    rows.filter((row) => row.strong),
    [],
  )
})

test('the public role reads published projections and nothing else', async () => {
  await using fresh = await freshDatabase()
  const { rows } = await sql<{
    name: string
  }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`.execute(
    fresh.owner.db,
  )
  assert.ok(rows.length > 20)
  for (const { name } of rows)
    await assert.rejects(
      sql`select * from ${sql.raw(name)} limit 1`.execute(fresh.public.db),
      /permission denied/,
      name,
    )
  const views = await sql<{
    name: string
  }>`select format('portal.%I', viewname) as name from pg_views where schemaname = 'portal'`.execute(fresh.owner.db)
  for (const { name } of views.rows) {
    await sql`select * from ${sql.raw(name)} limit 1`.execute(fresh.public.db)
    await assert.rejects(
      sql`delete from ${sql.raw(name)}`.execute(fresh.public.db),
      /permission denied|cannot delete/,
      name,
    )
  }
})

test('the staff role adds audit rows but can neither read, change nor remove them; the audit role only reads', async () => {
  await using fresh = await freshDatabase()
  const row = sql`insert into audit (county_id, id, actor_id, actor_name, action, about, at)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '某人', 'x', '{}', now())`
  await row.execute(fresh.staff.db)
  for (const statement of [
    sql`select * from audit`,
    sql`update audit set action = 'y'`,
    sql`delete from audit`,
    sql`truncate audit`,
  ])
    await assert.rejects(statement.execute(fresh.staff.db), /permission denied/)
  assert.equal((await sql`select * from audit`.execute(fresh.audit.db)).rows.length, 1)
  await assert.rejects(row.execute(fresh.audit.db), /permission denied/)
})

test('published steps, events and facts can be added but never rewritten by staff', async () => {
  await using fresh = await freshDatabase()
  for (const table of ['edition_step', 'outbox', 'trigger_fact', 'address', 'due_move'])
    for (const change of [
      sql`delete from ${sql.table(table)}`,
      sql`update ${sql.table(table)} set county_id = county_id`,
    ])
      await assert.rejects(change.execute(fresh.staff.db), /permission denied/, table)
  for (const change of [sql`delete from calendar_version`, sql`update calendar_version set title = ''`])
    await assert.rejects(change.execute(fresh.staff.db), /permission denied/)
})
