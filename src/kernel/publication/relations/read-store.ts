import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { RelationKind, StaleKind } from './model.ts'

/** A relation as one of its ends shows it: what the other end is. */
export interface ShownRelation {
  countyId: string
  id: string
  kind: RelationKind
  /** Is it this publication that says it of the other? */
  own: boolean
  title: string
  /** Of the other end where it is one of ours and somebody may open it. */
  address: string | null
  number: string | null
  organName: string | null
  formedOn: Temporal.PlainDate | null
  released: boolean
  effectiveOn: Temporal.PlainDate | null
  reason: string
  addedBy: string
}

/** Relations of a publication in both directions as staff sees them; drafts that the reach does not show are left out. */
export async function relationsOf(
  db: Read,
  reach: Reach,
  countyId: string,
  publicationId: string,
): Promise<ShownRelation[]> {
  const { rows } = await sql<ShownRelation>`
    select r.county_id as "countyId", r.id, r.kind, r.own, coalesce(e.title, r.outside_title, '') as title,
      case when e.state in ('live', 'withdrawn') then p.address end as address, coalesce(e.document_number, r.outside_number) as number,
      g.short_name as "organName", e.formed_on as "formedOn", coalesce(e.state = 'live', true) as released,
      r.effective_on as "effectiveOn", r.reason, r.added_by_name as "addedBy"
    from (
      select *, true as own, to_county_id as other_county, to_publication_id as other from relation
      where county_id = ${countyId}::uuid and publication_id = ${publicationId}::uuid and removed_at is null
      union all
      select *, false, county_id, publication_id from relation
      where to_county_id = ${countyId}::uuid and to_publication_id = ${publicationId}::uuid and removed_at is null) r
      left join publication p on p.county_id = r.other_county and p.id = r.other
      left join lateral (select * from edition x where x.county_id = p.county_id and x.publication_id = p.id
        order by x.state = 'live' desc, x.number desc limit 1) e on true
      left join organ g on g.id = e.organ_id
    where r.other is null or e.state in ('live', 'withdrawn') or exists (select from (${seenOrgans(reach)}) s where s.id = e.organ_id and s.whole)
    order by r.own desc, r.kind, r.added_at, r.id limit 500`.execute(db)
  return rows
}

/** A relation as the public reads it. */
export interface PublicRelation {
  kind: RelationKind
  own: boolean
  title: string
  number: string | null
  address: string | null
  organName: string | null
  day: Temporal.PlainDate | null
}

/** Relations of a publication in both directions, of what is public only. */
export async function publicRelations(db: Read, countyId: string, publicationId: string): Promise<PublicRelation[]> {
  const { rows } = await sql<PublicRelation>`
    select r.kind, r.own, coalesce(e.title, r.outside_title, '') as title, coalesce(e.document_number, r.outside_number) as number,
      e.address, o.name as "organName", e.formed_on as day
    from (
      select kind, true as own, to_county_id as other_county, to_publication_id as other, outside_title, outside_number from portal.relation
      where county_id = ${countyId}::uuid and publication_id = ${publicationId}::uuid
      union all
      select kind, false, county_id, publication_id, null, null from portal.relation
      where to_county_id = ${countyId}::uuid and to_publication_id = ${publicationId}::uuid) r
      left join lateral (select * from portal.edition x where x.county_id = r.other_county and x.publication_id = r.other
        and x.state in ('live', 'withdrawn') order by x.state limit 1) e on true
      left join portal.publisher o on o.id = e.organ_id
    order by r.own desc, r.kind, e.formed_on desc nulls last, e.address limit 200`.execute(db)
  return rows
}

/** A document of a topic: everything that hangs together by relations. */
export interface TopicPart {
  address: string
  title: string
  organName: string
  releasedAt: Temporal.Instant
  /** What it says of another of the topic, in the first place. */
  kind: RelationKind | null
}

const topicAtMost = 60

/** 专题脉络: policy, interpretation and answers as one line of time; the relations are followed both ways, a few steps far. */
export async function topicOf(db: Read, countyId: string, publicationId: string): Promise<TopicPart[]> {
  const { rows } = await sql<TopicPart>`
    with recursive topic (county_id, publication_id, step) as (
      select ${countyId}::uuid, ${publicationId}::uuid, 0
      union
      select n.county_id, n.publication_id, t.step + 1 from topic t cross join lateral (
        select r.to_county_id as county_id, r.to_publication_id as publication_id from portal.relation r
        where r.county_id = t.county_id and r.publication_id = t.publication_id and r.to_publication_id is not null
        union all
        (select r.county_id, r.publication_id from portal.relation r
        where r.to_county_id = t.county_id and r.to_publication_id = t.publication_id limit ${topicAtMost})) n
      where t.step < 4)
    select e.address, e.title, o.name as "organName", e.released_at as "releasedAt",
      (select r.kind from portal.relation r where r.county_id = e.county_id and r.publication_id = e.publication_id order by r.kind limit 1) as kind
    from (select distinct county_id, publication_id from topic limit ${topicAtMost}) t
      join portal.edition e on e.county_id = t.county_id and e.publication_id = t.publication_id and e.state = 'live'
      join portal.publisher o on o.id = e.organ_id
    order by e.released_at, e.address`.execute(db)
  return rows
}

/** Why a publication is marked: what changed on which it stands. */
export interface ShownMark {
  kind: StaleKind
  title: string
  address: string | null
  happenedAt: Temporal.Instant
}

/** Open marks of a publication as everybody may read them. */
export async function publicMarks(db: Read, countyId: string, publicationId: string): Promise<ShownMark[]> {
  const { rows } = await sql<ShownMark>`
    select distinct on (s.cause_publication_id, s.kind) s.kind, e.title, e.address, s.happened_at as "happenedAt"
    from portal.stale s
      join lateral (select * from portal.edition x where x.county_id = s.cause_county_id and x.publication_id = s.cause_publication_id
        order by x.state, x.number desc limit 1) e on true
    where s.county_id = ${countyId}::uuid and s.publication_id = ${publicationId}::uuid
    order by s.cause_publication_id, s.kind, s.happened_at desc limit 20`.execute(db)
  return rows
}
