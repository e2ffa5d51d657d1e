import type { EditionText } from '#kernel/publication/model.ts'
import { keptNumber } from '#kernel/publication/records/model.ts'

/** Ids of one edition: its county and itself. */
export interface EditionKey {
  countyId: string
  editionId: string
}

export interface SaveDraft extends EditionKey {
  version: number
  text: EditionText
}

export interface Remarked extends EditionKey {
  remark: string
}

/** Typed lines without what no reader can see: control characters, other systems' line ends, blanks at the ends. */
export function tidyText(text: EditionText): EditionText {
  return {
    ...text,
    title: tidyLine(text.title),
    elements: text.elements.map(({ element, text: given }) => ({ element, text: tidyLines(given) })),
    channels: [...new Set(text.channels)],
    documentNumber: keptNumber(tidyLine(text.documentNumber ?? '')),
  }
}

// Tabs stay: they part the cells of a table that was pasted from a spreadsheet.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g

/** One line of typed text. */
export const tidyLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').replace(unseen, '').trim()

const tidyLines = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
