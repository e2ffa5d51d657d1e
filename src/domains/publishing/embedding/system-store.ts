import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Caller, Right } from './model.ts'

export interface SystemLine {
  countyId: string
  id: string
  name: string
  keeper: string
  organId: string
  organName: string
  organCode: string
  organs: number
  records: number
  /** Credentials that hold today. */
  credentials: number
  /** Deliveries given up. */
  failed: number
  lastUsedOn: Temporal.PlainDate | null
  suspendedAt: Temporal.Instant | null
}

interface SystemRow {
  county_id: string
  id: string
  name: string
  keeper: string
  organ_id: string
  organ_name: string
  organ_code: string
  organs: number
  records: number
  credentials: number
  failed: number
  last_used_on: Temporal.PlainDate | null
  suspended_at: Temporal.Instant | null
}

const lineOf = (row: SystemRow): SystemLine => ({
  countyId: row.county_id,
  id: row.id,
  name: row.name,
  keeper: row.keeper,
  organId: row.organ_id,
  organName: row.organ_name,
  organCode: row.organ_code,
  organs: row.organs,
  records: row.records,
  credentials: row.credentials,
  failed: row.failed,
  lastUsedOn: row.last_used_on,
  suspendedAt: row.suspended_at,
})

/** Systems registered at organs within reach, by name. */
export async function listSystems(
  db: Read,
  reach: Reach,
  today: Temporal.PlainDate,
  only?: { countyId: string; id: string },
): Promise<SystemLine[]> {
  const { rows } = await sql<SystemRow>`
    select s.county_id, s.id, s.name, s.keeper, s.organ_id, g.short_name as organ_name, g.code as organ_code, s.suspended_at,
      (select count(*)::int from business_system_organ o where o.county_id = s.county_id and o.system_id = s.id) as organs,
      (select count(*)::int from handed_record h where h.county_id = s.county_id and h.system_id = s.id) as records,
      (select count(*)::int from delivery d join webhook w on w.county_id = d.county_id and w.id = d.webhook_id
        where w.county_id = s.county_id and w.system_id = s.id and d.delivered_at is null and d.next_at is null) as failed,
      c.credentials, c.last_used_on
    from business_system s
      join (${seenOrgans(reach)}) g on g.id = s.organ_id and g.whole
      cross join lateral (
        select count(*) filter (where revoked_at is null and expires_on > ${today.toString()}::date)::int as credentials,
          max(last_used_on) as last_used_on
        from system_credential c where c.county_id = s.county_id and c.system_id = s.id) c
    ${only ? sql`where s.county_id = ${only.countyId} and s.id = ${only.id}` : sql``}
    order by s.name limit 200`.execute(db)
  return rows.map(lineOf)
}

export const insertSystem = (
  write: Write,
  system: { countyId: string; id: string; organId: string; name: string; keeper: string; personId: string; by: string },
  at: Temporal.Instant,
) =>
  write
    .insertInto('business_system')
    .values({
      county_id: system.countyId,
      id: system.id,
      organ_id: system.organId,
      name: system.name,
      keeper: system.keeper,
      person_id: system.personId,
      registered_by: system.by,
      registered_at: at,
      suspended_at: null,
    })
    .execute()

/** The organs for which a system hands over, as they are from now on. */
export async function setSystemOrgans(
  write: Write,
  countyId: string,
  systemId: string,
  organIds: readonly string[],
): Promise<void> {
  await write
    .deleteFrom('business_system_organ')
    .where('county_id', '=', countyId)
    .where('system_id', '=', systemId)
    .execute()
  await write
    .insertInto('business_system_organ')
    .values(organIds.map((organId) => ({ county_id: countyId, system_id: systemId, organ_id: organId })))
    .execute()
}

