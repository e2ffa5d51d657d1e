import type { LinkEvidence } from '../../../inventories/links/model.ts'

const looks: Record<LinkEvidence['name'], string> = { same: '名称相同', alike: '名称相近', other: '名称不同' }

export const linkWords = {
  linked: '来自这里的公开事项',
  sources: '这个事项的来源',
  noneLinked: '还没有确认的事项。',
  noneSources: '还没有确认来源。',
  by: (name: string, on: string) => `${name} ${on}确认`,
  refusedBy: (name: string, on: string) => `${name} ${on}确认不是`,
  proposed: '可能的事项',
  proposedSources: '可能的来源',
  proposedLead: '系统按名称和依据找出来的，是不是由您确认。',
  noneProposed: '没有找到名称或者依据相近的。',
  refused: '确认过不是的',
  confirm: '确认',
  confirmSource: '确认',
  refuse: '不是',
  undo: '撤销',
  byHand: '自己找',
  byHandHint: '按名称找现行目录里的事项。',
  search: '查找',
  noFound: '没有找到这样的事项。',
  evidence({ name, group, cites }: LinkEvidence): string {
    return [looks[name], group ? '与一级事项相近' : null, cites.length > 0 ? `都引用${cites.length}个相同条文` : null]
      .filter(Boolean)
      .join('，')
  },
  done: { confirmed: '已确认来源。', refused: '已记下不是这个来源，不再提示。', none: '已撤销。' },
  item: '公开事项',
  level1: '一级事项',
  row: '来源的行',
  source: '来源',
  basis: '依据',
  why: '判断的根据',
  deeds: '最近成批确认的',
  deed: (count: string) => `${count}项`,
  undoDeed: '撤销这一批',
  undone: (count: string) => `已撤销${count}项来源。`,

  lead: '每个来源里，名称一字不差、又只有一处的，可以成批确认；其余的打开这一行逐个确认。',
  certain: '可以成批确认',
  open: '待逐行确认',
  rowsLinked: '已编入目录 / 全部行',
  kind: '种类',
  toPreview: '先看是哪些',
  noSources: '还没有采用过标准指引和清单，没有可以确认的来源。',
  previewTitle: (source: string) => `成批确认：${source}`,
  previewLead: (count: string) => `下面${count}行与现行目录的事项名称一字不差，并且只有一处。现在还没有作任何改动。`,
  previewNone: '没有可以成批确认的',
  previewNoneWhy: '名称一字不差的都确认过了，或者同名的不止一处。请打开来源，逐行确认。',
  confirmAll: (count: string) => `确认这${count}项`,
  confirmed: (count: string) => `已确认${count}项来源。需要的话，可以整批撤销。`,
  back: '返回',
} as const
