import type { Read } from '#kernel/context.ts'
import type { Review, StepKind } from '#kernel/publication/flow/model.ts'

export interface Round {
  round: number
  reviews: Review[]
}

/** Every round of an edition, the latest first: what was done in each step, also where the text went back. */
export async function roundsOf(db: Read, countyId: string, editionId: string): Promise<Round[]> {
  const rows = await db
    .selectFrom('edition_review')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .orderBy('round', 'desc')
    .orderBy('step')
    .limit(500)
    .execute()
  const rounds = Map.groupBy(rows, ({ round }) => round)
  return [...rounds].map(([round, steps]) => ({
    round,
    reviews: steps.map((row) => ({
      step: row.step,
      kind: row.kind as StepKind,
      tableId: row.table_id,
      unit: row.unit,
      office: row.office,
      post: row.post,
      limit:
        row.limit_amount === null || row.limit_unit === null
          ? null
          : { amount: row.limit_amount, unit: row.limit_unit as 'hour' | 'workday' },
      turnAt: row.turn_at,
      dueAt: row.due_at,
      personId: row.person_id,
      personName: row.person_name,
      result: row.result as Review['result'],
      remark: row.remark,
      doneAt: row.done_at,
    })),
  }))
}
