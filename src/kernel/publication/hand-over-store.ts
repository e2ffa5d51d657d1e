import { sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'

interface OpenEdition {
  id: string
  publication_id: string
  item_id: string | null
  obligation_id: string | null
  united_into: string | null
  answered: boolean
}

/**
 * Open editions of an organ that ends go on at whoever takes over their item: a text belongs to its publication, so the
 * publication goes with it. Where its obligation was united into another one, the text answers that one, unless a text is
 * being written for it already: then it goes on without an obligation, and its time line says so. Released texts stay as
 * they were published. Answers how many went.
 */
export async function handOverEditions(
  write: Write,
  given: { countyId: string; fromOrgan: string; toOrganOf(itemId: string | null): string },
  step: { personId: string; personName: string; at: Temporal.Instant; remark: string; doubled: string },
): Promise<number> {
  const { countyId, fromOrgan, toOrganOf } = given
  const { rows } = await sql<OpenEdition>`
    select e.id, e.publication_id, p.item_id, e.obligation_id, o.united_into,
      t.fulfilled_on is not null or t.waived_on is not null or exists (select from edition x where x.county_id = e.county_id
        and x.obligation_id = o.united_into and x.state in ('draft', 'in-review', 'approved')) as answered
    from edition e
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
      left join obligation o on o.county_id = e.county_id and o.id = e.obligation_id and o.united_into is not null
      left join obligation t on t.county_id = e.county_id and t.id = o.united_into
    where e.county_id = ${countyId}::uuid and e.organ_id = ${fromOrgan}::uuid and e.state in ('draft', 'in-review', 'approved')
    order by e.id for update of e`.execute(write)
  const taken = new Set<string>()
  const going = rows.map((row) => {
    const joins = row.united_into !== null && !row.answered && !taken.has(row.united_into)
    if (joins) taken.add(row.united_into!)
    return {
      ...row,
      toOrgan: toOrganOf(row.item_id),
      obligationId: row.united_into === null ? row.obligation_id : joins ? row.united_into : null,
      remark: row.united_into !== null && !joins ? step.doubled : step.remark,
      stepId: newId(),
    }
  })
  if (going.length === 0) return 0
  const column = (pick: (row: (typeof going)[number]) => string | null) => columnOf(going, pick)
  await sql`
    with g as (select * from unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.publication_id)}::uuid[],
        ${column((row) => row.toOrgan)}::uuid[], ${column((row) => row.obligationId)}::uuid[], ${column((row) => row.remark)}::text[],
        ${column((row) => row.stepId)}::uuid[]) as g (id, publication_id, to_organ, obligation_id, remark, step_id)),
    texts as (update edition e set organ_id = g.to_organ, obligation_id = g.obligation_id, version = e.version + 1
      from g where e.county_id = ${countyId}::uuid and e.id = g.id),
    pubs as (update publication p set organ_id = g.to_organ from g where p.county_id = ${countyId}::uuid and p.id = g.publication_id)
    insert into edition_step (county_id, id, edition_id, deed, person_id, person_name, at, remark)
    select ${countyId}::uuid, g.step_id, g.id, 'hand-over', ${step.personId}::uuid, ${step.personName}, ${step.at.toString()}::timestamptz, g.remark
    from g`.execute(write)
  return going.length
}
