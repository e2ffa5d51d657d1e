import type { Verdict } from './model.ts'

export const restWords = {
  basis: (text: string) => `法定依据：${text}`,
  deadline: (text: string) => `法定时限：${text}`,
  elements: (text: string) => `法定要素：${text}`,
  lacking: (element: string) => `缺少要素“${element}”`,
  item: (catalogue: string, name: string, elements: string) =>
    `${catalogue}“${name}”，公开内容：${elements.replace(/\s+/g, '')}`,
}

export const verdictNames: Record<Verdict, string> = {
  kept: '维持现状',
  'to-mend': '需要改正',
  'not-applicable': '本地不适用',
  added: '已补入草稿',
}

export const reconcileWords = {
  field: (name: string) => `${name}领域`,
  added: (row: number) => `已按法定事项补入草稿第${row}行`,
  addedDoubt: (basis: string) => `本行不在原文件中，是按法定补充目录补入的（${basis}）。`,
  lawText: '法定补充目录',
  undoneRow: (item: string) => `撤销补入法定事项“${item}”`,
  gaveUp: '这次核对试了几次都没有完成，已经停止，上一次的结果没有变。请稍后再试，或者请系统管理员查看日志。',
  noLonger: '提出核对的人现在没有核对这个机关目录的权限，没有核对。请由有权限的人重新核对。',
  notDraft: '这份目录已经不是草稿，没有核对。请打开现行目录核对。',
  tooLong: '目录太大，核对用的时间超过了上限，没有完成。请分领域导入目录，再分别核对。',
  underWay: '正在核对，请等这次核对结束。',
  noRun: '没有找到这次核对的结果：可能刚刚重新核对过。请返回看最新的结果，再作处理。',
  noneChosen: '没有勾选要处理的项。请至少勾选一项。',
  noVerdict: '请选择怎样处理。',
  notForKind: (verdict: string, kind: string) => `“${kind}”的项不能定为“${verdict}”`,
  goneNow: '这一项在最新的核对里已经没有了',
  decidedBy: (by: string, on: string, verdict: string) => `${by}已于${on}定为“${verdict}”；要改的，请先撤销`,
  decidedMeanwhile: '刚刚已由其他人处理，请刷新页面查看',
  noDeed: '没有找到这次处理。',
  undoneBefore: '这次处理已经撤销过了。',
  adoptedAlready: '补入的事项已随目录采用生效，不能撤销补入。不再需要的，请导入新版目录。',
  onlyDraft: '只有草稿可以补入事项；现行目录缺少的，请导入新版目录。',
  onlyMissing: '只有“缺少”的法定事项可以补入。',
  rowGone: '补入的行找不到了，可能已经重读了文件。',
}
