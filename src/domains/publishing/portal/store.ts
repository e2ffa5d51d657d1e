import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { ElementText, WithdrawalKind } from '#kernel/publication/model.ts'
import type { Validity } from '#kernel/publication/records/validity.ts'
import { validityQuery } from '#kernel/publication/records/validity-store.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'

export interface ListedPublication {
  address: string
  title: string
  documentNumber: string | null
  releasedAt: Temporal.Instant
  organName: string
  itemName: string | null
  /** Released in an emergency and not confirmed yet. */
  unconfirmed: boolean
  /** How a document stands; null for what is no such document. */
  validity: Validity | null
}

export interface PublicationFilter {
  /** Only of this organ and those below it. */
  organId?: string | undefined
  /** Code of a field; `other` for items of none. */
  field?: string | undefined
  q?: string | undefined
}

const listSize = 30

/** Older ones are found by conditions, not by leafing: nobody leafs through a hundred pages, and counting all costs. */
export const listedAtMost = 3_000

const within = ({ organId, field, q }: PublicationFilter): RawBuilder<unknown> => sql`
  portal.edition e
    ${
      field === undefined && q === undefined
        ? sql``
        : sql`left join portal.item i on i.county_id = e.county_id and i.id = e.item_id`
    }
  where e.state = 'live'
    ${organId === undefined ? sql`` : sql`and e.organ_id in (select id from portal.publisher where lineage @> array[${organId}]::uuid[])`}
    ${field === undefined ? sql`` : sql`and i.field_code is not distinct from nullif(${field}, 'other')`}
    ${q === undefined ? sql`` : sql`and concat_ws(' ', e.title, e.document_number, i.name) ilike all (${likePatterns(q)}::text[])`}`

/** How a publication `e` stands on a day. */
const standing = (today: Temporal.PlainDate): RawBuilder<unknown> =>
  validityQuery(today, {
    countyId: sql`e.county_id`,
    publicationId: sql`e.publication_id`,
    from: sql`(select f.in_force_from from portal.document_field f where f.county_id = e.county_id and f.edition_id = e.id)`,
    until: sql`(select f.in_force_until from portal.document_field f where f.county_id = e.county_id and f.edition_id = e.id)`,
  })

/** Has it lapsed or been repealed? Asked in full only of what somebody said anything about. */
const isEnded = (today: Temporal.PlainDate): RawBuilder<boolean> => sql`case
  when exists (select from portal.validity_change v where v.county_id = e.county_id and v.publication_id = e.publication_id)
    or exists (select from portal.document_field f where f.county_id = e.county_id and f.edition_id = e.id and f.in_force_until is not null)
  then (select w.validity in ('expired', 'repealed') from (${standing(today)}) w) else false end`

export interface ListedPublications {
  publications: ListedPublication[]
  /** At most `listedAtMost`; `more` says that there are older ones. */
  total: number
  more: boolean
  page: number
  pages: number
}

/** One page of what is published, the newest first. */
export async function listPublications(
  db: Read,
  filter: PublicationFilter,
  page: number,
  today: Temporal.PlainDate,
): Promise<ListedPublications> {
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from (select from ${within(filter)} limit ${listedAtMost + 1}) found`.execute(db)
  const total = Math.min(counted[0]!.n, listedAtMost)
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  // Who looks for something is shown first what is still in force; the newest of all come by their time alone.
  const looks = filter.q !== undefined
  const ended = looks ? sql`e.ended, ` : sql``
  const { rows } = await sql<ListedPublication>`
    with newest as (select e.county_id, e.id, e.publication_id, e.organ_id, e.item_id, e.address, e.title, e.document_number, e.released_at,
      e.urgent and e.urgent_confirmed_at is null as unconfirmed
      from ${within(filter)} order by e.released_at desc, e.id desc limit ${looks ? listedAtMost : shown * listSize}),
    found as (select e.*, ${looks ? sql`${isEnded(today)} as ended` : sql`false as ended`} from newest e),
    picked as (select e.* from found e order by ${ended}e.released_at desc, e.id desc limit ${listSize} offset ${(shown - 1) * listSize})
    select e.address, e.title, e.document_number as "documentNumber", e.released_at as "releasedAt", o.name as "organName",
      i.name as "itemName", (select nullif(w.validity, 'unstated') from (${standing(today)}) w) as validity, e.unconfirmed
    from picked e join portal.publisher o on o.id = e.organ_id
      left join portal.item i on i.county_id = e.county_id and i.id = e.item_id
    order by ${ended}e.released_at desc, e.id desc`.execute(db)
  return { publications: rows, total, more: counted[0]!.n > listedAtMost, page: shown, pages }
}

export interface PortalEdition {
  address: string
  number: number
  state: 'live' | 'superseded' | 'withdrawn'
  title: string
  body: string
  elements: ElementText[]
  channels: string[]
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  releasedAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
  withdrawal: string | null
  /** Released in an emergency before review, and when it was confirmed. */
  urgent: boolean
  urgentConfirmedAt: Temporal.Instant | null
  withdrawalKind: WithdrawalKind | null
  organCode: string
  organName: string
  itemAddress: string | null
  itemName: string | null
  /** The obligation that this edition answered, as far as it did. */
  duty: { label: string; dueOn: Temporal.PlainDate; fulfilledOn: Temporal.PlainDate | null } | null
}

/** Every edition at an address that the public may know of, the newest first; none where nothing was ever released. */
export async function findEditions(db: Read, address: string): Promise<PortalEdition[]> {
  type Row = Omit<PortalEdition, 'duty'> & {
    label: string | null
    dueOn: Temporal.PlainDate
    fulfilledOn: Temporal.PlainDate | null
  }
  const { rows } = await sql<Row>`
    select e.address, e.number, e.state, e.title, e.body, coalesce(nullif(e.elements, '{}'::jsonb), '[]'::jsonb) as elements,
      e.channels, e.document_number as "documentNumber", e.formed_on as "formedOn", e.released_at as "releasedAt",
      e.withdrawn_at as "withdrawnAt", e.withdrawal, e.withdrawal_kind as "withdrawalKind", e.urgent, e.urgent_confirmed_at as "urgentConfirmedAt", o.code as "organCode", o.name as "organName", i.address as "itemAddress",
      i.name as "itemName", d.label, d.due_on as "dueOn", d.fulfilled_on as "fulfilledOn"
    from portal.address a
      join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id
      join portal.publisher o on o.id = e.organ_id
      left join portal.item i on i.county_id = e.county_id and i.id = e.item_id
      left join portal.obligation d on d.county_id = e.county_id and d.id = e.obligation_id
    where a.address = ${address} and a.kind = 'publication' order by e.number desc`.execute(db)
  return rows.map(({ label, dueOn, fulfilledOn, ...edition }) => ({
    ...edition,
    duty: label === null ? null : { label, dueOn, fulfilledOn },
  }))
}
