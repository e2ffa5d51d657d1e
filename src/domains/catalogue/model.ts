import type { DeadlineRule } from '#law/deadline/model.ts'
import { type Coverage, coverageColumn } from './coverage/model.ts'
import type { SourceCell, SourceLine } from './reading/model.ts'

/** A catalogue row as it will become an item; null where the reader could not tell. */
export interface RowFields {
  level1: string | null
  level2: string | null
  elements: string | null
  basis: string | null
  deadlineText: string | null
  rules: DeadlineRule[]
  body: string | null
  channels: string[] | null
  audienceAll: boolean | null
  audienceSpecific: string | boolean | null
  active: boolean | null
  onRequest: boolean | null
}

export type Column = keyof RowFields

/** Something a person must look at before the row may bind anybody. */
export interface Doubt {
  column: string | null
  /** Where in the source it stands. */
  from: string | null
  message: string
  /** What was decided, by whom and when; open while null. */
  decided: Decision | null
}

export interface Decision {
  by: string
  at: string
  /** `taught`: as the same person decided it for another file of this layout. */
  how: 'corrected' | 'confirmed' | 'taught'
  /** The deed that decided it, so that the deed can be taken back; the lesson where it was taught. */
  deed?: string
  lesson?: string
}

export interface DraftRow {
  rowNumber: number
  seq: string | null
  fields: RowFields
  /** As it was read, never changed. */
  read: RowFields
  from: Record<string, string>
  /** The characters that stand at each place, as the file holds them. */
  source: Record<string, string>
  /** Every cell of its line in the file, read or not. */
  cells: SourceCell[]
  /** The lines of a text that it stands on, read or not. */
  lines: SourceLine[]
  filled: string[]
  doubts: Doubt[]
  leftOut: string | null
  /** The row that this one was split off from. */
  partOf: number | null
  /** The statutory item that it was added for; no file holds it. */
  statutory?: string | null
  version: number
}

/** Where a doubt stands: in a row, or (null) among what was said of the whole file. Doubts are added, never moved. */
export interface DoubtPlace {
  catalogueId: string
  rowNumber: number | null
  index: number
}

/** Something about the whole file or a line that became no row; a doubt among them must be decided too. */
export interface GeneralProblem {
  /** As printed, or the line in the file. */
  row: string | null
  column: string | null
  from: string | null
  message: string
  severity: 'doubt' | 'note'
  decided: Decision | null
}

/** Said where a row is not taken over because its level is not ticked; a person's reason never begins so. */
export const leftOutByLevel = (level: string): string => `${untickedLevel}“${level}”`
export const isLeftOutByLevel = (reason: string): boolean => reason.startsWith(untickedLevel)
const untickedLevel = '原目录的公开层级没有勾选'

/** Has a person worked on this row: typed, confirmed, left out or split? */
export const isTouched = (row: DraftRow): boolean =>
  row.partOf !== null ||
  Boolean(row.statutory) ||
  (row.leftOut !== null && !isLeftOutByLevel(row.leftOut)) ||
  row.doubts.some(({ decided }) => decided !== null && decided.how !== 'taught') ||
  (Object.keys(row.fields) as Column[]).some(
    (column) => JSON.stringify(row.fields[column]) !== JSON.stringify(row.read[column]),
  )

export const binds = ['county', 'town', 'village'] as const
export type Binds = (typeof binds)[number]

export const columnWords: Record<Column, string> = {
  level1: '一级事项',
  level2: '二级事项',
  elements: '公开内容（要素）',
  basis: '公开依据',
  deadlineText: '公开时限',
  rules: '时限规则',
  body: '公开主体',
  channels: '公开渠道和载体',
  audienceAll: '公开对象（全社会）',
  audienceSpecific: '公开对象（特定群体）',
  active: '公开方式（主动）',
  onRequest: '公开方式（依申请）',
}

const demanded: Column[] = ['level1', 'elements', 'basis', 'deadlineText', 'body', 'channels']

/** What a row still lacks to become an item; each is a doubt of its own. */
export function* gapsOf(fields: RowFields): Generator<{ column: Column; message: string }> {
  for (const column of demanded) {
    const value = fields[column]
    if (
      value === null ||
      (typeof value === 'string' && value.trim() === '') ||
      (Array.isArray(value) && value.length === 0)
    )
      yield { column, message: `${columnWords[column]}没有读出，请对照原文填写。` }
  }
}

