import { channelWords } from '#kernel/publication/model.ts'
import {
  type Column,
  type Doubt,
  type DraftRow,
  type GeneralProblem,
  isConfirmable,
  isConfirmableProblem,
  kindOf,
  openDoubtsOf,
  openGeneral,
  type RowFields,
} from '../../model.ts'
import { explainRule } from '../../portal/deadline-words.ts'
import { draftWords as words } from '../words.ts'

/** Views of the rows; once adopted, the items come first. */
export const rowViews = ['doubts', 'all', 'decided', 'left-out'] as const
export type RowView = (typeof rowViews)[number]
export type View = RowView | 'items'

const isDecided = (row: DraftRow): boolean => row.doubts.some((doubt) => doubt.decided !== null) || row.version > 1

/** The rows that a view shows, in the order of the file. */
export const rowsOfView: Record<RowView, (rows: readonly DraftRow[]) => DraftRow[]> = {
  doubts: (rows) => rows.filter((row) => openDoubtsOf(row).length > 0),
  all: (rows) => [...rows],
  decided: (rows) => rows.filter((row) => row.leftOut === null && isDecided(row) && openDoubtsOf(row).length === 0),
  'left-out': (rows) => rows.filter((row) => row.leftOut !== null),
}

/** The figures on top of the page. */
export function figuresOf(rows: readonly DraftRow[], problems: readonly GeneralProblem[]) {
  const kept = rows.filter((row) => row.leftOut === null)
  const open = kept.map((row) => openDoubtsOf(row).length)
  return {
    kept: kept.length,
    doubts: open.reduce((sum, n) => sum + n, 0) + openGeneral(problems).length,
    doubtful: open.filter((n) => n > 0).length,
    decided: rowsOfView.decided(rows).length,
    filled: kept.reduce((sum, row) => sum + row.filled.filter((field) => field !== 'seq').length, 0),
    leftOut: rows.length - kept.length,
  }
}

export interface DoubtGroup {
  kind: string
  /** The sentence of the first one; the others differ in numbers and quoted words only. */
  sentence: string
  column: string | null
  count: number
  /** How many of them may be confirmed without filling something in. */
  confirmable: number
  rows: { seq: string | null; rowNumber: number }[]
}

/** Open doubts by what they say, those of the whole file first. */
export function groupsOf(rows: readonly DraftRow[], problems: readonly GeneralProblem[]): DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>()
  const add = (doubt: Pick<Doubt, 'column' | 'message'>, row: DraftRow | null, confirmable: boolean) => {
    const kind = kindOf(doubt)
    const group = groups.get(kind) ?? {
      kind,
      sentence: doubt.message,
      column: doubt.column,
      count: 0,
      confirmable: 0,
      rows: [],
    }
    groups.set(kind, group)
    group.count += 1
    group.confirmable += confirmable ? 1 : 0
    if (row && group.rows.at(-1)?.rowNumber !== row.rowNumber)
      group.rows.push({ seq: row.seq, rowNumber: row.rowNumber })
  }
  for (const problem of openGeneral(problems)) add(problem, null, isConfirmableProblem(problem))
  for (const row of rows) for (const doubt of openDoubtsOf(row)) add(doubt, row, isConfirmable(row, doubt))
  return [...groups.values()]
}

/** Doubts that were decided as somebody decided them for another file. */
export interface TaughtGroup {
  lesson: string
  sentence: string
  count: number
  by: string
  at: string
}

export function taughtGroups(rows: readonly DraftRow[], problems: readonly GeneralProblem[]): TaughtGroup[] {
  const groups = new Map<string, TaughtGroup>()
  for (const { message, decided } of [...rows.flatMap((row) => row.doubts), ...problems]) {
    if (decided?.lesson === undefined) continue
    const { lesson, by, at } = decided
    const group = groups.get(lesson) ?? { lesson, sentence: message, count: 0, by, at }
    groups.set(lesson, { ...group, count: group.count + 1 })
  }
  return [...groups.values()]
}

export type CellKey =
  | 'level1'
  | 'level2'
  | 'elements'
  | 'basis'
  | 'deadline'
  | 'body'
  | 'channels'
  | 'audience'
  | 'mode'

export interface CellFace {
  key: CellKey
  label: string
  text: string | null
  filled: boolean
  /** Where in the file it stands, said where somebody has to look there. */
  source: string | null
  doubts: Doubt[]
  /** As it was read, where a person has changed it since. */
  was: string | null | undefined
}

