import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Answer } from './model.ts'

/** What was answered to findings of an edition. */
export async function answersOf(db: Read, countyId: string, editionId: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom('edition_answer')
    .select(['key', 'reason', 'person_name', 'at'])
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .execute()
  return rows.map((row) => ({ key: row.key, reason: row.reason, personName: row.person_name, at: row.at }))
}

/** Records an answer; a later one takes the place of the earlier, which the time line keeps. */
export const recordAnswer = (
  write: Write,
  edition: { countyId: string; id: string },
  answer: { key: string; rule: string; reason: string; personId: string; personName: string },
  at: Temporal.Instant,
) => {
  const given = { reason: answer.reason, person_id: answer.personId, person_name: answer.personName, at }
  return write
    .insertInto('edition_answer')
    .values({ county_id: edition.countyId, edition_id: edition.id, key: answer.key, rule: answer.rule, ...given })
    .onConflict((oc) => oc.columns(['county_id', 'edition_id', 'key']).doUpdateSet(given))
    .execute()
}

/** A new edition begins with what was answered for the one before: where the evidence is the same, the answer holds. */
export const inheritAnswers = (write: Write, countyId: string, fromEdition: string, toEdition: string) =>
  write
    .insertInto('edition_answer')
    .columns(['county_id', 'edition_id', 'key', 'rule', 'reason', 'person_id', 'person_name', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('edition_answer')
        .select([
          'county_id',
          sql<string>`${toEdition}::uuid`.as('edition_id'),
          'key',
          'rule',
          'reason',
          'person_id',
          'person_name',
          'at',
        ])
        .where('county_id', '=', countyId)
        .where('edition_id', '=', fromEdition),
    )
    .execute()
