import { isUnderNewLaw } from './new-law.ts'

/** What must be published, with the duties that give its rhythm. */
export interface DisclosedMatter {
  id: string
  name: string
  /** Ids of duties of the table; of several the first that applies. */
  duties: readonly string[]
  /** Decision and implementation are published each for itself (两公开). */
  twice: boolean
}

const matter = (
  id: string,
  name: string,
  duties: readonly string[] = ['village-ordinary'],
  twice = false,
): DisclosedMatter => ({ id, name, duties, twice })

const decided = matter(
  'decided',
  '村民会议、村民代表会议讨论决定的事项及其实施情况',
  ['village-resolution', 'village-result'],
  true,
)
const familyPlanning = matter('family-planning', '国家计划生育政策的落实方案')
const relief = matter('relief', '政府拨付和接受社会捐赠的救灾救助、补贴补助等资金、物资的管理使用情况')
const assistance = matter('assistance', '协助人民政府开展工作的情况')
const negotiated = matter('negotiated', '组织协商确定的事项及其落实情况')
const finance = matter('finance', '财务收支情况', ['village-finance', 'village-ordinary'])
const major = matter('major', '涉及村民利益的重大事项', ['village-major'])
const other = matter('other', '涉及本村村民利益，村民普遍关心的其他事项')

/**
 * What a village must publish on a day: 村民委员会组织法第三十五条, before 2026 第三十条. Since then what was settled by
 * 协商 is on the list, and plans of family planning are not.
 */
export const villageMattersOn = (day: Temporal.PlainDate): readonly DisclosedMatter[] =>
  isUnderNewLaw(day)
    ? [decided, relief, assistance, negotiated, finance, major, other]
    : [decided, familyPlanning, relief, assistance, finance, major, other]

/** What a community must publish (城市居民委员会组织法第三十四条, since 2026); the law sets no rhythm. */
export const communityMatters: readonly DisclosedMatter[] = [
  matter(
    'decided',
    '居民会议、居民代表会议讨论决定的事项及其实施情况',
    ['community-resolution', 'community-result'],
    true,
  ),
  ...[
    ['funds', '政府拨付和接受社会捐赠的资金、物资的管理使用情况'],
    ['facilities', '居民委员会所有和使用的设施的管理使用情况'],
    ['services', '社区服务项目实施情况'],
    ['negotiated', '组织协商确定的事项及其落实情况'],
    ['assistance', '协助政府开展工作的情况'],
    ['other', '涉及本社区居民利益，居民普遍关心的其他事项'],
  ].map(([id, name]) => matter(id!, name!, ['community-ordinary'])),
]

/** How many households a community generally has (城市居民委员会组织法第三条). */
export const communityHouseholds = { least: 1000, most: 3000 } as const

/**
 * The duties of a matter: finances of a village every month where much money moves, else every quarter; a decision and
 * its implementation each for itself; the rest as the law says.
 */
export const rhythmsOf = ({ id, duties }: DisclosedMatter, village: { muchFinance: boolean }): readonly string[] =>
  id === 'finance' ? [duties[village.muchFinance ? 0 : 1]!] : duties

/** Who looks into a complaint that something was not published, or not truthfully (第三十六条，2026年以前第三十一条). */
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

/** Somebody proposed for the body that oversees finances and publication. */
export interface Overseer {
  onCommittee: boolean
  nearRelative: boolean
}

/** What speaks against somebody as a member of it (第三十七条，2026年以前第三十二条). */
export function* reasonsAgainstMember(person: Overseer): Generator<string> {
  if (person.onCommittee) yield '村民委员会成员不得担任村务监督机构成员。'
  if (person.nearRelative) yield '村民委员会成员的近亲属不得担任村务监督机构成员。'
}

/** What speaks against the body as a whole (same article): somebody in it must know accounting or management. */
export function* reasonsAgainstBody(members: readonly (Overseer & { knowsAccounting: boolean })[]): Generator<string> {
  for (const member of members) yield* reasonsAgainstMember(member)
  if (!members.some(({ knowsAccounting }) => knowsAccounting)) yield '成员中应有具备财会、管理知识的人员。'
}

/** Twice running 不称职 in the yearly review ends a post (第三十八条，2026年以前第三十三条). */
export const postEnds = (ratings: readonly ('fit' | 'unfit')[]): boolean =>
  ratings.some((rating, at) => rating === 'unfit' && ratings[at + 1] === 'unfit')