/** Fields that stand in one cell of the page, and how they read together. */
const cells: { key: CellKey; label: string; fields: Column[]; text: (fields: RowFields) => string | null }[] = [
  { key: 'level1', label: words.item, fields: ['level1'], text: (fields) => fields.level1 },
  { key: 'level2', label: words.item, fields: ['level2'], text: (fields) => fields.level2 },
  { key: 'elements', label: words.elements, fields: ['elements'], text: (fields) => fields.elements },
  { key: 'basis', label: words.basis, fields: ['basis'], text: (fields) => fields.basis },
  { key: 'deadline', label: words.deadline, fields: ['deadlineText', 'rules'], text: (fields) => fields.deadlineText },
  { key: 'body', label: words.body, fields: ['body'], text: (fields) => fields.body },
  { key: 'channels', label: words.channels, fields: ['channels'], text: (fields) => channelsText(fields.channels) },
  { key: 'audience', label: words.audience, fields: ['audienceAll', 'audienceSpecific'], text: audienceText },
  { key: 'mode', label: words.mode, fields: ['active', 'onRequest'], text: modeText },
]

export interface RowFace {
  rowNumber: number
  name: string
  /** The number alone, below a heading that says what it is. */
  seq: string
  cells: Record<CellKey, CellFace>
  /** Doubts about the row as a whole, or about a column that is not kept. */
  doubts: Doubt[]
  open: number
  leftOut: string | null
  state: 'doubts' | 'corrected' | 'confirmed' | 'plain' | 'leftOut'
  /** How the deadline is understood. */
  rules: string[]
}

/** One row of the catalogue, cell by cell, each with its doubts and where it comes from. */
export function presentRow(row: DraftRow): RowFace {
  const open = openDoubtsOf(row)
  const faces = cells.map((cell): CellFace => {
    const doubts = open.filter((doubt) => cell.fields.some((field) => field === doubt.column))
    const [now, read] = [cell.text(row.fields), cell.text(row.read)]
    return {
      key: cell.key,
      label: cell.label,
      text: now === '' ? null : now,
      filled: now === read && cell.fields.some((field) => row.filled.includes(field)),
      source:
        doubts.find((doubt) => doubt.from)?.from ?? cell.fields.map((field) => row.from[field]).find(Boolean) ?? null,
      doubts,
      was: (now ?? '') === (read ?? '') ? undefined : read,
    }
  })
  const placed = new Set(faces.flatMap((face) => face.doubts))
  return {
    rowNumber: row.rowNumber,
    name: words.rowName(row.seq, row.rowNumber),
    seq: words.rowShort(row.seq, row.rowNumber),
    cells: Object.fromEntries(faces.map((face) => [face.key, face])) as Record<CellKey, CellFace>,
    doubts: open.filter((doubt) => !placed.has(doubt)),
    open: open.length,
    leftOut: row.leftOut,
    state: stateOf(
      row,
      open.length,
      faces.some((face) => face.was !== undefined),
    ),
    rules: row.fields.rules.map(explainRule),
  }
}

function stateOf(row: DraftRow, open: number, changed: boolean): RowFace['state'] {
  if (row.leftOut !== null) return 'leftOut'
  if (open > 0) return 'doubts'
  if (changed) return 'corrected'
  return row.doubts.length > 0 ? 'confirmed' : 'plain'
}

/** The value of one column in words; null where there is none, or the column is not kept. */
export const valueText = (fields: RowFields, column: string): string | null =>
  cells.find((cell) => cell.fields.some((field) => field === column))?.text(fields) ?? null

export const channelsText = (channels: readonly string[] | null): string | null =>
  channels && channels.length > 0 ? channels.map((channel) => channelWords[channel] ?? channel).join('、') : null

export function audienceText({
  audienceAll,
  audienceSpecific,
}: Pick<RowFields, 'audienceAll' | 'audienceSpecific'>): string | null {
  const specific =
    typeof audienceSpecific === 'string' && audienceSpecific !== ''
      ? words.group(audienceSpecific)
      : audienceSpecific === true
        ? words.someGroup
        : null
  return [audienceAll ? words.everybody : null, specific].filter(Boolean).join('；') || null
}

export function modeText({ active, onRequest }: Pick<RowFields, 'active' | 'onRequest'>): string | null {
  return [active ? words.active : null, onRequest ? words.onRequest : null].filter(Boolean).join('；') || null
}
