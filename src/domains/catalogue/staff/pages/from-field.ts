import { dateField } from '#platform/html/components/inputs.ts'
import type { Html } from '#platform/html/html.ts'

/** From which day what is confirmed here is to be in force; today, unless somebody says otherwise. */
export const fromField = (words: { fromOn: string; fromHint: string }, today: string): Html =>
  dateField({ name: 'from', label: words.fromOn, hint: words.fromHint, value: today, min: today, required: true })
