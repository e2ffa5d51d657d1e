const lists: Record<string, string> = { county: '县级部门目录', town: '乡镇、街道目录', village: '村、社区清单' }

/** What the page of an item says of where it comes from and what became of it below. */
export const inheritanceWords = {
  title: '与上下级目录的关系',
  from: (place: string, list: string) => `来自${place}的${list}：`,
  fromGuideline: (title: string) => `来自《${title}》：`,
  reason: '理由：',
  reasonHead: '理由',
  noReason: '没有写明理由',
  below: '下级目录里的对应事项，收窄和没有列入的在前。',
  item: '事项',
  kind: '关系',
  drops: '标准指引里有、本目录没有列入的事项',
  dropsLead: '国家标准指引列出、本目录没有列入的，逐项写明理由。',
  guideline: '标准指引',
  leftOut: (place: string, binds: string) => `${place}的${lists[binds] ?? '下级目录'}没有列入`,
}
