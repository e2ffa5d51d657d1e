import { type Context, channelsOf, draft, type Found, type Groups, numberIn, scoped } from './drafts.ts'
import { readLead } from './lead.ts'
import { countDoubts } from './read-event.ts'
import { unitOf } from './units.ts'
import { doubtWords } from './words.ts'

/** 公示7个工作日, 公告时间不少于三十日: how long it must stay up; not a day by which it must appear. */
export function readWaiting(groups: Groups, { basis }: Context, words: string): Found {
  const amount = numberIn(groups.n)
  const lead = groups.lead!
  const { scope, event } = readLead(lead)
  // 在村公示栏公示: what stands behind 在 is the place.
  const about = /^在/u.test(lead) ? channelsOf(event) : scoped(scope || event)
  const { unit, doubt } = unitOf(groups.unit ?? '日', amount, basis)
  const doubts = doubt ? [doubt] : []
  doubts.push(...countDoubts(groups, amount, unit))
  if (/期满/u.test(words)) doubts.push(doubtWords.shownOrWithin(words))
  if (amount !== null && groups.unit === undefined) doubts.push(doubtWords.noDayUnit(amount))
  const rule = draft('min-notice-period', { amount, unit, trigger: groups.what!, ...about })
  return doubts.length > 0 ? { rules: [rule], doubts, unsure: true } : { rules: [rule] }
}
