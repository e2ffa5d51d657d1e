import { bracketed, fold } from './fold.ts'
import type { CatalogueRow } from './model.ts'
import { columnsOf, type Found, findText, isOpen, type RowReading, spotOf } from './row-cells.ts'
import { sentences } from './words.ts'

const dash = /^[-—─–―一/\\]+$|^无$/

const isDash = (text: string): boolean => text.length <= 6 && dash.test(fold(text))

/** The first-level and second-level item of the row above in the same table. */
export interface ItemAbove {
  level1: Found | null
  level2: Found | null
}

/**
 * Reads the item's names. Merged cells are filled for certain; a blank that is not merged is filled from above as
 * offices mean it: the first level is only noted, the second level is a doubt, for it may really be missing.
 */
export function readItemNames(row: CatalogueRow, reading: RowReading, above: ItemAbove): ItemAbove {
  const { header } = reading
  const item = findText(reading, 'item')
  const [plain, inner] = (item && bothNames(item)) ?? [item, null]
  const hasLevel1 = columnsOf(header, 'level1').length > 0
  const hasLevel2 = columnsOf(header, 'level2').length > 0
  const level1 = hasLevel1 ? (findText(reading, 'level1') ?? carry(reading, 'level1', above.level1)) : plain
  const level2 = hasLevel2 ? secondLevel(reading, level1, above) : hasLevel1 ? plain : inner
  put(row, 'level1', level1)
  put(row, 'level2', level2 && isDash(level2.text) ? null : level2)
  put(row, 'level3', findText(reading, 'level3'))
  return { level1, level2 }
}

const bothLevels = /一级.*二级/

/** 公开事项（一级/二级） over one column: both names stand in its cell, parted like in the heading. */
function bothNames(item: Found): [Found, Found] | null {
  const [outer, inner, ...more] = item.text.split(/[/／]/)
  if (!bothLevels.test(bracketed(item.column.title)) || !outer || !inner || more.length > 0) return null
  return [
    { ...item, text: outer.trim() },
    { ...item, text: inner.trim() },
  ]
}

function secondLevel(reading: RowReading, level1: Found | null, above: ItemAbove): Found | null {
  const own = findText(reading, 'level2')
  if (own) return own
  const startsAnew = level1 !== null && !level1.filled
  return startsAnew ? null : carry(reading, 'level2', above.level2)
}

/** Fills a blank cell from above; a cell covered by a merge from the left stays open. */
function carry(reading: RowReading, head: 'level1' | 'level2', above: Found | null): Found | null {
  const column = columnsOf(reading.header, head)[0]!
  if (!above || isOpen(reading, column) || reading.group.first.cells.get(column.index)?.filled) return null
  const spot = spotOf(reading, column, above.from)
  if (head === 'level1') reading.say.note(spot, sentences.filledItem)
  else if (!isDash(above.text)) reading.say.doubt(spot, sentences.doubtfulItem)
  return { ...above, filled: true }
}

export function put(
  row: CatalogueRow,
  field: 'level1' | 'level2' | 'level3' | 'elements' | 'basis' | 'body',
  found: Found | null,
): void {
  if (!found) return
  row[field] = found.text
  row.from[field] = found.from
  if (found.filled) row.filled.push(field)
}
