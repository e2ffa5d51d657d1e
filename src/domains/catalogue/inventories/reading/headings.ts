/** What a column of a 权责清单 or 公共服务事项清单 holds. */
export type SourceColumn = 'seq' | 'code' | 'main' | 'sub' | 'name' | 'kind' | 'basis' | 'body' | 'level'

/**
 * Headings as offices write them, the narrower before the wider. Lists are made by every office for itself; what all of
 * them have is in 国务院办公厅 and provincial templates: 编码, 名称, 类型, 依据, 主体, 层级.
 */
const headings: readonly (readonly [SourceColumn, RegExp])[] = [
  ['seq', /^(?:序号|行号|no\.?)$/i],
  ['code', /^(?:权力|职权|权责|公共服务|政务服务|服务|业务)?(?:事项|项目|基本|实施|职权|权力)?(?:编码|代码|编号)$/],
  ['main', /^(?:主项|主项名称|大项|大项名称|一级事项)$/],
  ['sub', /^(?:子项|子项名称|小项|小项名称|二级事项|(?:业务)?办理项(?:名称)?)$/],
  [
    'name',
    /^(?:(?:行政)?(?:权力|职权|权责|公共服务|政务服务|服务|责任)?(?:事项|项目|职权|权力)?名称|(?:公共|政务)?服务事项|(?:行政)?(?:权力|职权|权责)(?:事项|项目)|事项|项目)$/,
  ],
  ['kind', /^(?:行政)?(?:职权|权力|权责|公共服务|服务|事项)?(?:类型|类别|分类)$/],
  ['basis', /^(?:实施|设定|设立|法律法规|法律|法定|职权|权力|权责|行使|办理|服务|政策|行政权力)?依据$/],
  ['body', /^(?:权力|职权)?(?:实施|行使|责任|承办|办理|主管|服务)(?:主体|机关|部门|单位|科室|机构|处室)$/],
  ['level', /^(?:权力|职权)?(?:行使|实施|管理|办理|事项|服务)?层级$/],
]

/** The column that a heading names; null for one that this reader does not know. */
export function columnOf(heading: string): SourceColumn | null {
  const folded = heading
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[:*]/g, '')
  return headings.find(([, words]) => words.test(folded))?.[0] ?? null
}

/** Kinds of powers: the ten of 权责清单 and what a band or a sheet is called by. */
const powerKinds =
  /行政许可|行政处罚|行政强制|行政征收|行政给付|行政检查|行政确认|行政奖励|行政裁决|行政备案|行政征用|其他(?:行政)?(?:权力|职权)|公共服务/

/** The kind that a band across the table, or the name of a sheet, names. */
export const kindIn = (text: string): string | null => powerKinds.exec(text.replace(/\s+/g, ''))?.[0] ?? null
