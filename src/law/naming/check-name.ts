import { type NameAround, type NameRule, nameRules } from './name-rules.ts'

export interface NameCheck {
  broken: readonly NameRule[]
  /** The name with everything repaired that can be; null where that changes nothing or leaves nothing. */
  proposal: string | null
}

/** No name is shorter. */
const leastLength = 2

/** Which rules a name breaks, in the order of the table, and what it would better be called. */
export function checkName(name: string, around: NameAround): NameCheck {
  const broken = nameRules.filter((rule) => rule.breaks(name, around))
  // What one repair lays open another mends (a number behind a space, a stop behind 等), until nothing changes any more.
  let [before, proposal] = ['', name]
  while (proposal !== before) {
    before = proposal
    for (const rule of nameRules)
      if (rule.repair && rule.breaks(proposal, around)) proposal = rule.repair(proposal, around)
  }
  return { broken, proposal: proposal === name || [...proposal].length < leastLength ? null : proposal }
}

/** What speaks against giving this name to something that is called otherwise now. */
export function* reasonsAgainstRenaming(now: string, name: string, around: NameAround): Generator<string> {
  if ([...name.trim()].length < leastLength) return yield '请填写新的名称。'
  if ([...name].length > 200) yield '名称请控制在200字以内。'
  if (name === now) yield '新的名称与原来一样，没有改动。'
  for (const rule of nameRules) if (rule.binding && rule.breaks(name, around)) yield `“${name}”不合规范：${rule.says}。`
}