/** The doubts with one more for each missing field that no open doubt is about. */
export const withGapDoubts = (fields: RowFields, doubts: readonly Doubt[], from: Record<string, string>): Doubt[] => [
  ...doubts,
  ...[...gapsOf(fields)]
    .filter((gap) => !doubts.some((doubt) => doubt.column === gap.column && doubt.decided === null))
    .map((gap) => ({ column: gap.column, from: from[gap.column] ?? null, message: gap.message, decided: null })),
]

/** Doubts of rows that are taken over and not yet decided. */
export const openDoubts = (rows: readonly DraftRow[]): number =>
  rows.reduce((sum, row) => sum + openDoubtsOf(row).length, 0)

export const openDoubtsOf = (row: Pick<DraftRow, 'leftOut' | 'doubts'>): Doubt[] =>
  row.leftOut === null ? row.doubts.filter((doubt) => doubt.decided === null) : []

/** Doubts about the whole file or a lost line, not yet decided. */
export const openGeneral = (problems: readonly GeneralProblem[]): GeneralProblem[] =>
  problems.filter((problem) => problem.severity === 'doubt' && problem.decided === null)

/** May be confirmed as read: a field that is missing can only be filled in. */
export const isConfirmable = (row: Pick<DraftRow, 'fields'>, doubt: Doubt): boolean =>
  ![...gapsOf(row.fields)].some((gap) => gap.column === doubt.column)

/** What is said of the whole file may be confirmed as well, except the question what the file covers. */
export const isConfirmableProblem = ({ column }: Pick<GeneralProblem, 'column'>): boolean => column !== coverageColumn

/** Doubts of one kind say the same sentence about the same column; numbers and quoted words may differ. */
export const kindOf = ({ column, message }: Pick<Doubt, 'column' | 'message'>): string =>
  `${column ?? ''}|${message.replace(/[“「][^”」]*[”」]/gu, '…').replace(/\d+/g, '0')}`

/** What a person was shown before adopting, to be compared with what stands at the deed. */
export interface AdoptionSeen {
  version: number
  /** The catalogues in force that this one changes, in order; undefined where nobody looked. */
  touches?: readonly string[] | undefined
}

/** What speaks against adopting a catalogue. */
export function* reasonsNotToAdopt(
  catalogue: {
    state: string
    version: number
    coverage: Coverage | null
    problems: readonly GeneralProblem[]
    adoptedOn: Temporal.PlainDate | null
  },
  rows: readonly DraftRow[],
  organs: { bound: number; strangers: number },
  touches: readonly string[],
  seen: AdoptionSeen,
): Generator<string> {
  if (catalogue.state === 'discarded') yield '这份草稿已经撤销，不能采用；需要的请重新导入。'
  else if (catalogue.state === 'adopted') yield `这份目录已于${catalogue.adoptedOn}采用，不需要再次采用。`
  else if (catalogue.state !== 'draft') yield '这份目录已被新版目录替代，不能再采用；需要恢复的，请重新导入。'
  else if (catalogue.version !== seen.version) yield '这份目录刚刚被改动过，请刷新页面、核对后再采用。'
  else if (seen.touches !== undefined && seen.touches.join() !== touches.join())
    yield '同一机关、同一层级刚刚采用了另一份目录，这次采用没有进行。请回到目录列表核对，确需替代的再采用本目录。'
  if (catalogue.state !== 'draft') return
  if (catalogue.coverage === null) yield '这份目录属于哪个领域还没有确定，请先选择。'
  const kept = rows.filter((row) => row.leftOut === null)
  if (kept.length === 0) yield '目录里没有可以采用的事项。'
  const open = openDoubts(rows)
  if (open > 0) {
    const where = kept.filter((row) => openDoubtsOf(row).length > 0).map((row) => row.seq ?? `第${row.rowNumber}行`)
    yield `还有${open}处疑问没有处理（序号 ${where.slice(0, 12).join('、')}${where.length > 12 ? '等' : ''}），请逐项订正或确认。`
  }
  const general = openGeneral(catalogue.problems).filter(isConfirmableProblem).length
  if (general > 0) yield `还有${general}条关于整份文件的疑问没有确认，请核对原件后确认。`
  if (organs.strangers > 0) yield `所选机关中有${organs.strangers}个不属于本目录适用的范围，请重新选择。`
  if (organs.bound === 0) yield '没有选择适用的机关。'
}
