/** What the panel of steps and the list of their times say. */
export const stepPanelWords = {
  title: '办理环节',
  lead: '时限从轮到这个环节的时候算起，按职责表。',
  round: (round: number) => `第${round}次送审`,
  earlier: (rounds: number) => `以前${rounds}次送审的环节（已经退回，不再算数）`,
  step: '环节',
  who: '单位、科室、岗位',
  turn: '轮到',
  limit: '时限',
  done: '办理',
  state: '情况',
  notYet: '还没有轮到',
  due: (minute: string) => `${minute}前办完`,
  dueDay: (day: string) => `${day}当天办完`,
  by: (name: string, minute: string) => `${name}，${minute}`,
  took: (time: string) => `用时${time}`,
  remark: (text: string) => `意见：${text}`,
  late: '超过时限',
  inTime: '在时限内',
  noLimit: '未定时限',
  waiting: '正在办理',
  results: { passed: '已办', returned: '退回', skipped: '转应急发布' },
} as const

/** How long something took, as people say it. */
export function spanWords(from: Temporal.Instant, to: Temporal.Instant): string {
  const minutes = Math.max(0, Math.round(from.until(to).total('minutes')))
  if (minutes < 60) return `${minutes}分钟`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours}小时` : `${hours}小时${minutes % 60}分钟`
  return hours % 24 === 0 ? `${hours / 24}天` : `${Math.floor(hours / 24)}天${hours % 24}小时`
}
