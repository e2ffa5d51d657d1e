import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Actor, Grant, Level, Organ, OrganKind, Role, Scope } from './model.ts'
import type { Reach } from './policy.ts'

interface OrganColumns {
  id: string
  county_id: string
  code: string
  name: string
  short_name: string
  level: string
  kind: string
  parent_id: string | null
  lineage: string[]
}

export const organOf = (row: OrganColumns): Organ => ({
  id: row.id,
  countyId: row.county_id,
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  level: row.level as Level,
  kind: row.kind as OrganKind,
  parentId: row.parent_id,
  lineage: row.lineage,
})

const organColumns = ['id', 'county_id', 'code', 'name', 'short_name', 'level', 'kind', 'parent_id', 'lineage'] as const

export async function findOrgan(db: Read, id: string): Promise<Organ | null> {
  const row = await db.selectFrom('organ').select(organColumns).where('id', '=', id).executeTakeFirst()
  return row ? organOf(row) : null
}

/** The organ above all others; null before the installation was founded. */
export async function findRoot(db: Read): Promise<Organ | null> {
  const row = await db
    .selectFrom('organ')
    .select(organColumns)
    .where('parent_id', 'is', null)
    .orderBy('opened_on')
    .limit(1)
    .executeTakeFirst()
  return row ? organOf(row) : null
}

export async function findOrganByCode(db: Read, code: string): Promise<Organ | null> {
  const row = await db.selectFrom('organ').select(organColumns).where('code', '=', code).executeTakeFirst()
  return row ? organOf(row) : null
}

/** Makes others wait who are about to decide for the same organ; rows that only refer to it go on. */
export const lockOrgan = (write: Write, id: string) =>
  write.selectFrom('organ').select('id').where('id', '=', id).forNoKeyUpdate().execute()

/** Everything below an organ and itself, open ones, parents before children. */
export async function organsBelow(db: Read, id: string): Promise<Organ[]> {
  const rows = await db
    .selectFrom('organ')
    .select(organColumns)
    .where(sql<boolean>`lineage @> array[${id}]::uuid[]`)
    .where('closed_on', 'is', null)
    .orderBy(sql`array_length(lineage, 1)`)
    .orderBy('code')
    .execute()
  return rows.map(organOf)
}

export const countOrgans = async (db: Read): Promise<number> =>
  (
    await db
      .selectFrom('organ')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

export const insertOrgan = (write: Write, organ: Organ, regionCode: string | null, on: Temporal.PlainDate) =>
  write
    .insertInto('organ')
    .values({
      id: organ.id,
      county_id: organ.countyId,
      code: organ.code,
      name: organ.name,
      short_name: organ.shortName,
      level: organ.level,
      kind: organ.kind,
      parent_id: organ.parentId,
      lineage: [...organ.lineage],
      region_code: regionCode,
      opened_on: on,
      closed_on: null,
    })
    .execute()

export const insertPost = (
  write: Write,
  post: { id: string; organId: string; office: string; name: string },
  on: Temporal.PlainDate,
) =>
  write
    .insertInto('post')
    .values({
      id: post.id,
      organ_id: post.organId,
      office: post.office,
      name: post.name,
      opened_on: on,
      closed_on: null,
    })
    .execute()

export async function findPost(
  db: Read,
  id: string,
): Promise<{ id: string; organId: string; office: string; name: string } | null> {
  const row = await db
    .selectFrom('post')
    .select(['id', 'organ_id', 'office', 'name'])
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, organId: row.organ_id, office: row.office, name: row.name } : null
}

export interface PostRole {
  role: Role
  scope: Scope
  fieldCode: string | null
}

/** Replaces the roles that a post carries. */
export async function setPostRoles(write: Write, postId: string, roles: readonly PostRole[]): Promise<void> {
  await write.deleteFrom('post_role').where('post_id', '=', postId).execute()
  if (roles.length > 0)
    await write
      .insertInto('post_role')
      .values(roles.map((r) => ({ post_id: postId, role: r.role, scope: r.scope, field_code: r.fieldCode })))
      .execute()
}

