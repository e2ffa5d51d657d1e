import { z } from 'zod'
import { type DutyRow, flowKinds, type Link, links } from './model.ts'

const line = z.string().max(5_000).default('')

/** A row of the table as a browser sends it. */
export const rowForm = z.object({
  version: z.coerce.number().int().min(1),
  link: z.enum(links),
  step: line,
  contentType: line,
  task: line,
  unit: line,
  office: line,
  post: line,
  authority: line,
  procedure: line,
  amount: line,
  limitUnit: z.enum(['workday', 'hour']).catch('workday'),
  basis: line,
})
export type TypedRow = z.output<typeof rowForm>

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

export const typedOfRow = (row: DutyRow, version: number): TypedRow => ({
  version,
  link: row.link,
  step: row.step ?? '',
  contentType: row.contentType ?? '',
  task: row.task,
  unit: row.unit,
  office: row.office,
  post: row.post,
  authority: row.authority,
  procedure: row.procedure,
  amount: row.limit ? String(row.limit.amount) : '',
  limitUnit: row.limit?.unit ?? 'workday',
  basis: row.basis,
})

/** What was typed as a row; what is no number is a limit of none that the reasons speak of. */
export function rowOf(typed: TypedRow): DutyRow {
  const step = flowKinds.find((kind) => kind === typed.step) ?? null
  const amount = typed.amount.trim()
  return {
    link: typed.link satisfies Link,
    step,
    contentType: step === null ? null : typed.contentType || null,
    task: tidy(typed.task),
    unit: tidy(typed.unit),
    office: tidy(typed.office),
    post: tidy(typed.post),
    authority: tidy(typed.authority),
    procedure: tidy(typed.procedure),
    limit:
      amount === '' ? null : { amount: /^\d{1,5}$/.test(amount) ? Number(amount) : Number.NaN, unit: typed.limitUnit },
    basis: tidy(typed.basis),
  }
}
