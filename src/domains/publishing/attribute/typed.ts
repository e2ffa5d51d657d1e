import { z } from 'zod'
import type { AttributeChoice, InterpretationPlan } from '#kernel/publication/attribute/model.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { attributes } from '#law/attribute/grounds.ts'
import { dayOf } from '../editions/typed.ts'
import { tidyLine } from '../model.ts'
import { sourceWords } from './words.ts'

const line = z.string().max(5_000).default('')
const several = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(50)]).default([])

/** The form of the source as a browser sends it. */
export const sourceForm = z.object({
  contentType: line,
  attribute: line,
  ground: line,
  otherLaw: line,
  reason: line,
  interpreter: line,
  forms: several,
  planDue: line,
  exception: line,
})

/** What was typed, to be shown again. */
export type TypedSource = z.output<typeof sourceForm>

/** The source of a draft as it is kept. */
export const sourceOf = ({ contentType, attribute, plan }: Edition): TypedSource => ({
  contentType,
  attribute: attribute?.attribute ?? '',
  ground: attribute?.groundId ?? '',
  otherLaw: attribute?.otherLaw ?? '',
  reason: attribute?.reason ?? '',
  interpreter: plan?.interpreter ?? '',
  forms: [...(plan?.forms ?? [])],
  planDue: plan?.dueOn?.toString() ?? '',
  exception: plan?.exception ?? '',
})

/** What was typed as a choice and a plan; with a sentence where something cannot be read at all. */
export function readSource(
  typed: TypedSource,
  edition: Edition,
): { contentType: string; choice: AttributeChoice | null; plan: InterpretationPlan | null; problems: string[] } {
  const attribute = attributes.find((each) => each === typed.attribute)
  const planned = typed.interpreter.trim() !== '' || typed.forms.length > 0 || typed.planDue !== ''
  const excused = typed.exception.trim() !== ''
  const day = dayOf(typed.planDue)
  return {
    contentType: typed.contentType || edition.contentType,
    choice: attribute
      ? {
          attribute,
          groundId: typed.ground || null,
          otherLaw: tidyLine(typed.otherLaw),
          reason: tidyLine(typed.reason),
        }
      : null,
    plan:
      planned || excused
        ? {
            interpreter: tidyLine(typed.interpreter),
            forms: typed.forms,
            dueOn: day,
            exception: excused && !planned ? tidyLine(typed.exception) : null,
          }
        : null,
    problems: [
      ...(attribute ? [] : ['请选择公开属性。']),
      ...(typed.planDue !== '' && !day ? [sourceWords.badDay] : []),
    ],
  }
}
