import { z } from 'zod'
import { attributes } from '#law/attribute/grounds.ts'
import type { SeenSubject } from '../../../inventories/attributes/model.ts'
import { readSubject } from '../../../inventories/attributes/model.ts'
import type { DecisionGiven } from '../../../inventories/attributes/plan-decisions.ts'

/** The fields of a decision as a form brings them. */
export const typedDecision = {
  attribute: z.enum(attributes).optional().catch(undefined),
  ground: z.string().max(40).default(''),
  otherLaw: z.string().max(300).default(''),
  reason: z.string().max(2_000).default(''),
  nextOn: z.string().max(20).default(''),
}

type Typed = { [Key in keyof typeof typedDecision]: z.output<(typeof typedDecision)[Key]> }

/** The decision that was typed; a day that is none is none, which the reasons against tell. */
export const decisionOf = (typed: Typed & { attribute: NonNullable<Typed['attribute']> }): DecisionGiven => ({
  attribute: typed.attribute,
  groundId: typed.ground || null,
  otherLaw: typed.otherLaw,
  reason: typed.reason,
  nextOn: typed.attribute === 'active' ? null : dayOf(typed.nextOn),
})

const dayOf = (text: string): Temporal.PlainDate | null =>
  z.iso.date().safeParse(text).success ? Temporal.PlainDate.from(text) : null

/** The subjects that were ticked, or carried along in one text, each once. */
export const subjectsOf = (texts: readonly string[]): SeenSubject[] =>
  [...new Set(texts.flatMap((text) => text.split(' ')))].flatMap((text) => readSubject(text) ?? [])
