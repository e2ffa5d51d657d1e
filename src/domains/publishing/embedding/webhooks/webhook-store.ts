import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Sealed } from '#platform/crypto/field-keys.ts'
import { newId } from '#platform/ids/ids.ts'
import type { WebhookEvent, WebhookSubject } from './model.ts'

export interface WebhookLine {
  id: string
  url: string
  events: WebhookEvent[]
  about: WebhookSubject
  setAt: Temporal.Instant
  pausedAt: Temporal.Instant | null
  waiting: number
  failed: number
}

export async function listWebhooks(db: Read, countyId: string, systemId: string): Promise<WebhookLine[]> {
  const rows = await db
    .selectFrom('webhook as w')
    .select(['w.id', 'w.url', 'w.events', 'w.about', 'w.set_at', 'w.paused_at'])
    .select([
      sql<number>`(select count(*)::int from delivery d where d.county_id = w.county_id and d.webhook_id = w.id
        and d.next_at is not null)`.as('waiting'),
      sql<number>`(select count(*)::int from delivery d where d.county_id = w.county_id and d.webhook_id = w.id
        and d.next_at is null and d.delivered_at is null)`.as('failed'),
    ])
    .where('w.county_id', '=', countyId)
    .where('w.system_id', '=', systemId)
    .orderBy('w.set_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    events: row.events as WebhookEvent[],
    about: row.about as WebhookSubject,
    setAt: row.set_at,
    pausedAt: row.paused_at,
    waiting: row.waiting,
    failed: row.failed,
  }))
}

export const insertWebhook = (
  write: Write,
  webhook: {
    countyId: string
    id: string
    systemId: string
    url: string
    events: readonly WebhookEvent[]
    about: WebhookSubject
    secret: Sealed
    by: string
  },
  at: Temporal.Instant,
) =>
  write
    .insertInto('webhook')
    .values({
      county_id: webhook.countyId,
      id: webhook.id,
      system_id: webhook.systemId,
      url: webhook.url,
      events: [...webhook.events],
      about: webhook.about,
      key_id: webhook.secret.keyId,
      sealed: webhook.secret.sealed,
      set_by: webhook.by,
      set_at: at,
      paused_at: null,
    })
    .execute()

