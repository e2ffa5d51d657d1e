import { lawRegister } from '#kernel/law-register.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { Binds } from '../model.ts'
import type { CatalogueItem } from '../supplement/model.ts'
import { reconcile } from '../supplement/reconcile.ts'
import { statutoryItems } from '../supplement/statutory-items.ts'
import { mergeSame } from './merge-same.ts'
import { type Compared, ownersAt } from './model.ts'
import { restsOfFinding } from './rests-of-finding.ts'

export interface ToCompare {
  binds: Binds
  items: readonly CatalogueItem[]
  calendar: Calendar
}

/** Reconciles what the organs of a level owe with the items; plain data in and out, for a thread of its own. */
export function compare({ binds, items, calendar }: ToCompare): Compared {
  const owed = statutoryItems.filter(({ owes }) => ownersAt[binds].some((owner) => owes.includes(owner)))
  const statutes = new Map(owed.map((item) => [item.id, item]))
  const byId = new Map(items.map((item) => [item.id, item]))
  const found = reconcile(owed, items, { register: lawRegister, calendar })
  return {
    standings: found.standings.map(({ statutory, standing, items: ids }) => ({
      statutory: statutory.id,
      standing,
      items: ids,
    })),
    findings: mergeSame(found.findings).map((finding) => ({
      ...finding,
      rests: restsOfFinding(finding, statutes.get(finding.statutory ?? '') ?? null, byId),
    })),
  }
}
