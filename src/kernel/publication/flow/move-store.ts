import { sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import type { Edition } from '../model.ts'
import type { Urgent } from '../urgent/model.ts'
import type { Review } from './model.ts'

/** Keeps what a deed made of an edition: its state and marks, its steps, its emergency release. */
export async function saveMove(
  write: Write,
  before: Edition,
  after: Edition,
  releasedBy: string | null,
): Promise<void> {
  const key = { county_id: before.countyId, edition_id: before.id }
  if (after.urgent && after.urgent !== before.urgent) await saveUrgent(write, key, after.urgent)
  await write
    .updateTable('edition')
    .set({
      state: after.state,
      round: after.round,
      submitted_at: after.submittedAt,
      secrecy_reviewer_id: after.secrecyReviewerId,
      secrecy_reviewed_at: after.secrecyReviewedAt,
      secrecy_result: after.secrecyResult,
      approver_id: after.approverId,
      approved_at: after.approvedAt,
      released_at: after.releasedAt,
      withdrawn_at: after.withdrawnAt,
      withdrawal: after.withdrawal,
      withdrawal_kind: after.withdrawalKind,
      release_at: after.releaseAt,
      withheld_on: after.withheldOn,
      urgent_id: after.urgent?.id ?? null,
      ...(releasedBy ? { released_by: releasedBy } : {}),
      version: sql<number>`version + 1`,
      saved_at: after.savedAt,
    })
    .where('county_id', '=', before.countyId)
    .where('id', '=', before.id)
    .execute()
  for (const review of after.reviews)
    if (review !== before.reviews.find(({ step }) => step === review.step) || after.round !== before.round)
      await saveReview(write, { ...key, round: after.round }, review)
}

const saveReview = (write: Write, key: { county_id: string; edition_id: string; round: number }, review: Review) => {
  const done = {
    turn_at: review.turnAt,
    due_at: review.dueAt,
    person_id: review.personId,
    person_name: review.personName,
    result: review.result,
    remark: review.remark,
    done_at: review.doneAt,
  }
  return write
    .insertInto('edition_review')
    .values({
      ...key,
      step: review.step,
      kind: review.kind,
      table_id: review.tableId,
      unit: review.unit,
      office: review.office,
      post: review.post,
      limit_amount: review.limit?.amount ?? null,
      limit_unit: review.limit?.unit ?? null,
      ...done,
    })
    .onConflict((conflict) => conflict.columns(['county_id', 'edition_id', 'round', 'step']).doUpdateSet(done))
    .execute()
}

/**
 * The step that waits ends with its round: sent back by somebody, passed by the filing, or skipped by an emergency release.
 * Steps whose turn never came stay as they are.
 */
export const endRound = (
  write: Write,
  { countyId, id, round }: Pick<Edition, 'countyId' | 'id' | 'round'>,
  result: 'passed' | 'returned' | 'skipped',
  by: { personId: string; personName: string; remark: string | null; at: Temporal.Instant },
) =>
  write
    .updateTable('edition_review')
    .set({ result, person_id: by.personId, person_name: by.personName, remark: by.remark, done_at: by.at })
    .where('county_id', '=', countyId)
    .where('edition_id', '=', id)
    .where('round', '=', round)
    .where('turn_at', 'is not', null)
    .where('done_at', 'is', null)
    .execute()

async function saveUrgent(write: Write, key: { county_id: string; edition_id: string }, urgent: Urgent): Promise<void> {
  const judged = {
    confirmed_by: urgent.confirmedBy,
    confirmed_by_name: urgent.confirmedByName,
    confirmed_at: urgent.confirmedAt,
    verdict: urgent.verdict,
    finding: urgent.finding,
  }
  await write
    .insertInto('urgent_release')
    .values({
      ...key,
      id: urgent.id,
      released_by: urgent.releasedBy,
      released_by_name: urgent.releasedByName,
      released_at: urgent.releasedAt,
      reason: urgent.reason,
      basis: urgent.basis,
      points: [...urgent.points],
      confirm_by: urgent.confirmBy,
      ...judged,
    })
    .onConflict((conflict) => conflict.columns(['county_id', 'id']).doUpdateSet(judged))
    .execute()
}