/** False where the system has no such address. */
export async function pause(
  write: Write,
  { countyId, systemId, webhookId }: { countyId: string; systemId: string; webhookId: string },
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('webhook')
    .set({ paused_at: at })
    .where('county_id', '=', countyId)
    .where('system_id', '=', systemId)
    .where('id', '=', webhookId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What an event means for each address that wants to hear of it: one delivery, however often the event is told. */
export async function noteDeliveries(
  db: Read,
  event: WebhookEvent,
  { countyId, editionId }: { countyId: string; editionId: string },
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{
    webhook_id: string
    external_id: string | null
    organ: string
    item: string | null
    title: string
    number: number
    address: string
    released_at: Temporal.Instant | null
    withdrawn_at: Temporal.Instant | null
    withdrawal: string | null
  }>`
    select w.id as webhook_id, h.external_id, g.code as organ, a.address as item, e.title, e.number, p.address,
      e.released_at, e.withdrawn_at, e.withdrawal
    from edition e
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
      join organ g on g.id = e.organ_id
      left join address a on a.county_id = p.county_id and a.kind = 'item' and a.target_id = p.item_id
      join business_system s on s.county_id = e.county_id and s.suspended_at is null
      join webhook w on w.county_id = s.county_id and w.system_id = s.id and w.paused_at is null and ${event} = any(w.events)
      left join lateral (
        select external_id from handed_record r join edition f on f.county_id = r.county_id and f.id = r.edition_id
        where r.county_id = s.county_id and r.system_id = s.id and f.publication_id = e.publication_id limit 1) h on true
    where e.county_id = ${countyId} and e.id = ${editionId}
      and (h.external_id is not null or (w.about = 'organs' and exists (
        select from business_system_organ o
        where o.county_id = s.county_id and o.system_id = s.id and o.organ_id = e.organ_id)))`.execute(db)
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values(
      rows.map((row) => ({
        county_id: countyId,
        id: newId(),
        webhook_id: row.webhook_id,
        effect: `${event} ${editionId}`,
        event,
        payload: JSON.stringify({
          type: event,
          timestamp: now.toString(),
          data: {
            externalId: row.external_id,
            organ: row.organ,
            item: row.item,
            title: row.title,
            edition: row.number,
            address: `/info/${row.address}`,
            releasedAt: row.released_at?.toString() ?? null,
            withdrawnAt: row.withdrawn_at?.toString() ?? null,
            reason: row.withdrawal,
          },
        }),
        noted_at: now,
        attempts: 0,
        next_at: now,
        last_status: null,
        last_error: null,
        last_at: null,
        delivered_at: null,
      })),
    )
    .onConflict((oc) => oc.columns(['county_id', 'webhook_id', 'effect']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

export interface DueDelivery {
  countyId: string
  id: string
  webhookId: string
  url: string
  secret: Sealed
  payload: string
  attempts: number
}

/** So long a delivery belongs to the worker that took it; if that one dies, another takes it afterwards. */
const hold = { minutes: 2 }

/** Takes some deliveries that are due, each by one worker only. */
export async function takeDue(db: Read, now: Temporal.Instant, limit: number): Promise<DueDelivery[]> {
  const { rows } = await sql<{
    county_id: string
    id: string
    webhook_id: string
    url: string
    key_id: string
    sealed: string
    payload: string
    attempts: number
  }>`
    update delivery d set next_at = ${now.add(hold).toString()}::timestamptz
    from webhook w
    where w.county_id = d.county_id and w.id = d.webhook_id and (d.county_id, d.id) in (
      select t.county_id, t.id from delivery t
        join webhook h on h.county_id = t.county_id and h.id = t.webhook_id and h.paused_at is null
        join business_system s on s.county_id = h.county_id and s.id = h.system_id and s.suspended_at is null
      where t.next_at <= ${now.toString()}::timestamptz order by t.next_at limit ${limit} for update of t skip locked)
    returning d.county_id, d.id, d.webhook_id, w.url, w.key_id, w.sealed, d.payload, d.attempts`.execute(db)
  return rows.map((row) => ({
    countyId: row.county_id,
    id: row.id,
    webhookId: row.webhook_id,
    url: row.url,
    secret: { keyId: row.key_id, sealed: row.sealed },
    payload: row.payload,
    attempts: row.attempts,
  }))
}

/** Writes down how an attempt went. */
export const noteAttempt = (
  db: Read,
  { countyId, id }: { countyId: string; id: string },
  attempt: {
    attempts: number
    status: number | null
    error: string | null
    nextAt: Temporal.Instant | null
    deliveredAt: Temporal.Instant | null
  },
  at: Temporal.Instant,
) =>
  db
    .updateTable('delivery')
    .set({
      attempts: attempt.attempts,
      last_status: attempt.status,
      last_error: attempt.error,
      last_at: at,
      next_at: attempt.nextAt,
      delivered_at: attempt.deliveredAt,
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('delivered_at', 'is', null)
    .execute()

/** Tries a delivery anew from the beginning; false where it came through or there is none. */
export async function renewDelivery(
  write: Write,
  { countyId, systemId, deliveryId }: { countyId: string; systemId: string; deliveryId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('delivery')
    .set({ attempts: 0, next_at: now })
    .where('county_id', '=', countyId)
    .where('id', '=', deliveryId)
    .where('delivered_at', 'is', null)
    .where('webhook_id', 'in', (qb) =>
      qb.selectFrom('webhook').select('id').where('county_id', '=', countyId).where('system_id', '=', systemId),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface DeliveryLine {
  id: string
  event: WebhookEvent
  title: string
  url: string
  notedAt: Temporal.Instant
  attempts: number
  nextAt: Temporal.Instant | null
  lastStatus: number | null
  lastError: string | null
  deliveredAt: Temporal.Instant | null
}

/** What was or is to be delivered to a system, the latest first. */
export async function listDeliveries(
  db: Read,
  countyId: string,
  systemId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<DeliveryLine[]> {
  const { rows } = await sql<{
    id: string
    event: WebhookEvent
    title: string
    url: string
    noted_at: Temporal.Instant
    attempts: number
    next_at: Temporal.Instant | null
    last_status: number | null
    last_error: string | null
    delivered_at: Temporal.Instant | null
  }>`
    select d.id, d.event, d.payload::jsonb -> 'data' ->> 'title' as title, w.url, d.noted_at, d.attempts, d.next_at,
      d.last_status, d.last_error, d.delivered_at
    from delivery d join webhook w on w.county_id = d.county_id and w.id = d.webhook_id
    where d.county_id = ${countyId} and w.system_id = ${systemId}
    order by d.noted_at desc, d.id desc limit ${limit} offset ${offset}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    title: row.title,
    url: row.url,
    notedAt: row.noted_at,
    attempts: row.attempts,
    nextAt: row.next_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    deliveredAt: row.delivered_at,
  }))
}
