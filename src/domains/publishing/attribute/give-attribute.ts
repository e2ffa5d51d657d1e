import type { Context } from '#kernel/context.ts'
import {
  forgetPlan,
  isListedPublic,
  saveAttribute,
  savePlan,
  setContentType,
} from '#kernel/publication/attribute/attribute-store.ts'
import {
  type AttributeChoice,
  type InterpretationPlan,
  isPolicy,
  reasonsAgainstPlan,
  reasonsAgainstType,
  reasonsNotToGive,
} from '#kernel/publication/attribute/model.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { addStep } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'

export interface Source extends EditionKey {
  contentType: string
  choice: AttributeChoice
  /** Of a policy document; null where none is given yet, or none is needed. */
  plan: InterpretationPlan | null
}

/** 源头认定（国办发〔2016〕80号 一（一））: what kind of content a draft is, whether it is public, and how it is interpreted. */
export async function giveAttribute(context: Context, { contentType, choice, plan, ...key }: Source): Promise<void> {
  const { write, actor, now, today } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const listed = await isListedPublic(write, edition.countyId, edition.itemId)
  refuseIf([
    ...reasonsOfState(edition, 'edit'),
    ...reasonsAgainstType(contentType, edition),
    ...reasonsNotToGive(choice, today, listed),
    ...(plan ? reasonsAgainstPlan(plan, today) : []),
  ])
  const by = { ...key, personId: actor.personId, personName: actor.name, at: now }
  if (contentType !== edition.contentType)
    await setContentType(write, edition.countyId, edition.publicationId, contentType)
  await saveAttribute(write, by, choice)
  if (plan && isPolicy(contentType)) await savePlan(write, by, plan)
  else await forgetPlan(write, by)
  // Whoever says what a text is has a hand in it, as whoever types.
  const step = { ...key, personId: actor.personId, personName: actor.name }
  await addStep(write, { ...step, deed: 'attribute', remark: null }, now)
  if (!edition.writerIds.includes(actor.personId)) await addStep(write, { ...step, deed: 'edit', remark: null }, now)
}
