import type { BoundLevel, SourceKind } from '../../inventories/model.ts'

/** The parts of the inventories, as they are worked through. */
export const parts = ['sources', 'links', 'missing', 'attributes', 'names', 'matrix', 'tasks'] as const
export type Part = (typeof parts)[number]

export const frameWords = {
  title: '事项清单',
  parts: '事项清单的各个部分',
  part: {
    sources: '来源',
    links: '事项与来源',
    missing: '尚未编入目录',
    attributes: '公开属性',
    names: '名称规范',
    matrix: '编制情况',
    tasks: '编制任务',
  } satisfies Record<Part, string>,
  county: '县（市、区）',
} as const

export const sourceKindWords: Record<SourceKind, string> = {
  guideline: '标准指引',
  powers: '权责清单',
  services: '公共服务事项清单',
}

export const boundLevelWords: Record<BoundLevel, string> = { county: '县级', town: '乡级', village: '村级' }

export const levelsInWords = (levels: readonly BoundLevel[]): string =>
  levels.map((level) => boundLevelWords[level]).join('、')
