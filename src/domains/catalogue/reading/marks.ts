import { fold } from './fold.ts'
import type { Column, Header } from './header.ts'
import { levelHeadOf } from './heads.ts'
import { type CatalogueRow, type Level, levelNames } from './model.ts'
import { cellUnder, columnsOf, findIn, findText, isOpen, type RowReading, spotOf } from './row-cells.ts'
import type { PhysicalRow } from './sections.ts'
import { readTick, type Tick } from './ticks.ts'
import { sentences } from './words.ts'

const everybody = /^(面向)?(全社会|社会公众|全体社会|社会|公众)(公开)?$/

/** Whom it is open to: two tick columns, or one column of words. */
export function readAudience(row: CatalogueRow, reading: RowReading): void {
  readAlone(reading, 'audience', (text, spot) => {
    const whole = everybody.test(fold(text))
    if (!whole && /全社会|公众/.test(fold(text))) return reading.say.doubt(spot, sentences.audienceWords(text))
    row.audienceAll = whole
    row.audienceSpecific = whole ? false : text
  })
  let group = false
  readMark(row, reading, 'audienceAll', (tick) => {
    if (tick.kind !== 'words') return undefined
    if (everybody.test(fold(tick.words))) return true
    group = true
    reading.say.doubt(
      spotOf(reading, columnsOf(reading.header, 'audienceAll')[0]!, null),
      sentences.audienceWords(tick.words),
    )
    return null
  })
  readMark(row, reading, 'audienceSpecific', (tick) => (tick.kind === 'words' ? tick.words : undefined))
  // A group named in the wrong column may be the one that the blank beside it should name.
  if (group && row.audienceSpecific === false) row.audienceSpecific = null
  if (row.audienceAll === false && row.audienceSpecific === false) {
    row.audienceAll = null
    row.audienceSpecific = null
    sayNothingTicked(reading, columnsUnder(reading, 'audienceAll', 'audienceSpecific'), '「全社会」和「特定群体」')
  }
}

/** Active or on request: two tick columns, or one column of words. */
export function readMode(row: CatalogueRow, reading: RowReading): void {
  readModeWords(row, reading)
  readMark(row, reading, 'active', (tick) =>
    tick.kind === 'words' && /^主动(公开)?$/.test(fold(tick.words)) ? true : undefined,
  )
  readMark(row, reading, 'onRequest', (tick) =>
    tick.kind === 'words' && /^依(法)?申请(公开)?$/.test(fold(tick.words)) ? true : undefined,
  )
  if (row.active === false && row.onRequest === false) {
    row.active = null
    row.onRequest = null
    sayNothingTicked(reading, columnsUnder(reading, 'active', 'onRequest'), '「主动」和「依申请」')
  }
}

/** Words of the mode; a column beside it may say how the text is published (全文发布), which is something else. */
function readModeWords(row: CatalogueRow, reading: RowReading): void {
  const found = columnsOf(reading.header, 'mode').flatMap((column) => findIn(reading, column) ?? [])
  const telling = found.filter(({ text }) => modeWords.test(fold(text)) && /主动|申请/.test(fold(text)))
  if (new Set(telling.map(({ text }) => fold(text))).size === 1) {
    const words = fold(telling[0]!.text)
    row.active = /主动/.test(words)
    row.onRequest = /申请/.test(words)
    row.from.active = telling[0]!.from
    row.from.onRequest = telling[0]!.from
  } else if (found[0]) {
    const { column, from, text } = telling[0] ?? found[0]
    reading.say.doubt(spotOf(reading, column, from), sentences.modeWords(text))
  }
}

const modeWords = /^[主动依法申请公?开、,;/和或及√■☑]+$/

/** The columns of administrative levels; a combined one (县级、乡级) is read behind each level's own. */
export const levelColumnsOf = ({ columns }: Header): Column[] =>
  columns.filter(({ levels }) => levels.length > 0).toSorted((a, b) => a.levels.length - b.levels.length)

/** Administrative levels: a tick, or the level's own word. A combined column and the level's own one must agree. */
export function readLevels(row: CatalogueRow, reading: RowReading): void {
  const columns = reading.levelColumns
  if (columns.length === 0) readLevelWords(row, reading)
  const own = new Map<Level, boolean>()
  for (const column of columns) {
    const value = agreed<Level[]>(reading, column, (tick) => namedLevels(column, tick))
    if (value.value === null) continue
    for (const level of column.levels) {
      const named = typeof value.value === 'boolean' ? value.value : value.value.includes(level)
      if (column.levels.length === 1) own.set(level, named || own.get(level) === true)
      else if (named && own.get(level) === false) {
        reading.say.doubt(spotOf(reading, column, value.from), sentences.levelsDisagree(column.title))
        row.levels[level] = null
        continue
      }
      row.levels[level] = named || row.levels[level] === true
      if (value.from !== null) row.from[`levels.${level}`] = value.from
    }
  }
  if (
    reading.header.unsettledLevels.length === 0 &&
    levelNames.every((level) => row.levels[level] !== true) &&
    levelNames.some((level) => row.levels[level] === false)
  ) {
    for (const level of levelNames) row.levels[level] = null
    sayNothingTicked(
      reading,
      reading.header.columns.filter(({ levels }) => levels.length > 0),
      '各级',
    )
  }
}

