import { z } from 'zod'
import type { Office } from '#kernel/office.ts'
import { CannotUnseal } from '#platform/crypto/field-keys.ts'
import { type Posted, postBounded } from '#platform/http/post-bounded.ts'
import { isTaken, nextAttempt, type WebhookEvent } from './model.ts'
import { signedHeaders } from './sign.ts'
import { type DueDelivery, noteAttempt, noteDeliveries, takeDue } from './webhook-store.ts'

const told = z.object({ countyId: z.uuid(), editionId: z.uuid() })

/** Notes who is to hear of an event, and tells them. */
export const tellSystems =
  (event: WebhookEvent) =>
  async (office: Office, payload: unknown): Promise<void> => {
    if ((await noteDeliveries(office.staff, event, told.parse(payload), office.clock.now())) > 0)
      await deliverDue(office)
  }

const atOnce = 20

/** Delivers what is due, until nothing is; an attempt that fails waits for its next time. Answers how many came through. */
export async function deliverDue(office: Office): Promise<number> {
  let delivered = 0
  for (;;) {
    const due = await takeDue(office.staff, office.clock.now(), atOnce)
    const results = await Promise.all(due.map((one) => deliver(office, one)))
    delivered += results.filter(Boolean).length
    if (due.length < atOnce) return delivered
  }
}

async function deliver(office: Office, due: DueDelivery): Promise<boolean> {
  const { status, error } = await post(office, due)
  const now = office.clock.now()
  const attempts = due.attempts + 1
  const taken = isTaken(status)
  const nextAt = taken ? null : nextAttempt(attempts, now)
  await noteAttempt(office.staff, due, { attempts, status, error, nextAt, deliveredAt: taken ? now : null }, now)
  return taken
}

/** A secret that cannot be opened is a failed attempt like any other: it is told on the page and holds up nobody else. */
async function post({ keys, clock, demonstration }: Office, due: DueDelivery): Promise<Posted> {
  try {
    const secret = keys.unseal(due.secret, due.webhookId)
    return await postBounded(due.url, {
      headers: signedHeaders(secret, { id: due.id, body: due.payload }, clock.now()),
      body: due.payload,
      milliseconds: 10_000,
      allowOwnMachine: demonstration,
    })
  } catch (error) {
    if (error instanceof CannotUnseal) return { status: null, error: error.message }
    throw error
  }
}
