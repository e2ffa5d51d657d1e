import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { tidyLine } from '../model.ts'
import { type Right, reasonsNotToIssue } from './model.ts'
import { type SystemKey, takeSystem } from './system-at-hand.ts'
import { insertCredential } from './system-store.ts'

export interface IssueCredential extends SystemKey {
  label: string
  rights: readonly Right[]
  expiresOn: Temporal.PlainDate
  /** Digest of the token; the text itself is shown once and kept nowhere. */
  tokenHash: string
}

/** Gives a system a credential with narrow rights and an end. */
export async function issueCredential(context: Context, given: IssueCredential): Promise<{ credentialId: string }> {
  const { write, actor, now, today } = context
  const system = await takeSystem(context, given)
  const label = tidyLine(given.label)
  refuseIf([
    ...(system.suspended_at ? ['这个系统已经停用，恢复以后才能发凭证。'] : []),
    ...reasonsNotToIssue({ ...given, label }, today),
  ])
  const credentialId = await insertCredential(write, { ...given, label, by: actor.personId }, now)
  return { credentialId }
}
