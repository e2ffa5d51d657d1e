import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { WithdrawalKind } from '#kernel/publication/model.ts'
import type { CorrectionWeight } from '#kernel/publication/release/model.ts'

/** A withdrawal as everybody may read it, and its end where it was restored. */
export interface PublicWithdrawal {
  number: number
  kind: WithdrawalKind
  reason: string
  authority: string
  basis: string | null
  effectiveOn: Temporal.PlainDate
  decidedAt: Temporal.Instant
  /** What stands instead; without a title where that one cannot be read any more. */
  instead: { address: string; title: string | null } | null
  restoreReason: string | null
  restoredAt: Temporal.Instant | null
}

export interface PublicCorrection {
  number: number
  weight: CorrectionWeight
  wrong: string
  remedy: string
}

/** Another publication that went into this one, or that this one replaced. */
export interface Forerunner {
  address: string
  title: string
  kind: WithdrawalKind
  reason: string
  decidedAt: Temporal.Instant
}

/** What was decided about a publication after its release, in order. */
export interface Decisions {
  withdrawals: PublicWithdrawal[]
  corrections: PublicCorrection[]
  forerunners: Forerunner[]
}

/** Everything decided about the publication at an address, in one query. */
export async function decisionsOf(db: Read, address: string): Promise<Decisions> {
  const { rows } = await sql<{
    withdrawals: (Omit<PublicWithdrawal, 'effectiveOn' | 'decidedAt' | 'restoredAt' | 'instead'> & {
      effectiveOn: string
      decidedAt: string
      restoredAt: string | null
      insteadAddress: string | null
      insteadTitle: string | null
    })[]
    corrections: PublicCorrection[]
    forerunners: (Omit<Forerunner, 'decidedAt'> & { decidedAt: string })[]
  }>`
    with here as (
      select e.county_id, e.id, e.number from portal.address a
        join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id
      where a.address = ${address} and a.kind = 'publication'),
    gone as (
      select h.number, w.kind, w.reason, w.authority, w.basis, w.effective_on as "effectiveOn", w.decided_at as "decidedAt",
        w.instead_address as "insteadAddress", i.title as "insteadTitle", w.restore_reason as "restoreReason", w.restored_at as "restoredAt"
      from here h join portal.withdrawal w on w.county_id = h.county_id and w.edition_id = h.id
        left join portal.address t on t.address = w.instead_address
        left join portal.edition i on i.county_id = t.county_id and i.publication_id = t.target_id and i.state = 'live'),
    noted as (
      select h.number, c.weight, c.wrong, c.remedy
      from here h join portal.correction c on c.county_id = h.county_id and c.edition_id = h.id),
    before as (
      select e.address, e.title, w.kind, w.reason, w.decided_at as "decidedAt"
      from portal.withdrawal w join portal.edition e on e.county_id = w.county_id and e.id = w.edition_id
      where w.instead_address = ${address} and w.restored_at is null and e.state = 'withdrawn' limit 50)
    select (select coalesce(jsonb_agg(to_jsonb(g) order by g."decidedAt"), '[]') from gone g) as withdrawals,
      (select coalesce(jsonb_agg(to_jsonb(n) order by n.number), '[]') from noted n) as corrections,
      (select coalesce(jsonb_agg(to_jsonb(b) order by b."decidedAt"), '[]') from before b) as forerunners`.execute(db)
  const { withdrawals, corrections, forerunners } = rows[0]!
  return {
    withdrawals: withdrawals.map(({ insteadAddress, insteadTitle, ...row }) => ({
      ...row,
      effectiveOn: Temporal.PlainDate.from(row.effectiveOn),
      decidedAt: Temporal.Instant.from(row.decidedAt),
      restoredAt: row.restoredAt === null ? null : Temporal.Instant.from(row.restoredAt),
      instead: insteadAddress === null ? null : { address: insteadAddress, title: insteadTitle },
    })),
    corrections,
    forerunners: forerunners.map((row) => ({ ...row, decidedAt: Temporal.Instant.from(row.decidedAt) })),
  }
}

/** Something announced: which organ shows which item when; its address only once it is out. */
export interface Announced {
  organCode: string
  organName: string
  itemAddress: string | null
  itemName: string | null
  releaseAt: Temporal.Instant
  releasedAt: Temporal.Instant | null
  address: string | null
}

export interface AnnouncedChange {
  organName: string
  itemName: string | null
  was: Temporal.Instant
  becomes: Temporal.Instant | null
  reason: string
  at: Temporal.Instant
}

const shownAtMost = 200

/** What was announced and is not out yet, the nearest first; then what came out since a day, the latest first. */
export async function listAnnounced(db: Read, since: Temporal.Instant): Promise<Announced[]> {
  const { rows } = await sql<Announced>`
    select o.code as "organCode", o.name as "organName", i.address as "itemAddress", i.name as "itemName", r.release_at as "releaseAt",
      r.released_at as "releasedAt", r.address
    from portal.announced_release r join portal.publisher o on o.id = r.organ_id
      left join portal.item i on i.county_id = r.county_id and i.id = r.item_id
    where r.released_at is null or r.released_at >= ${since.toString()}::timestamptz
    order by (r.released_at is not null), case when r.released_at is null then r.release_at end, r.released_at desc, o.code
    limit ${shownAtMost}`.execute(db)
  return rows
}

/** Changes of announced hours since a day, the latest first. */
export async function listChanges(db: Read, since: Temporal.Instant): Promise<AnnouncedChange[]> {
  const { rows } = await sql<AnnouncedChange>`
    select o.name as "organName", i.name as "itemName", c.was, c.becomes, c.reason, c.at
    from portal.announced_change c join portal.publisher o on o.id = c.organ_id
      left join portal.item i on i.county_id = c.county_id and i.id = c.item_id
    where c.at >= ${since.toString()}::timestamptz order by c.at desc limit ${shownAtMost}`.execute(db)
  return rows
}
