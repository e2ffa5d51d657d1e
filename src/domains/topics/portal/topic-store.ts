import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'
import type { TopicContent, TopicPart, TopicRule } from '../model.ts'

export interface PublicTopic {
  address: string
  content: TopicContent
  organName: string
  organCode: string
  releasedAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  endedWhy: string | null
}

interface Row {
  address: string
  shown: TopicContent
  organ_name: string
  organ_code: string
  released_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  ended_why: string | null
}

const topics = sql`select t.address, t.shown, o.name as organ_name, o.code as organ_code, t.released_at, t.ended_at, t.ended_why
  from portal.topic t join portal.publisher o on o.id = t.organ_id`

const topicOf = (row: Row): PublicTopic => ({
  address: row.address,
  content: row.shown,
  organName: row.organ_name,
  organCode: row.organ_code,
  releasedAt: row.released_at,
  endedAt: row.ended_at,
  endedWhy: row.ended_why,
})

/** Every topic that is public, those that go on first. */
export async function publicTopics(db: Read): Promise<PublicTopic[]> {
  const { rows } =
    await sql<Row>`${topics} order by (t.ended_at is not null), t.released_at desc, t.address limit 200`.execute(db)
  return rows.map(topicOf)
}

export async function findPublicTopic(db: Read, address: string): Promise<PublicTopic | null> {
  const { rows } = await sql<Row>`${topics} where t.address = ${address}`.execute(db)
  return rows[0] ? topicOf(rows[0]) : null
}

export interface TopicLine {
  address: string
  title: string
  organName: string
  documentNumber: string | null
  releasedAt: Temporal.Instant
  note: string
}

/** So many of a rule's finds stand in a part; all others are found by the link below it. */
export const shownOfRule = 20

/**
 * What each part of a topic shows: its own entries in their order, then what its rule finds, the newest first; of a topic
 * that has ended, what was there by then.
 */
export const partLines = (
  db: Read,
  parts: readonly TopicPart[],
  endedAt: Temporal.Instant | null,
): Promise<TopicLine[][]> =>
  Promise.all(
    parts.map(async ({ entries, rule }) => {
      const chosen = entries.length === 0 ? [] : await linesOf(db, entries)
      if (!rule) return chosen
      const found = await findByRule(db, rule, endedAt)
      const known = new Set(entries.map(({ address }) => address))
      return [...chosen, ...found.filter(({ address }) => !known.has(address))]
    }),
  )

const line = sql`e.address, e.title, o.name as "organName", e.document_number as "documentNumber", e.released_at as "releasedAt"`

/** Entries that are public now; one that was withdrawn since is not repeated here. */
async function linesOf(db: Read, entries: TopicPart['entries']): Promise<TopicLine[]> {
  const { rows } = await sql<TopicLine>`
    select ${line}, k.note
    from unnest(${entries.map(({ address }) => address)}::text[], ${entries.map(({ note }) => note)}::text[])
        with ordinality as k (address, note, place)
      join portal.address a on a.address = k.address and a.kind = 'publication'
      join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id and e.state = 'live'
      join portal.publisher o on o.id = e.organ_id
    order by k.place`.execute(db)
  return rows
}

async function findByRule(
  db: Read,
  { field, organ, words }: TopicRule,
  endedAt: Temporal.Instant | null,
): Promise<TopicLine[]> {
  const conditions: RawBuilder<unknown>[] = [sql`e.state = 'live'`]
  // A publication's first release counts: a later edition of what was listed stays.
  if (endedAt)
    conditions.push(sql`exists (select from portal.edition f where f.county_id = e.county_id
      and f.publication_id = e.publication_id and f.released_at <= ${endedAt.toString()}::timestamptz)`)
  if (field) conditions.push(sql`i.field_code = ${field}`)
  if (organ)
    conditions.push(sql`e.organ_id in (select b.id from portal.publisher b join portal.publisher w on b.lineage @> array[w.id]
      where w.code = ${organ})`)
  if (words)
    conditions.push(sql`concat_ws(' ', e.title, e.document_number, i.name) ilike all (${likePatterns(words)}::text[])`)
  const { rows } = await sql<TopicLine>`
    select ${line}, '' as note
    from portal.edition e join portal.publisher o on o.id = e.organ_id
      left join portal.item i on i.county_id = e.county_id and i.id = e.item_id
    where ${sql.join(conditions, sql` and `)}
    order by e.released_at desc, e.id desc limit ${shownOfRule}`.execute(db)
  return rows
}
