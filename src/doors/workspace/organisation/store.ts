import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Level, Organ, OrganKind, Role, Scope } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

export interface OrganNode {
  id: string
  code: string
  shortName: string
  level: Level
  kind: OrganKind
  parentId: string | null
  posts: number
  vacant: number
}

/** All open organs within reach, parents before children, with their posts and how many of them nobody holds. */
export async function organNodes(db: Read, reach: Reach, on: Temporal.PlainDate): Promise<OrganNode[]> {
  const { rows } = await sql<{
    id: string
    code: string
    short_name: string
    level: string
    kind: string
    parent_id: string | null
    posts: number
    vacant: number
  }>`
    with seen as (${seenOrgans(reach)}),
    held as (select t.organ_id, t.id, exists (${holding(on)}) as held from post t where t.closed_on is null)
    select o.id, o.code, o.short_name, o.level, o.kind, o.parent_id, count(h.id)::int as posts, count(*) filter (where not h.held)::int as vacant
    from organ o join seen s on s.id = o.id left join held h on h.organ_id = o.id
    where o.closed_on is null group by o.id order by array_length(o.lineage, 1), o.code`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    shortName: row.short_name,
    level: row.level as Level,
    kind: row.kind as OrganKind,
    parentId: row.parent_id,
    posts: row.posts,
    vacant: row.vacant,
  }))
}

/** Somebody holds the post `t` on a day. */
const holding = (on: Temporal.PlainDate) =>
  sql`select from post_holding h join person p on p.id = h.person_id where h.post_id = t.id and p.suspended_at is null
    and h.from_on <= ${on.toString()}::date and (h.until_on is null or h.until_on >= ${on.toString()}::date)`

export interface PostLine {
  id: string
  organCode: string
  organName: string
  office: string
  name: string
  holders: { name: string; login: string; since: string }[]
  roles: { role: Role; scope: Scope; fieldName: string | null }[]
}

/** Posts a page. */
export const pageLength = 50

interface PostFilter {
  reach: Reach
  on: Temporal.PlainDate
  /** Only the posts of one organ; only this one. */
  organId?: string
  postId?: string
  limit?: number
  q?: string | undefined
  vacant?: boolean
}

const where = ({ organId, postId, q, vacant, on }: PostFilter) => {
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null
  return sql`o.closed_on is null and t.closed_on is null
    and ${organId ? sql`o.id = ${organId}` : sql`true`} and ${postId ? sql`t.id = ${postId}` : sql`true`}
    and ${vacant ? sql`not exists (${holding(on)})` : sql`true`}
    and ${
      like
        ? sql`(o.name ilike ${like} or o.short_name ilike ${like} or o.code ilike ${like} or t.office ilike ${like} or t.name ilike ${like}
          or exists (select from post_holding h join person p on p.id = h.person_id where h.post_id = t.id and h.until_on is null and p.name ilike ${like}))`
        : sql`true`
    }`
}

/** Posts within reach with who holds them and what they may do: one page in one query. */
export async function listPosts(db: Read, filter: PostFilter, page: number): Promise<PostLine[]> {
  const on = filter.on.toString()
  const { rows } = await sql<{
    id: string
    organ_code: string
    organ_name: string
    office: string
    name: string
    holders: PostLine['holders']
    roles: { role: Role; scope: Scope; field: string | null }[]
  }>`
    with seen as (${seenOrgans(filter.reach)})
    select t.id, o.code as organ_code, o.short_name as organ_name, t.office, t.name,
      (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'login', p.login, 'since', h.from_on::text) order by h.from_on), '[]')
        from post_holding h join person p on p.id = h.person_id where h.post_id = t.id and p.suspended_at is null
          and h.from_on <= ${on}::date and (h.until_on is null or h.until_on >= ${on}::date)) as holders,
      (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'scope', r.scope, 'field', f.name) order by r.role, f.ordinal), '[]')
        from post_role r left join field f on f.code = r.field_code where r.post_id = t.id) as roles
    from post t join organ o on o.id = t.organ_id join seen s on s.id = o.id
    where ${where(filter)} order by array_length(o.lineage, 1), o.code, t.opened_on, t.id limit ${filter.limit ?? pageLength} offset ${(page - 1) * pageLength}`.execute(
    db,
  )
  return rows.map((row) => ({
    id: row.id,
    organCode: row.organ_code,
    organName: row.organ_name,
    office: row.office,
    name: row.name,
    holders: row.holders,
    roles: row.roles.map(({ role, scope, field }) => ({ role, scope, fieldName: field })),
  }))
}

export async function countPosts(db: Read, filter: PostFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with seen as (${seenOrgans(filter.reach)})
    select count(*)::int as n from post t join organ o on o.id = t.organ_id join seen s on s.id = o.id where ${where(filter)}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Who held a post, the latest first. */
export async function holdingsOf(
  db: Read,
  postId: string,
): Promise<{ name: string; login: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }[]> {
  const rows = await db
    .selectFrom('post_holding as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .where('h.post_id', '=', postId)
    .orderBy('h.from_on', 'desc')
    .select(['p.name', 'p.login', 'h.from_on', 'h.until_on'])
    .execute()
  return rows.map((row) => ({ name: row.name, login: row.login, from: row.from_on, until: row.until_on }))
}

/** The roles of a post as they are stored. */
export async function grantsOf(
  db: Read,
  postId: string,
): Promise<{ role: Role; scope: Scope; fieldCode: string | null }[]> {
  const rows = await db
    .selectFrom('post_role')
    .select(['role', 'scope', 'field_code'])
    .where('post_id', '=', postId)
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ role: row.role as Role, scope: row.scope as Scope, fieldCode: row.field_code }))
}

/** The organs of a lineage by their names, from the root down. */
export async function lineageNames(
  db: Read,
  organ: Pick<Organ, 'lineage'>,
): Promise<{ id: string; code: string; shortName: string }[]> {
  const rows = await db
    .selectFrom('organ')
    .select(['id', 'code', 'short_name'])
    .where(sql<boolean>`id = any(${[...organ.lineage]}::uuid[])`)
    .orderBy(sql`array_length(lineage, 1)`)
    .execute()
  return rows.map((row) => ({ id: row.id, code: row.code, shortName: row.short_name }))
}

export const openedOn = async (db: Read, organId: string): Promise<Temporal.PlainDate | null> =>
  (await db.selectFrom('organ').select('opened_on').where('id', '=', organId).executeTakeFirst())?.opened_on ?? null

/** The twenty-six fields in their order. */
export async function allFields(db: Read): Promise<{ code: string; name: string }[]> {
  return db.selectFrom('field').select(['code', 'name']).orderBy('ordinal').execute()
}
