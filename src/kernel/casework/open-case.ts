import type { Context } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { newId } from '#platform/ids/ids.ts'
import { addLetter, addStep, insertContact } from './correspondence-store.ts'
import type { CaseKind } from './kind.ts'
import { type CaseFile, type Contact, dueOf, numberOf } from './model.ts'
import { codeOfForm, hashCode } from './query-code.ts'
import { findByCode, insertCase, lockCounter, setCounter } from './store.ts'

export interface OpenCase {
  /** The organ that will answer. */
  handler: Organ
  about: CaseFile['about']
  subject: string
  /** What is missing, in a few words; null where the subject says it. */
  missing: string | null
  title: string
  text: string
  contact: Contact | null
  /** Seals the contact; it is kept nowhere else. */
  keys: FieldKeys
  promise: { workingDays: number; wording: string }
  /** The secret of the form, from which the query code comes. */
  formSecret: string
}

/**
 * Opens a case for somebody outside: number, clock, first letter, contact, in one transaction. The same form sent again
 * is the case it made the first time.
 */
export async function openCase(
  { write, now, today, calendar }: Context,
  kind: CaseKind,
  given: OpenCase,
): Promise<{ file: CaseFile; again: boolean }> {
  const { handler } = given
  const at = { countyId: handler.countyId, organId: handler.id, kind: kind.key, year: today.year }
  const serial = (await lockCounter(write, at)) + 1
  const codeHash = hashCode(codeOfForm(given.formSecret))
  const before = await findByCode(write, handler.countyId, codeHash)
  if (before) return { file: before, again: true }
  const clock = { from: today, promisedDays: given.promise.workingDays, waitedDays: 0, waitingSince: null }
  const due = dueOf(clock, calendar)
  const file: CaseFile = {
    countyId: handler.countyId,
    id: newId(),
    kind: kind.key,
    organId: handler.id,
    number: numberOf(kind.prefix, handler.code, today.year, serial),
    about: given.about,
    orderId: null,
    subject: given.subject,
    missing: given.missing,
    state: kind.first,
    receivedOn: today,
    receivedAt: now,
    clock,
    promise: given.promise.wording,
    dueOn: due.date,
    provisional: due.provisional,
    assignedTo: null,
    heardFrom: true,
    outcome: null,
    answeredOn: null,
    closedOn: null,
    version: 1,
  }
  await insertCase(write, file, { year: today.year, serial, codeHash, calendarVersion: calendar.version })
  await setCounter(write, at, serial)
  await addStep(write, file, { deed: 'open', state: file.state, remark: null }, null, now)
  await addLetter(write, file, { direction: 'in', template: null, title: given.title, body: given.text }, null, now)
  if (given.contact) await insertContact(write, file, given.keys.seal(JSON.stringify(given.contact), file.id))
  return { file, again: false }
}
