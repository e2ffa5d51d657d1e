import type { Context } from '#kernel/context.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { addStep } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { type EditionKey, tidyLine } from '../model.ts'
import { recordAnswer } from './answer-store.ts'
import { checkEdition } from './check-edition.ts'
import { ruleWords, checkWords as words } from './words.ts'

/** 说明: a named person says why a finding stays as it is; kept with the edition, and shown to those who review it. */
export async function answerFinding(
  context: Context,
  { key, reason, ...edition }: EditionKey & { key: string; reason: string },
): Promise<void> {
  const { write, actor, now, today } = context
  const at = await takeEdition(context, edition, 'edit')
  refuseIf(reasonsOfState(at.edition, 'edit'))
  const attachments = await attachmentsOf(write, edition)
  const { findings } = await checkEdition(write, at.edition, at.demand, attachments, today)
  const found = findings.find((finding) => finding.key === key)
  const given = tidyLine(reason).slice(0, 500).toWellFormed()
  refuseIf([
    ...(found ? [] : [words.noSuch]),
    ...(found?.severity === 'hint' ? [words.hintNeedsNone] : []),
    ...(given.replace(/[\s\p{P}]/gu, '').length < 4 ? [words.tooShort] : []),
  ])
  const person = { personId: actor.personId, personName: actor.name }
  await recordAnswer(write, at.edition, { key, rule: found!.rule, reason: given, ...person }, now)
  if (!at.edition.writerIds.includes(actor.personId))
    await addStep(write, { ...edition, deed: 'edit', ...person, remark: null }, now)
  await addStep(write, { ...edition, deed: 'answer', ...person, remark: `${ruleWords[found!.rule]}：${given}` }, now)
}
