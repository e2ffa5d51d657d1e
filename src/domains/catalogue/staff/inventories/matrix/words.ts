import type { CellState } from '../../../inventories/matrix/model.ts'

export const cellWords: Record<CellState, string> = {
  compiled: '已编制',
  stale: '待更新',
  due: '应编未编',
  none: '没有指引',
}

export const matrixWords = {
  lead: '26个试点领域在各县（市、区）的编制情况。点开一格，看是哪份目录、依据哪份标准指引。',
  levels: '层级',
  field: '领域',
  rules: '怎样算',
  rule: {
    compiled:
      '有现行目录覆盖这个领域：目录就是这个领域的，或者覆盖全部领域的目录里有这个领域的事项；乡级、村级由县里统一编制，或者每个机关都自己编了，也算。',
    stale: '有现行目录，但是标准指引最新一版的制发日期在目录采用以后。',
    due: '有标准指引约束这一级，还没有现行目录覆盖这个领域（只有一部分机关自己编了的，也列在这里）。',
    none: '还没有登记约束这一级的标准指引，也没有目录。',
  } satisfies Record<CellState, string>,
  total: (counts: string) => `合计：${counts}`,
  count: (state: string, count: string) => `${state}${count}格`,
  cellTitle: (county: string, level: string, field: string) => `${county}${level}：${field}`,
  state: '编制情况',
  why: '为什么',
  whyCompiled: (adopted: string, guideline: string | null) =>
    guideline === null
      ? `现行目录${adopted}采用；没有登记约束这一级的标准指引。`
      : `现行目录${adopted}采用，标准指引最新一版${guideline}制发，目录不早于指引。`,
  whyStale: (adopted: string, guideline: string) =>
    `标准指引最新一版${guideline}制发，现行目录${adopted}采用，早于指引。请对照新指引修订目录。`,
  whyDue: (guideline: string) => `标准指引${guideline}制发，约束这一级，还没有现行目录覆盖这个领域。`,
  whyPart: (own: string, organs: string) => `${organs}个机关里有${own}个自己编了。`,
  whyNone: '还没有登记约束这一级的标准指引，也没有目录覆盖这个领域。',
  catalogues: '覆盖这个领域的现行目录',
  noCatalogues: '没有。',
  guidelines: '约束这一级的标准指引',
  noGuidelines: '没有登记。',
  title: '名称',
  organ: '制定机关',
  adopted: '采用日期',
  items: '这个领域的事项',
  itemsOf: (count: string) => `${count}项`,
  issuer: '制发机关',
  document: '文号、日期',
  importCatalogue: '导入标准目录',
} as const
