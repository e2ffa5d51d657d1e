import { genreName, themeName } from '#kernel/publication/records/classes.ts'
import type { DocumentFields } from '#kernel/publication/records/model.ts'
import { type Validity, validityWords } from '#kernel/publication/records/validity.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { workingDaysBetween } from '#law/calendar/working-days.ts'
import { words } from './words.ts'

/** 条例第二十六条. */
const longestLag = 20

/** Working days from the day a document was formed to its release; null where no calendar reaches so far back. */
export function lagOf(
  formedOn: Temporal.PlainDate,
  releasedOn: Temporal.PlainDate,
  calendar: Calendar,
): { days: number; says: string; late: boolean } | null {
  if (formedOn.year < 2004 || Temporal.PlainDate.compare(formedOn, releasedOn) > 0) return null
  const { days } = workingDaysBetween(formedOn, releasedOn, calendar)
  const late = days > longestLag
  return { days, says: late ? words.lagOver(days) : words.lag(days), late }
}

/** When a document is in force, in words. */
export function termWords(fields: DocumentFields, lastDay: Temporal.PlainDate | null): string | null {
  const parts = [
    fields.inForceFrom && words.from(fields.inForceFrom.toString()),
    lastDay ? words.until(lastDay.toString()) : fields.normative !== 'no' && fields.inForceFrom && words.noEnd,
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join('，') : null
}

export interface TableOfFields {
  indexNumber: string | null
  fields: DocumentFields
  organ: string
  formedOn: Temporal.PlainDate
  releasedAt: string | null
  documentNumber: string | null
  validity: Validity
  lastDay: Temporal.PlainDate | null
}

/** Is the validity of this document worth a word? A list of names is neither in force nor repealed. */
export const saysValidity = ({ fields, validity }: Pick<TableOfFields, 'fields' | 'validity'>): boolean =>
  fields.normative !== 'no' || validity !== 'unstated'

/** The fields of a document in the order in which official pages carry them; what nobody filled in is left out. */
export function rowsOfFields(table: TableOfFields): { key: string; label: string; text: string }[] {
  const { fields, validity } = table
  const row = (key: string, label: string, text: string | null | false | undefined) =>
    text ? [{ key, label, text }] : []
  return [
    ...row('index', words.indexNumber, table.indexNumber),
    ...row('theme', words.theme, themeName(fields.theme)),
    ...row('genre', words.genre, genreName(fields.genre)),
    ...row('organ', words.organ, table.organ),
    ...row('formed', words.formedOn, table.formedOn.toString()),
    ...row('released', words.releasedOn, table.releasedAt),
    ...row('number', words.documentNumber, table.documentNumber ?? words.none),
    ...row('keywords', words.keywords, fields.keywords.join('、')),
    ...row('validity', words.validity, saysValidity(table) && validityWords[validity]),
    ...row('term', words.term, termWords(fields, table.lastDay)),
    ...row('manner', words.manner, words.active),
    ...row('office', words.office, fields.office),
    ...row('summary', words.summary, fields.summary),
  ]
}
