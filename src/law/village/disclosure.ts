/** What a village must publish (村民委员会组织法第三十条 of the text of 2018), each with the duty that gives its rhythm. */
export interface VillageMatter {
  id: string
  name: string
  /** Ids of duties of the village table; of several the first that applies to this village. */
  duties: readonly string[]
  /** Decision and implementation are published each for itself (两公开). */
  twice: boolean
}

const matter = (id: string, name: string, duties: readonly string[] = ['village-ordinary'], twice = false) => ({
  id,
  name,
  duties,
  twice,
})

export const villageMatters: readonly VillageMatter[] = [
  matter('decided', '村民会议、村民代表会议讨论决定的事项及其实施情况', ['village-resolution', 'village-result'], true),
  matter('family-planning', '国家计划生育政策的落实方案'),
  matter('relief', '政府拨付和接受社会捐赠的救灾救助、补贴补助等资金、物资的管理使用情况'),
  matter('assistance', '协助人民政府开展工作的情况'),
  matter('finance', '财务收支情况', ['village-finance', 'village-ordinary']),
  matter('major', '涉及村民利益的重大问题', ['village-major']),
  matter('other', '涉及本村村民利益，村民普遍关心的其他事项'),
]

/**
 * The duties of a matter in a village: finances every month where much money of the collective moves, else every
 * quarter; a decision and its implementation each for itself; the rest every quarter at least.
 */
export const rhythmsOf = ({ id, duties }: VillageMatter, village: { muchFinance: boolean }): readonly string[] =>
  id === 'finance' ? [duties[village.muchFinance ? 0 : 1]!] : duties

/** Who looks into a complaint that something was not published, or not truthfully (第三十一条). */
export const complaintGoesTo = ['乡、民族乡、镇的人民政府', '县级人民政府及其有关主管部门'] as const

/** 四议两公开: four deliberations, two disclosures; practice, no article. */
export const fourAndTwo: readonly { id: string; name: string; publishes: boolean }[] = [
  { id: 'proposed', name: '村党组织提议', publishes: false },
  { id: 'consulted', name: '村“两委”会议商议', publishes: false },
  { id: 'examined', name: '党员大会审议', publishes: false },
  { id: 'decided', name: '村民会议或者村民代表会议决议', publishes: false },
  { id: 'resolution', name: '决议公开', publishes: true },
  { id: 'result', name: '实施结果公开', publishes: true },
]

/** Who oversees finances and publication (第三十二条): what speaks against somebody as a member. */
export function* reasonsAgainstMember(person: { onCommittee: boolean; nearRelative: boolean }): Generator<string> {
  if (person.onCommittee) yield '村民委员会成员不得担任村务监督机构成员。'
  if (person.nearRelative) yield '村民委员会成员的近亲属不得担任村务监督机构成员。'
}

/** Twice running 不称职 in the yearly review ends a post (第三十三条). */
export const postEnds = (ratings: readonly ('fit' | 'unfit')[]): boolean =>
  ratings.some((rating, at) => rating === 'unfit' && ratings[at + 1] === 'unfit')
