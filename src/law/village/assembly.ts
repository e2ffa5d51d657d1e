import { isUnderNewLaw } from './new-law.ts'

interface AssemblyMatter {
  id: string
  name: string
}

const matters: Record<string, string> = {
  planning: '涉及村庄规划、建设等乡村建设重要事项',
  allowance: '本村享受误工补贴的人员及补贴标准',
  funds: '从村集体经济所得资金和物资的使用',
  revenue: '从村集体经济所得收益的使用',
  'public-works': '本村公益事业的兴办和筹资筹劳方案及建设承包方案',
  support: '本村重点帮扶人员、帮扶方案',
  land: '土地承包经营方案',
  project: '村集体经济项目的立项、承包方案',
  homestead: '宅基地的使用方案',
  compensation: '征地补偿费的使用、分配方案',
  assets: '以借贷、租赁或者其他方式处分村集体财产',
  other: '法律、法规规定或者村民会议认为应当由村民会议讨论决定的涉及村民利益的其他事项',
}

const listed = (...ids: string[]): AssemblyMatter[] => ids.map((id) => ({ id, name: matters[id]! }))

const now = listed('planning', 'allowance', 'funds', 'public-works', 'support', 'other')
const before = listed(
  'allowance',
  'revenue',
  'public-works',
  'land',
  'project',
  'homestead',
  'compensation',
  'assets',
  'other',
)

/**
 * Matters that only the assembly of villagers may decide, or the representatives it empowers: 第二十八条, before 2026
 * 第二十四条. Since then what belongs to the collective economy follows 农村集体经济组织法, and 村党组织 discusses what is
 * important first (第二十八条第三款).
 */
export const assemblyMattersOn = (day: Temporal.PlainDate): readonly AssemblyMatter[] =>
  isUnderNewLaw(day) ? now : before

/** A vote of the villagers' representatives. */
export interface RepresentativesVote {
  members: number
  present: number
  agreed: number
}

/**
 * What speaks against a decision of the representatives: two thirds must be there, more than half of them
 * agree (第三十条，2026年以前第二十六条；城市居民委员会组织法第二十九条).
 */
export function* reasonsAgainstVote({ members, present, agreed }: RepresentativesVote): Generator<string> {
  const counts = [members, present, agreed]
  if (counts.some((count) => !Number.isInteger(count) || count < 0) || present > members || agreed > present) {
    yield '人数不正确：同意的不能多于到会的，到会的不能多于组成人员，请核对。'
    return
  }
  const quorum = Math.ceil((members * 2) / 3)
  if (members === 0 || present < quorum)
    yield `应有三分之二以上的组成人员参加，至少${Math.max(1, quorum)}人，到会${present}人。`
  if (agreed * 2 <= present) yield `应经到会人员的过半数同意，至少${Math.floor(present / 2) + 1}人，同意${agreed}人。`
}

/** One fifth of the representatives may have a meeting called (as above; 城市居民委员会组织法第二十八条). */
export const mayCall = ({ members, asking }: { members: number; asking: number }): boolean =>
  members > 0 && asking * 5 >= members
