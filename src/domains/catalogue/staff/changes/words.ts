import type { Evidence } from '../../versions/evidence.ts'

const looks: Record<Evidence['name'], string> = { same: '相同', alike: '相近', other: '不同' }

export const changesWords = {
  title: '与现行目录逐项对照',
  lead: '采用以前，逐项核对哪些事项有改动、并入、分出、新增或者不再列入。序号、先后和标点不论，按名称和内容对应；对应错了的，请在这里更正。',
  none: '没有现行目录可以对照',
  noneWhy: '同一机关、同一层级、同一领域还没有采用过目录，这份目录的事项全部是新增的。',
  settled: '这份目录已经采用或者撤销，不再对照。各版的改动见公开网站上事项的历史。',
  against: (titles: string) => `对照：${titles}`,
  kinds: '改动种类',
  noneOfKind: '没有这一种',
  noneOfKindWhy: '请看其他种类。',
  total: '采用后涉及',
  reachOf: '有改动、并入和不再列入的事项现在涉及的范围',
  organs: '公开位',
  openDuties: '未完成的义务',
  overdue: '已到期未公开',
  live: '已公开的信息',
  work: '每机关每年工作量',
  workUnit: '人天',
  workNote: (before: string, after: string) => `原来${before}，现在${after}`,
  overdueTitle: (count: string) => `不再列入的事项还有${count}条义务已到期未公开`,
  overdueWhy:
    '这些义务不因目录调整而免除，采用后仍在原机关名下。请先公开或者说明免除；其实仍在新目录里的，请在“与现行目录逐项对照”里把它与新目录的行对应起来。',
  was: (name: string) => `原为“${name}”`,
  into: (name: string) => `并入“${name}”`,
  from: (name: string) => `由“${name}”分出`,
  row: (row: string) => `新目录${row}`,
  evidence({ name, group, shared, before, after }: Evidence): string {
    return `名称${looks[name]}，一级事项${looks[group]}，公开内容原有${before}项、现有${after}项，其中${shared}项一字不差。`
  },
  noReach: '没有机关承担，也没有公开过信息。',
  reach: (organs: string, open: string, overdue: string | null, live: string) =>
    `涉及${organs}个机关、${open}条未完成的义务${overdue === null ? '' : `（其中${overdue}条已到期）`}、${live}条已公开的信息。`,
  saidSame: (by: string, on: string) => `${by} ${on}确认是同一事项`,
  saidNew: (by: string, on: string) => `${by} ${on}确认是新事项`,
  same: '确认是同一事项',
  notSame: '不是同一事项',
  isNew: '确认是新事项',
  undo: '撤销这次确认',
  is: '其实就是原有的',
  isLabel: (name: string) => `“${name}”对应的原有事项`,
  choose: '请选择',
  save: '对应起来',
  saved: (row: string) => `已记下第${row}行的对应，采用时照此办理。`,
  undone: (row: string) => `已撤销第${row}行的对应，重新按内容判断。`,
  noChoice: '请先选择原有的事项，再按“对应起来”。',
  toAdopt: '去采用',
  toInheritance: '与上级目录的关系',
  back: '回到目录',
}
