/** What a trial does: which act, on which prepared database, as whom. */
export interface TrialPlan {
  kind: TrialKind
  url: string
  files: string
  now: string
  personId: string
  organId: string
  countyId: string
  catalogueId: string
  version: number
  editionIds: string[]
}

export const trialKinds = ['import', 'adopt', 'publish'] as const
export type TrialKind = (typeof trialKinds)[number]
