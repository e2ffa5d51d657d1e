import type { EndKind } from '../model.ts'

/** What an organ leaves behind and who takes it over: each item to exactly one organ. */
export interface Share {
  itemId: string
  toOrgan: string
}

export const changeKinds = ['merge', 'split'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What becomes of an open obligation when its organ ends. */
export interface Handed {
  /** Goes on at the successor under its own identity. */
  moved: number
  /** Ends, because the successor owes the same period of the same item: the two become one. */
  united: number
  /** Of those that go on: the successor had answered the period for itself already, so this one stands beside it. */
  beside: number
  /** Of all: the due day had passed when the organ ended. */
  overdue: number
}

/** One step of an obligation from owner to owner. */
export interface LifeStep {
  changeId: string
  from: { id: string; name: string }
  to: { id: string; name: string }
  on: Temporal.PlainDate
  reason: string
  unitedInto: string | null
}

/** 来龙去脉: where an obligation came from and where it went. Everything an obligation can be has a place here. */
export interface Life {
  countyId: string
  obligationId: string
  origin: {
    of: 'period' | 'fact'
    /** The organ that owed it first. */
    organId: string
    itemId: string
    itemVersion: number
    /** The first day of the period, or the day of the fact. */
    on: Temporal.PlainDate
  }
  steps: LifeStep[]
  /** Other obligations that were united into this one. */
  unites: string[]
  end:
    | { as: 'open'; ownerId: string }
    | { as: 'fulfilled'; on: Temporal.PlainDate; editionId: string }
    | { as: EndKind; on: Temporal.PlainDate; why: string; unitedInto: string | null }
}
