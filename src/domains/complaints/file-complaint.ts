import { type CaseFile, type Contact, longest, reasonsAgainstText, tidyLine, tidyText } from '#kernel/casework/model.ts'
import { openCase } from '#kernel/casework/open-case.ts'
import { findPromise } from '#kernel/casework/promise-store.ts'
import { isFormSecret } from '#kernel/casework/query-code.ts'
import type { Context } from '#kernel/context.ts'
import { takeAttempt } from '#kernel/organisation/session-store.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { type AskedSlot, findAskedSlot } from './asking/store.ts'
import { complaint } from './complaint.ts'
import { handlingOrgan } from './handling-organ.ts'
import { lackOfDuty, missingWords } from './missing-words.ts'
import { lackOf, longestText, reasonsNotToAsk } from './model.ts'
import { askWords as words } from './words.ts'

/** Requests that a network may hand in before waiting begins: a service hall or a village shares one address. */
const free = 20

export interface FileComplaint {
  countyId: string
  itemAddress: string
  organCode: string
  /** Which open obligation is meant; null for the one that is due first. */
  obligationId: string | null
  text: string
  contact: Contact
  keys: FieldKeys
  formSecret: string
  network: string
}

export type Filed =
  | { kind: 'wait'; seconds: number }
  | { kind: 'taken'; file: CaseFile; handlerName: string; again: boolean }

/** 请求公开: somebody of the public asks for what is missing in a slot; it becomes a case of the 主管部门. */
export async function fileComplaint(context: Context, given: FileComplaint): Promise<Filed> {
  const { write, today, now, emit } = context
  const wait = await takeAttempt(write, `case-open:${given.network}`, free, now)
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const slot = await findAskedSlot(write, given.itemAddress, given.organCode)
  if (!slot || slot.countyId !== given.countyId) throw new NotFound()
  const duty = slot.open.find(({ id }) => id === given.obligationId) ?? slot.open[0] ?? null
  const contact = tidyContact(given.contact)
  const text = tidyText(given.text)
  refuseIf(reasonsAgainst(slot, given, { contact, text, today }))
  const handler = await handlingOrgan(write, slot.organ)
  const { file, again } = await openCase(context, complaint, {
    handler,
    about: {
      countyId: slot.countyId,
      organId: slot.organ.id,
      itemId: slot.itemId,
      obligationId: duty?.id ?? null,
    },
    subject: slot.itemName,
    missing: missingWords(lackOfDuty(slot, duty, today), duty),
    title: words.title(slot.itemName),
    text,
    contact,
    keys: given.keys,
    promise: (await findPromise(write, handler.id, complaint.key)) ?? complaint.promise,
    formSecret: given.formSecret,
  })
  if (!again) await emit('case.changed', file.countyId, { organId: slot.organ.id })
  return { kind: 'taken', file, handlerName: handler.name, again }
}

function* reasonsAgainst(
  slot: AskedSlot,
  given: FileComplaint,
  { contact, text, today }: { contact: Contact | null; text: string; today: Temporal.PlainDate },
): Generator<string> {
  yield* reasonsNotToAsk(lackOf(slot, today), slot.reason)
  if (given.obligationId !== null && !slot.open.some(({ id }) => id === given.obligationId)) yield words.otherDuty
  if (!isFormSecret(given.formSecret)) yield words.stale
  yield* reasonsAgainstText(text, '说明', longestText, 0)
  for (const [label, value] of [
    [words.name, contact?.name],
    [words.phone, contact?.phone],
    [words.address, contact?.address],
  ] as const)
    if ([...(value ?? '')].length > longest.contact) yield words.tooLong(label, longest.contact)
}

/** Null where nothing was given: then nothing is kept. */
function tidyContact({ name, phone, address }: Contact): Contact | null {
  const tidy = { name: tidyLine(name), phone: tidyLine(phone), address: tidyLine(address) }
  return tidy.name || tidy.phone || tidy.address ? tidy : null
}
