import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { ArticleRef } from '#law/citation/model.ts'

/** How many items in force cite each law; laws that none cites are left out. */
export async function countByLaw(db: Read): Promise<Map<string, number>> {
  const { rows } = await sql<{ law: string; n: number }>`
    select law, count(distinct (county_id, item_id))::int as n from portal.item_citation group by law`.execute(db)
  return new Map(rows.map(({ law, n }) => [law, n]))
}

/** How many items in force cite one law. */
export async function countCiting(db: Read, law: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct (county_id, item_id))::int as n from portal.item_citation where law = ${law}`.execute(db)
  return rows[0]!.n
}

export interface CitingItem {
  address: string
  name: string
  level1: string
  placeName: string
  articles: ArticleRef[]
}

/** One page of the items in force that cite a law, in the order of places and catalogues, with the articles they name. */
export async function itemsCiting(
  db: Read,
  law: string,
  page: { limit: number; offset: number },
): Promise<CitingItem[]> {
  const { rows } = await sql<CitingItem>`
    with cited as (
      select county_id, item_id, jsonb_agg(articles order by ordinal) as articles
      from portal.item_citation where law = ${law} group by county_id, item_id)
    select i.address, i.name, i.level1, o.short_name as "placeName",
      (select coalesce(jsonb_agg(a), '[]'::jsonb) from jsonb_array_elements(c.articles) e, jsonb_array_elements(e) a) as articles
    from cited c join portal.item i on i.county_id = c.county_id and i.id = c.item_id join portal.organ o on o.id = i.organ_id
    order by o.code, i.row_number, i.id limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}
