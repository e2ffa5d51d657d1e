import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { type SystemKey, takeSystem } from './system-at-hand.ts'
import { revoke } from './system-store.ts'

/** Takes a credential back: from this moment no call with it is answered. */
export async function revokeCredential(context: Context, key: SystemKey & { credentialId: string }): Promise<void> {
  await takeSystem(context, key)
  if (!(await revoke(context.write, key, context.now))) throw new Refused(['这个凭证已经作废，不需要再次作废。'])
}
