import type { Standard } from '../inheritance/model.ts'

/** Why an item of a town or county may belong in the list of villages; and whether it is proposed. */
export interface VillageFit {
  proposed: boolean
  grounds: VillageGround[]
}

export const villageGrounds = ['board', 'at-home', 'station', 'field', 'people'] as const
export type VillageGround = (typeof villageGrounds)[number]

/** 公示栏、入户/现场、便民服务站: channels that a village has and a town ticks for villages. */
const marks: Readonly<Record<string, VillageGround>> = { board: 'board', onsite: 'at-home', station: 'station' }

/**
 * Fields close to people's lives in a village: 脱贫攻坚、乡村振兴、惠农政策、养老服务、社会救助 and what goes with them (city
 * plan, item 5), by the codes of the 26.
 */
const closeFields: ReadonlySet<string> = new Set([
  ...['poverty-relief', 'farm-subsidy', 'elder-care', 'social-assistance', 'rural-housing', 'land-compensation'],
  ...['disaster-relief', 'public-culture', 'legal-service', 'employment', 'health', 'social-insurance'],
  ...['compulsory-education', 'food-and-drug', 'household-registration'],
])

/** The same in words, for items of no field. */
const closeWords = /村|农|救助|低保|补贴|养老|老年|残疾|征地|宅基地|住房|就业|医疗|社保|扶贫|乡村振兴|防汛|避灾/u

/** An item is proposed where its channels are marked for villages and it is close to people's lives. */
export function fitVillage({ fieldCode, fields }: { fieldCode: string | null; fields: Standard }): VillageFit {
  const channels = (fields.channels ?? []).flatMap((channel) => marks[channel] ?? [])
  const close: VillageGround[] = fieldCode !== null && closeFields.has(fieldCode) ? ['field'] : []
  const words = [fields.level1, fields.level2].join(' ')
  if (close.length === 0 && closeWords.test(words)) close.push('people')
  return { proposed: channels.length > 0 && close.length > 0, grounds: [...channels, ...close] }
}
