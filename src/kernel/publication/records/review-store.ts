import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'

export interface Review {
  on: Temporal.PlainDate
  by: string
  remark: string
}

/** Notes that somebody has looked at a publication and found that it holds. */
export const insertReview = (
  write: Write,
  key: { countyId: string; publicationId: string },
  review: { on: Temporal.PlainDate; personId: string; personName: string; remark: string },
) =>
  write
    .insertInto('document_review')
    .values({
      county_id: key.countyId,
      id: newId(),
      publication_id: key.publicationId,
      reviewed_on: review.on,
      reviewed_by: review.personId,
      reviewed_by_name: review.personName,
      remark: review.remark,
    })
    .execute()

/** When somebody looked, the latest first. */
export async function reviewsOf(db: Read, countyId: string, publicationId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('document_review')
    .select(['reviewed_on', 'reviewed_by_name', 'remark'])
    .where('county_id', '=', countyId)
    .where('publication_id', '=', publicationId)
    .orderBy('reviewed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ on: row.reviewed_on, by: row.reviewed_by_name, remark: row.remark }))
}
