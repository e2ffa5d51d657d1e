import type { Context } from '#kernel/context.ts'
import { giveAgain } from '#kernel/publication/attribute/attribute-store.ts'
import { reasonsAgainstVerdict, type Verdict } from '#kernel/publication/attribute/model.ts'
import { keepAssessment, openRecord } from '#kernel/publication/attribute/withheld-store.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { addStep } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 定期评估（条例第十八条）: what is withheld stays so until a new day, or becomes public: then its draft goes on. */
export async function reassessWithheld(
  context: Context,
  { verdict, reason, nextOn, ...key }: EditionKey & Verdict,
): Promise<void> {
  const { write, actor, now, today } = context
  const { edition } = await takeEdition(context, key, 'reassess')
  refuseIf([...reasonsOfState(edition, 'reassess'), ...reasonsAgainstVerdict({ verdict, reason, nextOn }, today)])
  const { attribute, groundId } = edition.attribute!
  const by = { ...key, personId: actor.personId, personName: actor.name, on: today, at: now }
  await keepAssessment(write, by, {
    verdict,
    attribute: attribute === 'on-request' ? attribute : 'not-public',
    groundId,
    reason: reason.trim(),
    nextOn: verdict === 'opens' ? null : nextOn,
  })
  if (verdict === 'stays')
    return void (await addStep(
      write,
      { ...key, deed: 'stays', personId: actor.personId, personName: actor.name, remark: reason.trim() },
      now,
    ))
  await openRecord(write, key)
  await giveAgain(write, by, reason.trim())
  await moveEdition(context, key, 'reassess', { remark: reason })
}
