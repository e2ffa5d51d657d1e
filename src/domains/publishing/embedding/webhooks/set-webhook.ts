import type { Context } from '#kernel/context.ts'
import type { Sealed } from '#platform/crypto/field-keys.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { type SystemKey, takeSystem } from '../system-at-hand.ts'
import { reasonsNotToSet, type WebhookEvent, type WebhookSubject } from './model.ts'
import { insertWebhook, listWebhooks } from './webhook-store.ts'

export interface SetWebhook extends SystemKey {
  webhookId: string
  url: string
  events: readonly WebhookEvent[]
  about: WebhookSubject
  /** The secret of its signatures, sealed for the webhook's id; its text is shown once. */
  secret: Sealed
}

const mostOfOne = 5

/** Gives a system an address to which it is told what became of publications. */
export async function setWebhook(context: Context, given: SetWebhook): Promise<void> {
  const { write, actor, now } = context
  await takeSystem(context, given)
  const url = given.url.trim()
  refuseIf(reasonsNotToSet({ url, events: given.events }))
  const others = await listWebhooks(write, given.countyId, given.systemId)
  if (others.length >= mostOfOne) throw new Refused([`一个系统最多${mostOfOne}个推送地址。`])
  if (others.some((one) => one.url === url && one.pausedAt === null)) throw new Refused(['这个推送地址已经有了。'])
  await insertWebhook(write, { ...given, id: given.webhookId, url, by: actor.personId }, now)
}
