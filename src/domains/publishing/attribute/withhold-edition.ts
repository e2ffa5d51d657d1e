import type { Context } from '#kernel/context.ts'
import { assessMonthsOf, keepAssessment, registerWithheld } from '#kernel/publication/attribute/withheld-store.ts'
import { nextAssessment } from '#law/attribute/next-assessment.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 认定: what is not to be public is filed with ground, reviewer and the day on which it is assessed again (条例第十八条). */
export async function withholdEdition(
  context: Context,
  { remark, ...key }: Remarked,
): Promise<{ nextOn: Temporal.PlainDate }> {
  const { write, actor, now, today } = context
  const { before } = await moveEdition(context, key, 'withhold', { remark })
  const { attribute, groundId, reason } = before.attribute!
  const months = await assessMonthsOf(write, before.countyId)
  const nextOn = nextAssessment(attribute, today, months) ?? today.add({ months })
  const by = { ...key, personId: actor.personId, personName: actor.name, on: today, at: now }
  const filed = { attribute: attribute === 'on-request' ? attribute : ('not-public' as const), groundId }
  await registerWithheld(write, by, before, filed)
  await keepAssessment(write, by, { verdict: 'withheld', ...filed, reason, nextOn })
  return { nextOn }
}
