import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { type Attribute, groundOf } from '#law/attribute/grounds.ts'
import { reasonsAgainstAttribute } from '#law/attribute/reasons-against-attribute.ts'
import { statuteById } from '../statutes.ts'
import { findSubjects, type SubjectFacts } from './attribute-store.ts'
import { keyOfSubject, type SeenSubject } from './model.ts'

/** What is decided, for one subject or many. */
export interface DecisionGiven {
  attribute: Attribute
  groundId: string | null
  /** Where another law forbids it. */
  otherLaw: string
  reason: string
  nextOn: Temporal.PlainDate | null
}

/** What would become of one subject: decided, or not and why. */
export interface PlannedDecision {
  seen: SeenSubject
  facts: SubjectFacts | null
  reasons: string[]
}

/** What a decision would do to each subject, in their order; the same for the dry run and for the deed. */
export async function planDecisions(
  db: Read,
  county: Pick<Organ, 'id' | 'lineage'>,
  subjects: readonly SeenSubject[],
  given: DecisionGiven,
  today: Temporal.PlainDate,
  lock = false,
): Promise<PlannedDecision[]> {
  const found = await findSubjects(
    db,
    county,
    subjects.map(({ subject }) => subject),
    lock,
  )
  const facts = new Map(found.map((each) => [keyOfSubject(each.subject), each]))
  return subjects.map((seen) => {
    const of = facts.get(keyOfSubject(seen.subject)) ?? null
    return { seen, facts: of, reasons: of ? [...reasonsAgainst(of, seen, given, today)] : [gone] }
  })
}

const gone = '没有找到，可能已经不在现行的目录或者清单里。'

function* reasonsAgainst(
  facts: SubjectFacts,
  { seen }: SeenSubject,
  given: DecisionGiven,
  today: Temporal.PlainDate,
): Generator<string> {
  if (facts.decision !== seen)
    yield `${facts.decidedBy === null ? '原来的认定刚刚被撤销' : `${facts.decidedBy}刚刚作了认定`}，请刷新页面，看过以后再决定。`
  yield* reasonsAgainstAttribute({ ...given, decidedOn: today, orderedBy: facts.statutes.flatMap(orderedBy) })
}

/** The article of a statute that orders to publish actively. */
const orderedBy = (id: string): string[] => {
  const statute = statuteById(id)
  return statute?.way === 'active' ? [statute.basisText] : []
}

/** The article as it is kept: that of the ground, with the other law that forbids it. */
export const articleOf = ({ groundId, otherLaw }: DecisionGiven): string | null => {
  const ground = groundOf(groundId)
  if (!ground) return null
  return otherLaw.trim() === '' ? ground.article : `${ground.article}；${otherLaw.trim()}`
}
