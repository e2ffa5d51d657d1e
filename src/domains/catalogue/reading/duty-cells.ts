import { fold } from './fold.ts'
import { put } from './item-names.ts'
import type { CatalogueRow, ReadingDeps } from './model.ts'
import { columnsOf, type Found, findText, furtherTexts, isOpen, type RowReading, spotOf } from './row-cells.ts'
import { fieldNames, sentences } from './words.ts'

/** Content, basis and body: further rows of the item are joined below the first. */
export function readTexts(row: CatalogueRow, reading: RowReading): void {
  for (const field of ['elements', 'basis', 'body'] as const) {
    put(row, field, joined(reading, field, findText(reading, field)))
    sayEmpty(reading, field, row[field] === null)
  }
}

/** A deadline cell, and the further ones of an item that has several: kept apart, their demands put together. */
export function readDeadlines(row: CatalogueRow, reading: RowReading, deps: ReadingDeps): void {
  const found = findText(reading, 'deadlineText')
  sayEmpty(reading, 'deadlineText', found === null)
  if (!found) return
  row.deadlineText = found.text
  row.from.deadlineText = found.from
  if (found.filled) row.filled.push('deadlineText')
  const further = furtherTexts(reading, 'deadlineText').filter(({ text }) => fold(text) !== fold(found.text))
  const texts = [found.text, ...further.map(({ text }) => text)]
  row.deadlines = texts.flatMap((text) => {
    const { deadlines, doubts } = deps.readDeadline(text, row.basis)
    for (const doubt of doubts) reading.say.doubt(spotOf(reading, found.column, found.from), endless(doubt))
    return deadlines
  })
  if (further.length === 0) return
  row.more = { ...row.more, deadlineText: further.map(({ text }) => text) }
  reading.say.doubt(spotOf(reading, found.column, further[0]!.from), sentences.severalDeadlines(texts))
}

/** The full stop is put behind every sentence when it is said. */
const endless = (sentence: string): string => sentence.replace(/。$/, '')

export function readChannelCell(row: CatalogueRow, reading: RowReading): void {
  const found = joined(reading, 'channels', findText(reading, 'channels'))
  sayEmpty(reading, 'channels', found === null)
  if (!found) return
  const read = reading.channelsOf(found.text)
  const spot = spotOf(reading, found.column, found.from)
  for (const doubt of read.doubts) reading.say.doubt(spot, doubt)
  row.channelsText = found.text
  row.channels = read.channels
  row.from.channels = found.from
  if (found.filled) row.filled.push('channels')
  if (read.optional.length > 0) row.more = { ...row.more, optionalChannels: read.optional }
}

type TextHead = 'elements' | 'basis' | 'body' | 'channels'

function joined(reading: RowReading, head: TextHead, found: Found | null): Found | null {
  if (!found) return null
  const further = furtherTexts(reading, head).filter(({ text }) => fold(text) !== fold(found.text))
  if (further.length === 0) return found
  const severity = head === 'elements' || head === 'channels' ? 'note' : 'doubt'
  reading.say[severity](spotOf(reading, found.column, further[0]!.from), sentences.joinedCells(fieldNames[head]))
  return { ...found, text: [found.text, ...further.map(({ text }) => text)].join('\n') }
}

function sayEmpty(reading: RowReading, head: TextHead | 'deadlineText', empty: boolean): void {
  const column = columnsOf(reading.header, head)[0]
  const cell = column && reading.group.first.cells.get(column.index)
  if (!empty || !column || cell?.text || isOpen(reading, column)) return
  reading.say.doubt(spotOf(reading, column, cell?.from ?? null), sentences.emptyCell)
}
