import type { DeadlineRule } from '#law/deadline/model.ts'

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
  decided: { by: string; at: string; how: 'corrected' | 'confirmed' } | null
}

export interface DraftRow {
  rowNumber: number
  seq: string | null
  fields: RowFields
  /** As it was read, never changed. */
  read: RowFields
  from: Record<string, string>
  filled: string[]
  doubts: Doubt[]
  leftOut: string | null
  version: number
}

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
    if (value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0))
      yield { column, message: `${columnWords[column]}没有读出，请对照原文填写。` }
  }
}

export const openDoubts = (rows: readonly DraftRow[]): number =>
  rows.filter((row) => row.leftOut === null).reduce((sum, row) => sum + row.doubts.filter((doubt) => doubt.decided === null).length, 0)

/** What speaks against adopting a catalogue. */
export function* reasonsNotToAdopt(
  catalogue: { state: string; version: number },
  rows: readonly DraftRow[],
  organs: number,
  version: number,
): Generator<string> {
  if (catalogue.state !== 'draft') yield '这份目录已经采用或已被替代。'
  else if (catalogue.version !== version) yield '这份目录刚刚被改动过，请刷新页面、核对后再采用。'
  const kept = rows.filter((row) => row.leftOut === null)
  if (kept.length === 0) yield '目录里没有可以采用的事项。'
  const open = openDoubts(rows)
  if (open > 0) {
    const where = kept.filter((row) => row.doubts.some((doubt) => doubt.decided === null)).map((row) => row.seq ?? `第${row.rowNumber}行`)
    yield `还有${open}处疑问没有处理（序号 ${where.slice(0, 12).join('、')}${where.length > 12 ? '等' : ''}），请逐项订正或确认。`
  }
  if (organs === 0) yield '没有选择适用的机关。'
}

/** A row's key for finding the same item in the version before: words only, without spaces and numbering. */
export const keyOf = (fields: Pick<RowFields, 'level1' | 'level2' | 'elements'>): string =>
  [fields.level1, fields.level2, fields.elements].map((part) => (part ?? '').replace(/[\s；;。]/g, '')).join('|')
