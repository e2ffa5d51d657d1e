import type { Fact } from './model.ts'

/** First day of 条例 as revised in 2019 (国令第711号), whose periods are counted here. */
export const REVISED_FROM = '2019-05-15'

/** Whether an application came in under the text of 2007 or before any: its periods were others. */
export const receivedUnderOlderText = (facts: readonly Fact[]): boolean =>
  facts.some(({ kind, happenedOn }) => kind === 'received' && happenedOn.toString() < REVISED_FROM)

/** The sentence that goes with a clock of such an application. */
export const olderTextWords =
  '申请在2019年5月15日以前收到，当时施行的条例期限不同；这里按现行条例（国令第711号）计算，请按当时的规定核对。'
