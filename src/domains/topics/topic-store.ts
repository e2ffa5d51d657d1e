import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { Topic, TopicContent } from './model.ts'

interface TopicRow {
  county_id: string
  id: string
  organ_id: string
  organ_name: string
  organ_lineage: string[]
  address: string
  working: TopicContent
  shown: TopicContent | null
  writer_ids: string[]
  proposed_at: Temporal.Instant | null
  returned: string | null
  released_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  ended_why: string | null
  version: number
  saved_at: Temporal.Instant
}

export interface TopicAtOrgan extends Topic {
  organName: string
  lineage: readonly string[]
}

const columns = sql`t.county_id, t.id, t.organ_id, g.short_name as organ_name, g.lineage as organ_lineage, a.address, t.working,
  t.shown, t.writer_ids, t.proposed_at, t.returned, t.released_at, t.ended_at, t.ended_why, t.version, t.saved_at`

const topicOf = (row: TopicRow): TopicAtOrgan => ({
  countyId: row.county_id,
  id: row.id,
  organId: row.organ_id,
  organName: row.organ_name,
  lineage: row.organ_lineage,
  address: row.address,
  working: row.working,
  shown: row.shown,
  writerIds: row.writer_ids,
  proposedAt: row.proposed_at,
  returned: row.returned,
  releasedAt: row.released_at,
  endedAt: row.ended_at,
  endedWhy: row.ended_why,
  version: row.version,
  savedAt: row.saved_at,
})

/** Topics within reach, those last worked on first. */
export async function listTopics(db: Read, reach: Reach): Promise<TopicAtOrgan[]> {
  const { rows } = await sql<TopicRow>`
    select ${columns} from topic t
      join (${seenOrgans(reach)}) g on g.id = t.organ_id and g.whole
      join address a on a.kind = 'topic' and a.county_id = t.county_id and a.target_id = t.id
    order by t.saved_at desc, t.id limit 200`.execute(db)
  return rows.map(topicOf)
}

export async function findTopic(db: Read, countyId: string, id: string): Promise<TopicAtOrgan | null> {
  const { rows } = await sql<TopicRow>`
    select ${columns} from topic t join organ g on g.id = t.organ_id
      join address a on a.kind = 'topic' and a.county_id = t.county_id and a.target_id = t.id
    where t.county_id = ${countyId} and t.id = ${id}`.execute(db)
  return rows[0] ? topicOf(rows[0]) : null
}

/** The topic, locked for the rest of the transaction. */
export async function lockTopic(write: Write, countyId: string, id: string): Promise<TopicAtOrgan | null> {
  await write
    .selectFrom('topic')
    .select('id')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findTopic(write, countyId, id)
}

export const insertTopic = (
  write: Write,
  topic: { countyId: string; id: string; organId: string; content: TopicContent; by: string },
  at: Temporal.Instant,
) =>
  write
    .insertInto('topic')
    .values({
      county_id: topic.countyId,
      id: topic.id,
      organ_id: topic.organId,
      working: JSON.stringify(topic.content),
      shown: null,
      writer_ids: [topic.by],
      version: 1,
      saved_by: topic.by,
      saved_at: at,
    })
    .execute()

const at = (write: Write, { countyId, id }: { countyId: string; id: string }) =>
  write.updateTable('topic').where('county_id', '=', countyId).where('id', '=', id)

export const saveContent = (write: Write, topic: Topic, content: TopicContent, by: string, now: Temporal.Instant) =>
  at(write, topic)
    .set({
      working: JSON.stringify(content),
      writer_ids: [...new Set([...topic.writerIds, by])],
      // What was changed after it was handed on has to be handed on again.
      proposed_by: null,
      proposed_at: null,
      version: topic.version + 1,
      saved_by: by,
      saved_at: now,
    })
    .execute()

export const propose = (write: Write, topic: Topic, by: string, now: Temporal.Instant) =>
  at(write, topic)
    .set({ proposed_by: by, proposed_at: now, returned: null, version: topic.version + 1 })
    .execute()

export const giveBack = (write: Write, topic: Topic, remark: string) =>
  at(write, topic)
    .set({ proposed_by: null, proposed_at: null, returned: remark, version: topic.version + 1 })
    .execute()

export const release = (write: Write, topic: Topic, by: string, now: Temporal.Instant) =>
  at(write, topic)
    .set({
      shown: JSON.stringify(topic.working),
      writer_ids: [],
      proposed_by: null,
      proposed_at: null,
      returned: null,
      released_by: by,
      released_at: now,
      version: topic.version + 1,
    })
    .execute()

export const end = (write: Write, topic: Topic, why: string, now: Temporal.Instant) =>
  at(write, topic)
    .set({ ended_at: now, ended_why: why, proposed_by: null, proposed_at: null, version: topic.version + 1 })
    .execute()

/** Titles of what is public at addresses. */
export async function publicTitles(db: Read, addresses: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ address: string; title: string }>`
    select a.address, e.title from portal.address a
      join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id and e.state = 'live'
    where a.address = any(${[...addresses]}::text[]) and a.kind = 'publication'`.execute(db)
  return new Map(rows.map(({ address, title }) => [address, title]))
}