export const organsOfSystem = async (db: Read, countyId: string, systemId: string) =>
  (
    await db
      .selectFrom('business_system_organ as o')
      .innerJoin('organ as g', 'g.id', 'o.organ_id')
      .select(['g.id', 'g.code', 'g.short_name as name'])
      .where('o.county_id', '=', countyId)
      .where('o.system_id', '=', systemId)
      .orderBy('g.code')
      .execute()
  ).map(({ id, code, name }) => ({ id, code, name }))

/** The system with its organ, locked for the rest of the transaction. */
export const lockSystem = (write: Write, countyId: string, id: string) =>
  write
    .selectFrom('business_system')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const suspend = (write: Write, countyId: string, id: string, at: Temporal.Instant | null) =>
  write
    .updateTable('business_system')
    .set({ suspended_at: at })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export interface CredentialLine {
  id: string
  label: string
  rights: Right[]
  expiresOn: Temporal.PlainDate
  issuedBy: string
  issuedAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
  lastUsedOn: Temporal.PlainDate | null
}

export async function listCredentials(db: Read, countyId: string, systemId: string): Promise<CredentialLine[]> {
  const rows = await db
    .selectFrom('system_credential as c')
    .innerJoin('person as p', 'p.id', 'c.issued_by')
    .select(['c.id', 'c.label', 'c.rights', 'c.expires_on', 'c.issued_at', 'c.revoked_at', 'c.last_used_on', 'p.name'])
    .where('c.county_id', '=', countyId)
    .where('c.system_id', '=', systemId)
    .orderBy('c.issued_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    rights: row.rights as Right[],
    expiresOn: row.expires_on,
    issuedBy: row.name,
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
    lastUsedOn: row.last_used_on,
  }))
}

export async function insertCredential(
  write: Write,
  credential: {
    countyId: string
    systemId: string
    label: string
    tokenHash: string
    rights: readonly Right[]
    expiresOn: Temporal.PlainDate
    by: string
  },
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await write
    .insertInto('system_credential')
    .values({
      county_id: credential.countyId,
      id,
      system_id: credential.systemId,
      label: credential.label,
      token_hash: credential.tokenHash,
      rights: [...credential.rights],
      expires_on: credential.expiresOn,
      issued_by: credential.by,
      issued_at: at,
      revoked_at: null,
      last_used_on: null,
    })
    .execute()
  return id
}

/** False where it was revoked before. */
export async function revoke(
  write: Write,
  { countyId, systemId, credentialId }: { countyId: string; systemId: string; credentialId: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('system_credential')
    .set({ revoked_at: at })
    .where('county_id', '=', countyId)
    .where('system_id', '=', systemId)
    .where('id', '=', credentialId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who calls with a token of this digest today; null for one that is unknown, revoked, expired or of a suspended system. */
export async function findCaller(db: Read, tokenHash: string, today: Temporal.PlainDate): Promise<Caller | null> {
  const { rows } = await sql<{
    county_id: string
    system_id: string
    id: string
    name: string
    person_id: string
    organ_id: string
    organs: string[]
    rights: Right[]
    used: boolean
  }>`
    select c.county_id, c.system_id, c.id, c.rights, s.name, s.person_id, s.organ_id,
      array(select o.organ_id from business_system_organ o where o.county_id = s.county_id and o.system_id = s.id) as organs,
      coalesce(c.last_used_on = ${today.toString()}::date, false) as used
    from system_credential c join business_system s on s.county_id = c.county_id and s.id = c.system_id
    where c.token_hash = ${tokenHash} and c.revoked_at is null and c.expires_on > ${today.toString()}::date
      and s.suspended_at is null`.execute(db)
  const row = rows[0]
  if (!row) return null
  // One write a day for each credential, so that a forgotten one can be seen.
  if (!row.used)
    await db
      .updateTable('system_credential')
      .set({ last_used_on: today })
      .where('county_id', '=', row.county_id)
      .where('id', '=', row.id)
      .execute()
  return {
    countyId: row.county_id,
    systemId: row.system_id,
    credentialId: row.id,
    name: row.name,
    personId: row.person_id,
    organId: row.organ_id,
    organIds: row.organs,
    rights: row.rights,
  }
}
