/** What changes what the public sees, and must be whole or nothing. */
export const releaseActs = ['release', 'scheduled', 'withdrawal', 'restoration'] as const
export type ReleaseAct = (typeof releaseActs)[number]

/** One process that dies: which act, on which edition, before or after which of its statements. */
export interface DeathPlan {
  act: ReleaseAct
  url: string
  now: string
  personId: string
  countyId: string
  editionId: string
  /** Number of the statement, from 1; null: it lives, and says how many there are. */
  point: number | null
  side: 'before' | 'after'
}