export const insertPerson = (
  write: Write,
  person: { id: string; login: string; name: string; passwordHash: string; totpSecret: string | null },
  at: Temporal.Instant,
) =>
  write
    .insertInto('person')
    .values({
      id: person.id,
      login: person.login,
      name: person.name,
      password_hash: person.passwordHash,
      totp_secret: person.totpSecret,
      totp_step: null,
      suspended_at: null,
      created_at: at,
    })
    .execute()

export const holdPost = (write: Write, postId: string, personId: string, from: Temporal.PlainDate) =>
  write
    .insertInto('post_holding')
    .values({ post_id: postId, person_id: personId, from_on: from, until_on: null })
    .execute()

/** Ends whoever holds a post, from today on; who was seated today leaves no holding behind. */
export async function vacatePost(write: Write, postId: string, today: Temporal.PlainDate): Promise<void> {
  await write.deleteFrom('post_holding').where('post_id', '=', postId).where('from_on', '=', today).execute()
  await write
    .updateTable('post_holding')
    .set({ until_on: today.subtract({ days: 1 }) })
    .where('post_id', '=', postId)
    .where('until_on', 'is', null)
    .execute()
}

/** Sets which fields an organ guides; those not named are taken away. */
export async function replaceGuidance(write: Write, organId: string, fieldCodes: readonly string[]): Promise<void> {
  await write.deleteFrom('guidance').where('organ_id', '=', organId).execute()
  for (const fieldCode of new Set(fieldCodes)) await guideField(write, organId, fieldCode)
}

/** Codes of the fields. */
export const knownFields = async (db: Read): Promise<string[]> =>
  (await db.selectFrom('field').select('code').execute()).map((row) => row.code)

/** Which organs guide which field (指导单位). */
export const guideField = (write: Write, organId: string, fieldCode: string) =>
  write
    .insertInto('guidance')
    .values({ organ_id: organId, field_code: fieldCode })
    .onConflict((oc) => oc.doNothing())
    .execute()

/**
 * The person as an actor on a day: the grants of every post held that day. A field grant reaches below the parent of
 * the guiding organ and only for fields that the organ guides. Null where suspended, unknown or without a post.
 */
export async function loadActor(db: Read, personId: string, on: Temporal.PlainDate): Promise<Actor | null> {
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('post_holding as h', 'h.person_id', 'p.id')
    .innerJoin('post as t', 't.id', 'h.post_id')
    .innerJoin('organ as o', 'o.id', 't.organ_id')
    .leftJoin('post_role as r', 'r.post_id', 't.id')
    .leftJoin('guidance as g', (join) =>
      join.onRef('g.organ_id', '=', 'o.id').onRef('g.field_code', '=', 'r.field_code'),
    )
    .where('p.id', '=', personId)
    .where('p.suspended_at', 'is', null)
    .where('h.from_on', '<=', on)
    .where((eb) => eb.or([eb('h.until_on', 'is', null), eb('h.until_on', '>=', on)]))
    .where((eb) => eb.or([eb('t.closed_on', 'is', null), eb('t.closed_on', '>', on)]))
    .orderBy('h.from_on')
    .orderBy('t.id')
    .select([
      'p.id as person_id',
      'p.name as person_name',
      'o.id as organ_id',
      'o.county_id',
      'o.parent_id',
      'r.role',
      'r.scope',
      'r.field_code',
      'g.field_code as guided',
    ])
    .execute()
  const first = rows[0]
  if (!first) return null
  const grants = rows
    .filter((row) => row.role !== null)
    .map(
      (row): Grant => ({
        role: row.role as Role,
        scope: row.scope as Scope,
        organId: row.organ_id,
        fieldCode: row.guided === null ? null : row.field_code,
        guidesBelow: row.guided === null ? null : (row.parent_id ?? row.organ_id),
      }),
    )
  return {
    personId: first.person_id,
    name: first.person_name,
    organId: first.organ_id,
    countyId: first.county_id,
    grants,
  }
}

