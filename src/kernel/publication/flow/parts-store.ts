import { type RawBuilder, sql } from 'kysely'
import type { EditionAttribute, InterpretationPlan } from '../attribute/model.ts'
import type { Urgent } from '../urgent/model.ts'
import type { Review } from './model.ts'

/** What stands beside an edition `e`: its steps of this round, attribute, plan of interpretation, emergency release. */
export interface EditionParts {
  attribute: EditionAttribute | null
  plan: InterpretationPlan | null
  reviews: Review[]
  draftingSince: Temporal.Instant
  urgent: Urgent | null
}

/** The parts of edition `e` as one value; read with the edition, so that both are of one moment. */
export const editionParts: RawBuilder<unknown> = sql`json_build_object(
  'attribute', (select json_build_object('attribute', a.attribute, 'groundId', a.ground, 'otherLaw', a.other_law, 'reason', a.reason,
      'givenBy', a.given_by, 'givenByName', a.given_by_name, 'givenAt', a.given_at)
    from edition_attribute a where a.county_id = e.county_id and a.edition_id = e.id),
  'plan', (select json_build_object('interpreter', l.interpreter, 'forms', l.forms, 'dueOn', l.due_on, 'exception', l.exception)
    from interpretation_plan l where l.county_id = e.county_id and l.edition_id = e.id),
  'reviews', (select json_agg(json_build_object('step', r.step, 'kind', r.kind, 'tableId', r.table_id, 'unit', r.unit, 'office', r.office,
      'post', r.post, 'limitAmount', r.limit_amount, 'limitUnit', r.limit_unit, 'turnAt', r.turn_at, 'dueAt', r.due_at,
      'personId', r.person_id, 'personName', r.person_name, 'result', r.result, 'remark', r.remark, 'doneAt', r.done_at) order by r.step)
    from edition_review r where r.county_id = e.county_id and r.edition_id = e.id and r.round = e.round and e.state <> 'draft'
      and e.urgent_id is null),
  'draftingSince', (select max(d.at) from edition_step d where d.county_id = e.county_id and d.edition_id = e.id
    and d.deed in ('draft', 'revise', 'return', 'withhold', 'reassess')),
  'urgent', (select json_build_object('id', u.id, 'releasedBy', u.released_by, 'releasedByName', u.released_by_name,
      'releasedAt', u.released_at, 'reason', u.reason, 'basis', u.basis, 'points', u.points, 'confirmBy', u.confirm_by,
      'confirmedBy', u.confirmed_by, 'confirmedByName', u.confirmed_by_name, 'confirmedAt', u.confirmed_at, 'verdict', u.verdict,
      'finding', u.finding)
    from urgent_release u where u.county_id = e.county_id and u.id = e.urgent_id))`

/** Of the value as the database gives it: instants and days stand in it as text. */
export function partsOf(given: unknown, savedAt: Temporal.Instant): EditionParts {
  const { attribute, plan, reviews, draftingSince, urgent } = given as Given
  return {
    attribute: attribute && { ...attribute, givenAt: Temporal.Instant.from(attribute.givenAt) },
    plan: plan && { ...plan, dueOn: plan.dueOn === null ? null : Temporal.PlainDate.from(plan.dueOn) },
    reviews: (reviews ?? []).map(({ limitAmount, limitUnit, turnAt, dueAt, doneAt, ...rest }) => ({
      ...rest,
      limit: limitAmount === null || limitUnit === null ? null : { amount: limitAmount, unit: limitUnit },
      turnAt: instantOf(turnAt),
      dueAt: instantOf(dueAt),
      doneAt: instantOf(doneAt),
    })),
    draftingSince: instantOf(draftingSince) ?? savedAt,
    urgent: urgent && {
      ...urgent,
      releasedAt: Temporal.Instant.from(urgent.releasedAt),
      confirmBy: Temporal.Instant.from(urgent.confirmBy),
      confirmedAt: instantOf(urgent.confirmedAt),
    },
  }
}

const instantOf = (text: string | null): Temporal.Instant | null => (text === null ? null : Temporal.Instant.from(text))

type Texted<Part, Names extends keyof Part> = Omit<Part, Names> & {
  [Name in Names]: Part[Name] extends Temporal.Instant | Temporal.PlainDate ? string : string | null
}

interface Given {
  attribute: Texted<EditionAttribute, 'givenAt'> | null
  plan: Texted<InterpretationPlan, 'dueOn'> | null
  reviews:
    | (Texted<Omit<Review, 'limit'>, 'turnAt' | 'dueAt' | 'doneAt'> & {
        limitAmount: number | null
        limitUnit: 'hour' | 'workday' | null
      })[]
    | null
  draftingSince: string | null
  urgent: Texted<Urgent, 'releasedAt' | 'confirmBy' | 'confirmedAt'> | null
}
