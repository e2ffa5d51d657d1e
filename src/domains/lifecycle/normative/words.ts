import type { NormativeView } from './store.ts'

/** What the public list of normative documents says. */
export const words = {
  title: '规范性文件库',
  lead: '本地区各机关发布的行政规范性文件。有效性按施行日期、有效期和修改、废止情况推算，现行的列在前面。',
  filter: '筛选规范性文件',
  q: '标题或发文字号',
  organ: '制定机关',
  anyOrgan: '全部机关',
  state: '有效性',
  views: {
    current: '现行（有效、已修改、尚未生效）',
    ended: '失效、废止',
    unstated: '未标明',
  } satisfies Record<NormativeView, string>,
  any: '全部',
  document: '文件',
  number: '发文字号',
  formed: '成文日期',
  until: '有效期至',
  none: '—',
  nothing: '没有符合条件的规范性文件',
  nothingWhy: '可以换一个关键词，或者去掉一些条件再查。',
  clear: '查看全部',
  interpreted: '有解读',
} as const
