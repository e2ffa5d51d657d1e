import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Validity } from '#kernel/publication/records/validity.ts'
import { validityQuery } from '#kernel/publication/records/validity-store.ts'

export const normativeViews = ['current', 'ended', 'unstated'] as const
export type NormativeView = (typeof normativeViews)[number]

export interface NormativeLine {
  address: string
  title: string
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  organName: string
  validity: Validity
  lastDay: Temporal.PlainDate | null
  interpreted: boolean
}

export interface NormativeFilter {
  state?: NormativeView | undefined
  /** Only of this organ and those below it. */
  organId?: string | undefined
  q?: readonly string[] | undefined
}

const listSize = 30

const inView: Record<NormativeView, RawBuilder<boolean>> = {
  current: sql`w.validity in ('in-force', 'amended', 'not-yet')`,
  ended: sql`w.validity in ('expired', 'repealed')`,
  unstated: sql`w.validity = 'unstated'`,
}

/** One page of the normative documents that are public, those in force first, the newest of each first. */
export async function listNormatives(
  db: Read,
  filter: NormativeFilter,
  page: number,
  today: Temporal.PlainDate,
): Promise<{ lines: NormativeLine[]; total: number; page: number; pages: number }> {
  const within = sql`
    from portal.document_field f
      join portal.edition e on e.county_id = f.county_id and e.id = f.edition_id and e.state = 'live'
      cross join lateral (${validityQuery(today, {
        countyId: sql`e.county_id`,
        publicationId: sql`e.publication_id`,
        from: sql`f.in_force_from`,
        until: sql`f.in_force_until`,
      })}) w
    where f.normative <> 'no'
      ${filter.state ? sql`and ${inView[filter.state]}` : sql``}
      ${filter.organId ? sql`and e.organ_id in (select id from portal.publisher where lineage @> array[${filter.organId}]::uuid[])` : sql``}
      ${filter.q ? sql`and concat_ws(' ', e.title, e.document_number) ilike all (${filter.q}::text[])` : sql``}`
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${within}`.execute(db)
  const total = counted[0]!.n
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  const { rows } = await sql<NormativeLine>`
    with picked as (
      select e.county_id, e.publication_id, e.organ_id, e.address, e.title, e.document_number, e.formed_on, w.validity, w.last_day
      ${within} order by w.validity in ('expired', 'repealed'), e.formed_on desc, e.id limit ${listSize} offset ${(shown - 1) * listSize})
    select k.address, k.title, k.document_number as "documentNumber", k.formed_on as "formedOn", o.name as "organName", k.validity,
      k.last_day as "lastDay", exists (select from portal.relation r where r.to_county_id = k.county_id
        and r.to_publication_id = k.publication_id and r.kind = 'interprets') as interpreted
    from picked k join portal.publisher o on o.id = k.organ_id
    order by k.validity in ('expired', 'repealed'), k.formed_on desc, k.address`.execute(db)
  return { lines: rows, total, page: shown, pages }
}
