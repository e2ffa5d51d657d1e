/** Matters that only the assembly of villagers may decide, or the representatives it empowers (第二十四条, text of 2018). */
export const assemblyMatters: readonly { id: string; name: string }[] = [
  { id: 'allowance', name: '本村享受误工补贴的人员及补贴标准' },
  { id: 'revenue', name: '从村集体经济所得收益的使用' },
  { id: 'public-works', name: '本村公益事业的兴办和筹资筹劳方案及建设承包方案' },
  { id: 'land', name: '土地承包经营方案' },
  { id: 'project', name: '村集体经济项目的立项、承包方案' },
  { id: 'homestead', name: '宅基地的使用方案' },
  { id: 'compensation', name: '征地补偿费的使用、分配方案' },
  { id: 'assets', name: '以借贷、租赁或者其他方式处分村集体财产' },
  { id: 'other', name: '村民会议认为应当由村民会议讨论决定的涉及村民利益的其他事项' },
]

/** A vote of the villagers' representatives. */
export interface RepresentativesVote {
  members: number
  present: number
  agreed: number
}

/** What speaks against a decision of the representatives: two thirds must be there, more than half of them agree (第二十六条). */
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

/** One fifth of the representatives may have a meeting called (第二十六条). */
export const mayCall = ({ members, asking }: { members: number; asking: number }): boolean =>
  members > 0 && asking * 5 >= members
