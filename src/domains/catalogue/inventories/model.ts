/** 事项清单 (city plan 1): the sources that items come from. */

export const sourceKinds = ['guideline', 'powers', 'services'] as const
/** 标准指引, 权责清单, 公共服务事项清单; statutes come with the program. */
export type SourceKind = (typeof sourceKinds)[number]

/** A row as a source prints it; null where nothing stands there. */
export interface SourceRow {
  code: string | null
  /** What it stands under: 一级事项 of a guideline, the main item of a 子项. */
  heading: string | null
  name: string
  /** 职权类型, 事项类型. */
  kind: string | null
  basis: string | null
  body: string | null
  /** 行使层级, in the words of the source. */
  levelText: string | null
  /** 公开内容 of a guideline. */
  elements: string | null
  /** Where it stands in the file: B12, 表1 第3行第2列. */
  place: string
}

/** Something a person should look at before the rows are taken; nothing of it holds the rows up. */
export interface SourceDoubt {
  place: string | null
  message: string
}

/** A file of a source as it was read. */
export interface SourceReading {
  rows: SourceRow[]
  doubts: SourceDoubt[]
}

/** A row that is kept, by its own identity over the issues of its source. */
export interface KnownRow extends SourceRow {
  id: string
  listedName: string | null
}

/** How a row of a source is named in one source of one county; a statute by its own id. */
export type RowRef =
  | { sourceCountyId: string; sourceId: string; rowId: string; statutoryId: null }
  | { sourceCountyId: null; sourceId: null; rowId: null; statutoryId: string }

export const statuteRef = (statutoryId: string): RowRef => ({
  sourceCountyId: null,
  sourceId: null,
  rowId: null,
  statutoryId,
})

/** A name as it is compared: without spaces, brackets' width, stops and quotes. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》·.,;:。，；：、()]/g, '')
    .toLowerCase()

export interface SourceFields {
  kind: SourceKind
  title: string
  issuer: string
  /** One of the 26; a guideline has one. */
  fieldCode: string | null
  levels: readonly string[]
}

/** The levels a source may bind (国办发〔2019〕54号: 县、乡两级; village lists follow). */
export const boundLevels = ['county', 'town', 'village'] as const
export type BoundLevel = (typeof boundLevels)[number]

/** What speaks against registering a source. */
export function* reasonsNotToRegister({ kind, title, issuer, fieldCode, levels }: SourceFields): Generator<string> {
  if (title.trim().length < 4) yield '请写明来源的全称，例如“社会救助领域基层政务公开标准指引”。'
  if (title.trim().length > 200) yield '来源的全称请控制在200字以内。'
  if (issuer.trim().length < 2) yield '请写明制发机关。'
  if (kind === 'guideline' && fieldCode === null) yield '标准指引请选择属于26个试点领域中的哪一个。'
  if (levels.length === 0) yield '请至少选择一个适用的层级。'
  if (levels.some((level) => !boundLevels.some((each) => each === level))) yield '适用的层级只能是县级、乡级、村级。'
}

/** What speaks against an issue's facts; a day in the future has not been. */
export function* reasonsNotToLoad(
  { documentNumber, issuedOn }: { documentNumber: string | null; issuedOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Generator<string> {
  if (Temporal.PlainDate.compare(issuedOn, today) > 0) yield `制发日期 ${issuedOn} 晚于今天，请核对。`
  if (issuedOn.year < 1990) yield `制发日期 ${issuedOn} 太早，请核对。`
  if ((documentNumber ?? '').length > 60) yield '文号请控制在60字以内。'
}
