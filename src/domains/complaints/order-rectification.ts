import { type Filled, reasonsNotToSend, typedParts, writeLetter } from '#kernel/casework/letters.ts'
import { moveCase } from '#kernel/casework/move-case.ts'
import { insertOrder } from '#kernel/casework/orders-store.ts'
import type { Context } from '#kernel/context.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { newId } from '#platform/ids/ids.ts'
import { findAbout } from './about-store.ts'
import { complaint } from './complaint.ts'
import { letterFacts } from './letter-facts.ts'
import { rectification } from './letter-templates.ts'
import { reasonsAgainstOrderDay } from './model.ts'
import { doTogether, type Together, takeTogether } from './take-together.ts'

/**
 * 督促整改 (条例第四十七条): an order to the organ, by a day, which stands on its page of duties until something is
 * published. One order for all who asked for the same slot; it names none of them.
 */
export async function orderRectification(
  context: Context,
  { dueOn, typed, ...together }: Together & { dueOn: Temporal.PlainDate | null; typed: Filled },
): Promise<void> {
  const { write, actor, now, today } = context
  const { main, files } = await takeTogether(context, together)
  const parts = typedParts(rectification, typed)
  const reasons = [...reasonsNotToSend(rectification, parts), ...reasonsAgainstOrderDay(dueOn, today)]
  const orderId = newId()
  if (reasons.length === 0) {
    const facts = { ...letterFacts(main, await findAbout(write, main), today), orderDueOn: dayWords(dueOn!) }
    const order = {
      countyId: main.about.countyId,
      id: orderId,
      organId: main.about.organId,
      itemId: main.about.itemId!,
      obligationId: main.about.obligationId,
      orderedBy: main.organId,
      body: writeLetter(rectification, facts, parts),
      dueOn: dueOn!,
    }
    await insertOrder(write, order, actor, { now, today })
  }
  await doTogether(files, (file) =>
    moveCase(context, complaint, file, 'order', {
      actor,
      reasons,
      remark: dueOn && `整改期限：${dayWords(dueOn)}`,
      change: { orderId },
    }),
  )
}