/** One column of words (县级、乡级): each level named is ticked, of the others nothing is said. */
function readLevelWords(row: CatalogueRow, reading: RowReading): void {
  for (const { text, column, from } of columnsOf(reading.header, 'levels').flatMap(
    (each) => findIn(reading, each) ?? [],
  )) {
    const named = levelsNamed(text)
    if (named === null) {
      row.extra = { ...row.extra, [column.title]: text }
      reading.say.doubt(spotOf(reading, column, from), sentences.levelWords(text))
    }
    for (const level of named ?? []) {
      row.levels[level] = true
      row.from[`levels.${level}`] = from
    }
  }
}

/** Null where a word names no level, or one that its neighbours would have to settle (市级). */
function levelsNamed(text: string): Level[] | null {
  const found = text.split(/[\s、,，;；/和]+/).map(levelHeadOf)
  return found.every((each) => each !== null && !each.city) ? found.flatMap((each) => each!.levels) : null
}

/** 县级 under 州级县级 means that level alone; words that name no level of the column are strange. */
function namedLevels(column: Column, tick: Tick): Level[] | undefined {
  const words = tick.kind === 'words' ? tick.words : tick.kind === 'strange' ? tick.text : ''
  if (/^(两级|各级)$/.test(fold(words))) return column.levels
  const named = levelHeadOf(words)?.levels ?? []
  return named.length > 0 && named.every((level) => column.levels.includes(level)) ? named : undefined
}

type Own<T> = (tick: Tick) => T | null | undefined

interface Agreed<T> {
  value: T | boolean | null
  from: string | null
}

/** The value of a tick column over all physical rows of the item; null and a doubt where they disagree. */
function agreed<T extends string | boolean | Level[]>(reading: RowReading, column: Column, own: Own<T>): Agreed<T> {
  if (isOpen(reading, column)) return { value: null, from: null }
  const found = findIn(reading, column)
  const cell = cellUnder(reading.group.first, column)
  if (cell === null || (!found && cell && cell.text !== '')) return { value: null, from: null }
  const first = markOf(reading, column, found?.text ?? '', own)
  const from = found?.from ?? cell?.from ?? null
  for (const row of reading.group.rest) {
    const text = partText(row, column)
    if (text === null) continue
    const part = markOf(reading, column, text, own)
    if (same(part, first) || (text === '' && typeof first === 'string')) continue
    const spot = spotOf(reading, column, from ?? row.cells.get(column.index)!.from)
    reading.say.doubt(spot, sentences.partsDisagree(column.title))
    return { value: typeof first === 'string' ? first : null, from }
  }
  return { value: first, from }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The cell's own text in a further row; null where the cell above reaches down over it. */
function partText(row: PhysicalRow, column: Column): string | null {
  const cell = row.cells.get(column.index)
  return cell?.filled ? null : (cell?.text ?? '')
}

function markOf<T>(reading: RowReading, column: Column, text: string, own: Own<T>): T | boolean | null {
  const tick = readTick(text, reading.lessons.marks)
  const special = own(tick)
  if (special !== undefined) return special
  if (tick.kind === 'ticked') return true
  if (tick.kind === 'blank') return false
  reading.say.doubt(spotOf(reading, column, null), sentences.strangeMark(text))
  return null
}

function readMark(
  row: CatalogueRow,
  reading: RowReading,
  field: 'audienceAll' | 'audienceSpecific' | 'active' | 'onRequest',
  own: Own<string | boolean>,
): void {
  const [column, ...others] = columnsOf(reading.header, field)
  if (!column) return
  if (others.length > 0) {
    reading.say.doubt(spotOf(reading, column, null), sentences.twoColumns(column.title))
    return
  }
  const { value, from } = agreed(reading, column, own)
  Object.assign(row, { [field]: value })
  if (value !== null && from !== null) row.from[field] = from
}

function readAlone(
  reading: RowReading,
  head: 'audience',
  use: (text: string, spot: ReturnType<typeof spotOf>) => void,
): void {
  const found = findText(reading, head)
  if (found) use(found.text, spotOf(reading, found.column, found.from))
}

/** Where one of the two columns is missing, a column of words said the other half. */
const columnsUnder = ({ header }: RowReading, ...heads: Column['head'][]): Column[] =>
  heads.flatMap((head) => columnsOf(header, head))

const sayNothingTicked = (reading: RowReading, [first]: readonly Column[], names: string): void =>
  reading.say.doubt(spotOf(reading, first!, null), sentences.nothingTicked(names))
