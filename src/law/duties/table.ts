import type { Duty } from './model.ts'
import { communityDuties } from './tables/community.ts'
import { decisionDuties } from './tables/decision.ts'
import { disclosureDuties, responseDuties } from './tables/disclosure.ts'
import { emergencyDuties } from './tables/emergency.ts'
import { enterpriseDuties } from './tables/enterprise.ts'
import { enforcementDuties, financeDuties } from './tables/finance.ts'
import { landDuties } from './tables/land.ts'
import { messageDuties } from './tables/message.ts'
import { recordDuties, reportDuties } from './tables/report.ts'
import { villageDuties } from './tables/village.ts'

/** Clocks other than that of a request (src/law/foi): each a period, in the unit its own law counts. */
export const duties: readonly Duty[] = [
  ...disclosureDuties,
  ...responseDuties,
  ...decisionDuties,
  ...landDuties,
  ...financeDuties,
  ...enforcementDuties,
  ...emergencyDuties,
  ...messageDuties,
  ...villageDuties,
  ...communityDuties,
  ...enterpriseDuties,
  ...reportDuties,
  ...recordDuties,
]

const byId: ReadonlyMap<string, Duty> = new Map(duties.map((duty) => [duty.id, duty]))

export const dutyOf = (id: string): Duty | null => byId.get(id) ?? null
