import { longest, reasonsAgainstText, tidyLine } from '#kernel/casework/model.ts'
import { insertPromise } from '#kernel/casework/promise-store.ts'
import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { complaint } from './complaint.ts'
import { reasonsAgainstPromise } from './model.ts'

/** 本地承诺: within how long the office promises to answer. It holds for what comes in from now on. */
export async function setPromise(
  { write, actor, now, emit }: Context,
  { organId, workingDays, wording }: { organId: string; workingDays: number; wording: string },
): Promise<void> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound()
  requireMay(actor, 'complaint.handle', { organId: organ.id, lineage: organ.lineage })
  const words = tidyLine(wording)
  refuseIf([
    ...reasonsAgainstPromise(workingDays),
    ...reasonsAgainstText(words, '承诺的说法', longest.contact, 6),
    ...(words.includes(String(workingDays)) ? [] : ['承诺的说法里要写出承诺的工作日数，让公众看到同一个期限。']),
  ])
  await insertPromise(write, organ, complaint.key, { workingDays, wording: words }, actor, now)
  await emit('case.changed', organ.countyId, { organId: organ.id })
}