export interface PersonSecrets {
  id: string
  login: string
  name: string
  passwordHash: string
  totpSecret: string | null
  totpStep: number | null
  suspended: boolean
}

export async function findPersonByLogin(db: Read, login: string): Promise<PersonSecrets | null> {
  return secretsOf(await db.selectFrom('person').selectAll().where('login', '=', login).executeTakeFirst())
}

export async function findPersonSecrets(db: Read, id: string): Promise<PersonSecrets | null> {
  return secretsOf(await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst())
}

const secretsOf = (
  row:
    | {
        id: string
        login: string
        name: string
        password_hash: string
        totp_secret: string | null
        totp_step: number | null
        suspended_at: Temporal.Instant | null
      }
    | undefined,
): PersonSecrets | null =>
  row
    ? {
        id: row.id,
        login: row.login,
        name: row.name,
        passwordHash: row.password_hash,
        totpSecret: row.totp_secret,
        totpStep: row.totp_step,
        suspended: row.suspended_at !== null,
      }
    : null

/** Takes a time step for a person; false where it was used before, so that a code works once. */
export async function takeTotpStep(db: Read, personId: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set({ totp_step: step })
    .where('id', '=', personId)
    .where((eb) => eb.or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sets the second factor of a person who has none yet. */
export async function setTotpSecret(db: Read, personId: string, secret: string): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set({ totp_secret: secret })
    .where('id', '=', personId)
    .where('totp_secret', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The lineages of several organs in one query. */
export async function lineagesOf(db: Read, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('organ')
    .select(['id', 'lineage'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.lineage]))
}

/** Ids of those who hold a post now (open-ended). */
export const holdersOf = async (db: Read, postId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('post_holding')
      .select('person_id')
      .where('post_id', '=', postId)
      .where('until_on', 'is', null)
      .execute()
  ).map((row) => row.person_id)

export const rolesOfPost = async (db: Read, postId: string): Promise<string[]> =>
  (await db.selectFrom('post_role').select('role').where('post_id', '=', postId).execute()).map((row) => row.role)

/** Roles that people hold through other posts than this one. */
export async function rolesOfPeople(db: Read, personIds: readonly string[], exceptPostId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_holding as h')
    .innerJoin('post_role as r', 'r.post_id', 'h.post_id')
    .where(sql<boolean>`h.person_id = any(${[...personIds]}::uuid[])`)
    .where('h.post_id', '<>', exceptPostId)
    .where('h.until_on', 'is', null)
    .select('r.role')
    .distinct()
    .execute()
  return rows.map((row) => row.role)
}

/** Does the person hold a post in the organs of a reach, or, holding none, was the last there? Others are not this actor's to move. */
export async function isWithin(
  db: Read,
  personId: string,
  reach: Pick<Reach, 'organs' | 'subtrees'>,
): Promise<boolean> {
  const rows = await db
    .selectFrom('post_holding as h')
    .innerJoin('post as t', 't.id', 'h.post_id')
    .innerJoin('organ as o', 'o.id', 't.organ_id')
    .where('h.person_id', '=', personId)
    .select([
      'h.until_on',
      sql<boolean>`o.id = any(${reach.organs}::uuid[]) or o.lineage && ${reach.subtrees}::uuid[]`.as('within'),
    ])
    .execute()
  const held = rows.filter((row) => row.until_on === null)
  return rows.length === 0 || (held.length > 0 ? held : rows).some((row) => row.within)
}

/** Fields that an organ guides. */
export const guidedFields = async (db: Read, organId: string): Promise<string[]> =>
  (await db.selectFrom('guidance').select('field_code').where('organ_id', '=', organId).execute()).map(
    (row) => row.field_code,
  )

/** The county keys in use. */
export const countyIds = async (db: Read): Promise<string[]> =>
  (await db.selectFrom('organ').select('county_id').distinct().orderBy('county_id').execute()).map(
    (row) => row.county_id,
  )
