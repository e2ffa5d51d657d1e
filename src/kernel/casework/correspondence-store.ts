import type { Read, Write } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import type { Sealed } from '#platform/crypto/field-keys.ts'
import { newId } from '#platform/ids/ids.ts'
import type { CaseFile, CaseLetter, CaseStepTaken, LetterDirection } from './model.ts'

type Key = Pick<CaseFile, 'countyId' | 'id'>

/** Adds a step to the history; whoever asked has no name there. */
export const addStep = (
  write: Write,
  file: Key,
  step: { deed: string; state: string; remark: string | null },
  actor: Actor | null,
  at: Temporal.Instant,
) =>
  write
    .insertInto('case_step')
    .values({
      county_id: file.countyId,
      id: newId(),
      case_id: file.id,
      ...step,
      person_id: actor?.personId ?? null,
      person_name: actor?.name ?? asker,
      at,
    })
    .execute()

/** Adds a letter or a note. */
export const addLetter = (
  write: Write,
  file: Key,
  letter: { direction: LetterDirection; template: string | null; title: string; body: string },
  actor: Actor | null,
  at: Temporal.Instant,
) =>
  write
    .insertInto('case_letter')
    .values({
      county_id: file.countyId,
      id: newId(),
      case_id: file.id,
      ...letter,
      person_id: actor?.personId ?? null,
      person_name: actor?.name ?? asker,
      at,
    })
    .execute()

/** What whoever asked is called inside: nobody is named where no name is needed. */
const asker = '提出人'

/** Letters of a case in order; without the notes that stay inside where they are not asked for. */
export async function lettersOf(db: Read, file: Key, withNotes: boolean): Promise<CaseLetter[]> {
  let query = db
    .selectFrom('case_letter')
    .select(['id', 'direction', 'template', 'title', 'body', 'person_name', 'at'])
    .where('county_id', '=', file.countyId)
    .where('case_id', '=', file.id)
  if (!withNotes) query = query.where('direction', '<>', 'note')
  const rows = await query.orderBy('at').orderBy('id').limit(mostShown).execute()
  return rows.map(({ person_name, direction, ...row }) => ({
    ...row,
    direction: direction as LetterDirection,
    personName: person_name,
  }))
}

export async function stepsOf(db: Read, file: Key): Promise<CaseStepTaken[]> {
  const rows = await db
    .selectFrom('case_step')
    .select(['deed', 'state', 'person_name', 'remark', 'at'])
    .where('county_id', '=', file.countyId)
    .where('case_id', '=', file.id)
    .orderBy('at')
    .orderBy('id')
    .limit(mostShown)
    .execute()
  return rows.map(({ person_name, ...row }) => ({ ...row, personName: person_name }))
}

/** How many letters came in; a case takes no endless stream of them. */
export const countMessages = async (db: Read, file: Key): Promise<number> =>
  (
    await db
      .selectFrom('case_letter')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('county_id', '=', file.countyId)
      .where('case_id', '=', file.id)
      .where('direction', '=', 'in')
      .executeTakeFirstOrThrow()
  ).n

const mostShown = 500

export const insertContact = (write: Write, file: Key, { keyId, sealed }: Sealed) =>
  write
    .insertInto('case_contact')
    .values({ county_id: file.countyId, case_id: file.id, key_id: keyId, sealed })
    .execute()

export async function findContact(db: Read, file: Key): Promise<Sealed | null> {
  const row = await db
    .selectFrom('case_contact')
    .select(['key_id', 'sealed'])
    .where('county_id', '=', file.countyId)
    .where('case_id', '=', file.id)
    .executeTakeFirst()
  return row ? { keyId: row.key_id, sealed: row.sealed } : null
}

/** Whether a way to reach the asker is kept; says nothing of what it is. */
export const hasContact = async (db: Read, file: Key): Promise<boolean> => (await findContact(db, file)) !== null
