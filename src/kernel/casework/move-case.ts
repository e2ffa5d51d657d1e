import type { Context } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { addStep } from './correspondence-store.ts'
import { type CaseKind, reasonsOfState, stepOf } from './kind.ts'
import { type CaseFile, dueOf, turnClock } from './model.ts'
import { saveCase } from './store.ts'

/** What a step changes beside the state. */
export type CaseChange = Partial<
  Pick<CaseFile, 'assignedTo' | 'orderId' | 'outcome' | 'answeredOn' | 'closedOn' | 'heardFrom'>
>

/**
 * Moves a case that is locked one step: refused with every reason at once, else state, clock and history in one write.
 * `actor` is null where whoever asked takes the step. Answers the case as it stands now.
 */
export async function moveCase(
  { write, now, today, calendar }: Context,
  kind: CaseKind,
  file: CaseFile,
  deed: string,
  parts: { actor: Actor | null; reasons?: Iterable<string>; remark?: string | null; change?: CaseChange },
): Promise<CaseFile> {
  refuseIf([...reasonsOfState(kind, file, deed), ...(parts.reasons ?? [])])
  const step = stepOf(kind, file.state, deed)!
  if ((step.by === 'asker') !== (parts.actor === null)) throw new Error(`${deed} is not a step of this side`)
  const clock = turnClock(file.clock, step.clock, today, calendar)
  // An answer was in time or not by the day that was promised when it was given.
  const due = file.answeredOn && step.clock !== 'restart' ? null : dueOf(clock, calendar)
  const moved: CaseFile = {
    ...file,
    heardFrom: parts.actor === null,
    ...parts.change,
    state: step.to,
    clock,
    ...(due ? { dueOn: due.date, provisional: due.provisional } : {}),
  }
  await saveCase(write, moved, calendar.version)
  await addStep(write, file, { deed, state: step.to, remark: parts.remark ?? null }, parts.actor, now)
  return { ...moved, version: file.version + 1 }
}
