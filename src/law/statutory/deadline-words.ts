import type { Duty, DutyDirection } from '../duties/model.ts'
import { partWords, unitWords } from '../duties/words.ts'

const forms: Record<DutyDirection, (length: string, duty: Duty) => string> = {
  within: (length, { event }) => `${event}之日起${length}内`,
  'at-least': (length) => `公告时间不少于${length}`,
  before: (length, { event }) => `${event}前${length}`,
  every: (_, { unit }) => `每${partWords[unit]}公布一次`,
  yearly: (_, { on }) => `每年${on!.month}月${on!.day}日前`,
  promptly: () => '及时公开',
  'at-once': () => '实时公开',
}

/** How a catalogue would write the limit of a duty: 收到征地批准文件之日起15个工作日内. */
export const catalogueDeadline = (duty: Duty): string =>
  forms[duty.direction](`${duty.amount}${unitWords[duty.unit]}`, duty)
