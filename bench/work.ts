import { sql } from 'kysely'
import type { Ground } from '#kernel/act-as.ts'
import type { Actor, Organ } from '#kernel/organisation/model.ts'
import { newId } from '#platform/ids/ids.ts'

/**
 * A year of work put on the obligations of a county, organ by organ, so that the readers have something to read: most
 * fulfilled, some late, some not, a few waived, by one edition. Only the readers are measured here; publishing goes
 * through its own actions.
 */
export async function workThrough(
  ground: Ground,
  { county, organs, officer }: { county: Organ; organs: readonly Organ[]; officer: Actor },
  on: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  const [publication, edition] = [newId(), newId()]
  await ground.db.transaction().execute(async (write) => {
    await write
      .insertInto('publication')
      .values({
        county_id: county.countyId,
        id: publication,
        organ_id: county.id,
        item_id: null,
        address: `bench${county.code.slice(-4)}`,
        content_type: 'announcement',
        created_at: at,
      })
      .execute()
    await write
      .insertInto('edition')
      .values({
        county_id: county.countyId,
        id: edition,
        publication_id: publication,
        organ_id: county.id,
        number: 1,
        state: 'draft',
        title: '压测信息',
        body: '压测',
        elements: '[]',
        channels: ['site'],
        formed_on: on,
        author_id: officer.personId,
        version: 1,
        saved_at: at,
      })
      .execute()
  })
  for (const organ of organs) {
    const owed = sql`o.county_id = ${county.countyId} and o.organ_id = ${organ.id}`
    // Nine in ten of what is due by the day were done: from ten days before it to five days after.
    await sql`update obligation o set fulfilled_by = ${edition}::uuid,
        fulfilled_on = least(greatest(o.due_on - 10 + (hashtext(o.id::text) & 15), coalesce(o.trigger_on, date '2004-01-01')), ${on.toString()}::date)
      where ${owed} and o.due_on <= ${on.toString()}::date and (hashtext(o.id::text || 'done') & 127) < 115`.execute(
      ground.db,
    )
    await sql`update obligation o set waived_on = ${on.toString()}::date, waived_by = ${officer.personId}::uuid, waiver = '本期没有这类业务', ended_as = 'waived'
      where ${owed} and o.fulfilled_on is null and (hashtext(o.id::text || 'waived') & 127) < 3`.execute(ground.db)
  }
}
