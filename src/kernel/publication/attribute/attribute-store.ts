import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { AttributeChoice, InterpretationPlan } from './model.ts'

interface By {
  countyId: string
  editionId: string
  personId: string
  personName: string
  at: Temporal.Instant
}

/** Keeps the attribute of a draft; a later choice takes the place of an earlier one. */
export const saveAttribute = (write: Write, by: By, choice: AttributeChoice) => {
  const given = {
    attribute: choice.attribute,
    ground: choice.attribute === 'not-public' ? choice.groundId : null,
    other_law: choice.otherLaw.trim(),
    reason: choice.reason.trim(),
    given_by: by.personId,
    given_by_name: by.personName,
    given_at: by.at,
  }
  return write
    .insertInto('edition_attribute')
    .values({ county_id: by.countyId, edition_id: by.editionId, ...given })
    .onConflict((conflict) => conflict.columns(['county_id', 'edition_id']).doUpdateSet(given))
    .execute()
}

/** Keeps the plan of interpretation of a draft, or why it needs none. */
export const savePlan = (write: Write, by: By, plan: InterpretationPlan) => {
  const none = plan.exception !== null
  const given = {
    interpreter: none ? '' : plan.interpreter.trim(),
    forms: none ? [] : [...plan.forms],
    due_on: none ? null : plan.dueOn,
    exception: plan.exception?.trim() ?? null,
    given_by: by.personId,
    given_by_name: by.personName,
    given_at: by.at,
  }
  return write
    .insertInto('interpretation_plan')
    .values({ county_id: by.countyId, edition_id: by.editionId, ...given })
    .onConflict((conflict) => conflict.columns(['county_id', 'edition_id']).doUpdateSet(given))
    .execute()
}

/** Says of what kind the content of a publication is. */
export const setContentType = (write: Write, countyId: string, publicationId: string, contentType: string) =>
  write
    .updateTable('publication')
    .set({ content_type: contentType })
    .where('county_id', '=', countyId)
    .where('id', '=', publicationId)
    .execute()

/** What the catalogue lists as public is so by default, for a draft of its item; another choice takes its place. */
export const giveDefault = async (write: Write, by: By, itemId: string | null): Promise<void> => {
  await sql`
    insert into edition_attribute (county_id, edition_id, attribute, other_law, reason, given_by, given_by_name, given_at)
    select ${by.countyId}::uuid, ${by.editionId}::uuid, 'active', '', '标准目录列为主动公开', ${by.personId}::uuid, ${by.personName},
      ${by.at.toString()}::timestamptz
    from item_version v where v.county_id = ${by.countyId}::uuid and v.item_id = ${itemId}::uuid and v.effective_until is null and v.active`.execute(
    write,
  )
}

/** A new edition begins with the attribute and the plan of interpretation of the one before. */
export const copyAttribute = async (write: Write, by: By, fromEdition: string): Promise<void> => {
  await sql`
    with plan as (insert into interpretation_plan
      select county_id, ${by.editionId}::uuid, interpreter, forms, due_on, exception, given_by, given_by_name, given_at
      from interpretation_plan where county_id = ${by.countyId}::uuid and edition_id = ${fromEdition}::uuid)
    insert into edition_attribute (county_id, edition_id, attribute, ground, other_law, reason, given_by, given_by_name, given_at)
    select county_id, ${by.editionId}::uuid, attribute, ground, other_law, reason, ${by.personId}::uuid, ${by.personName},
      ${by.at.toString()}::timestamptz
    from edition_attribute where county_id = ${by.countyId}::uuid and edition_id = ${fromEdition}::uuid`.execute(write)
}

/** Does the catalogue in force list the item as public, and not also as given on request? */
export async function isListedPublic(db: Read, countyId: string, itemId: string | null): Promise<boolean> {
  if (!itemId) return false
  const row = await db
    .selectFrom('item_version')
    .select('active')
    .where('county_id', '=', countyId)
    .where('item_id', '=', itemId)
    .where('effective_until', 'is', null)
    .where('active', '=', true)
    .where('on_request', '=', false)
    .executeTakeFirst()
  return row !== undefined
}

/** What was withheld is public from now on. */
export const giveAgain = (write: Write, by: By, reason: string) =>
  saveAttribute(write, by, { attribute: 'active', groundId: null, otherLaw: '', reason })

/** What is no policy document has no plan of interpretation. */
export const forgetPlan = (write: Write, by: Pick<By, 'countyId' | 'editionId'>) =>
  write
    .deleteFrom('interpretation_plan')
    .where('county_id', '=', by.countyId)
    .where('edition_id', '=', by.editionId)
    .execute()
