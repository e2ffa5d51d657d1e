import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertDecisions, supersedeDecisions } from './attribute-store.ts'
import type { SeenSubject } from './model.ts'
import { articleOf, type DecisionGiven, planDecisions } from './plan-decisions.ts'

/** How many one deed decides at most. */
export const mostDecided = 2_000

export interface DecideAttributes extends DecisionGiven {
  countyId: string
  subjects: readonly SeenSubject[]
}

/**
 * 认定公开属性 of one subject or many, with name, day, reason and the day of the next assessment (条例第十七条、第十八条): all of
 * them or none. What was decided before is kept as superseded.
 */
export async function decideAttributes(
  context: Context,
  given: DecideAttributes,
): Promise<{ deed: string; decided: number }> {
  const { write, actor, now, today } = context
  const county = await findOrgan(write, given.countyId)
  if (!county) throw new NotFound('没有找到这个县区。')
  if (given.subjects.length === 0) throw new Refused(['请先选择要认定的事项。'])
  if (given.subjects.length > mostDecided) throw new Refused([`一次最多认定${mostDecided}项，请分几次办理。`])
  const planned = await planDecisions(write, county, given.subjects, given, today, true)
  // Who may decide for the county may decide for what lies below it; an item may also be a town's own.
  for (const { organId, lineage } of new Map(
    planned.map(({ facts }) => [facts?.organId ?? county.id, facts ?? own(county)]),
  ).values())
    requireMay(actor, 'inventory.decide', { organId, lineage })
  refuseIf(
    new Set(
      planned.flatMap(({ facts, reasons }) =>
        reasons.map((reason) => (planned.length > 1 && facts ? `“${facts.name}”：${reason}` : reason)),
      ),
    ),
  )
  const deed = newId()
  await supersedeDecisions(
    write,
    county.id,
    planned.flatMap(({ facts }) => facts?.decision ?? []),
    { personId: actor.personId, at: now },
  )
  const { attribute, groundId, reason, nextOn } = given
  const decided = await insertDecisions(
    write,
    county.id,
    planned.map(({ seen: { subject } }) => ({
      subject,
      attribute,
      groundId,
      article: articleOf(given),
      reason: reason.trim(),
      nextOn: attribute === 'active' ? null : nextOn,
    })),
    { personId: actor.personId, name: actor.name, on: today, at: now, deed },
  )
  if (decided !== planned.length)
    throw new Stale('其中有事项刚刚被其他人认定过，这次没有改动。请刷新页面，看过以后再决定。')
  return { deed, decided }
}

const own = ({ id, lineage }: { id: string; lineage: readonly string[] }) => ({ organId: id, lineage })
