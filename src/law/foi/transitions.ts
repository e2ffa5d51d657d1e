import { bases } from './bases.ts'
import type { FactKind, RequestState } from './model.ts'

/** The states a fact can change. Consulting and awaiting reasons stand beside the period that runs or is suspended. */
export type Standing = Exclude<RequestState, 'consulting' | 'awaiting-reasons'>

/** What a fact does to the period for the answer. */
export type ClockEffect = 'none' | 'start' | 'suspend' | 'add' | 'set' | 'void' | 'stop' | 'restart' | 'close'

export interface Step {
  to: Standing
  clock: ClockEffect
  basis: string
}

const closing = {
  withdrawn: { to: 'withdrawn', clock: 'close', basis: bases.served },
  transferred: { to: 'transferred', clock: 'close', basis: bases.served },
  served: { to: 'served', clock: 'close', basis: bases.served },
} as const satisfies Partial<Record<FactKind, Step>>

const consultations = {
  'third-party-asked': { to: 'in-process', clock: 'suspend', basis: bases.thirdParty },
  'organ-asked': { to: 'in-process', clock: 'suspend', basis: bases.organ },
} as const satisfies Partial<Record<FactKind, Step>>

/** A party that was asked may get the letter and answer whatever has become of the request meanwhile. */
const answersOfParties = (to: Standing) =>
  ({
    'third-party-delivered': { to, clock: 'none', basis: bases.thirdParty },
    'third-party-replied': { to, clock: 'none', basis: bases.thirdParty },
    'organ-delivered': { to, clock: 'none', basis: bases.organ },
    'organ-replied': { to, clock: 'none', basis: bases.organ },
  }) as const satisfies Partial<Record<FactKind, Step>>

/**
 * Which fact may follow in which state, and what it does to the period: the only place that says so. Guards that look at
 * days (seven working days for a correction, nothing after the due day) stand in guards.ts.
 */
export const transitions: Record<Standing, Partial<Record<FactKind, Step>>> = {
  'not-received': {
    // By person or signed post the period starts at once; by other ways with the confirmation (channels.ts).
    received: { to: 'awaiting-confirmation', clock: 'none', basis: bases.receiptOnline },
  },
  'awaiting-confirmation': {
    confirmed: { to: 'in-process', clock: 'start', basis: bases.receiptOnline },
    ...closing,
  },
  'in-process': {
    'correction-asked': { to: 'awaiting-correction', clock: 'void', basis: bases.correction },
    // Of a notice that came too late and voided nothing.
    'correction-received': { to: 'in-process', clock: 'none', basis: bases.correction },
    'reasons-asked': { to: 'in-process', clock: 'none', basis: bases.reasons },
    'reasons-received': { to: 'in-process', clock: 'none', basis: bases.reasons },
    deferred: { to: 'in-process', clock: 'set', basis: bases.reasons },
    ...consultations,
    ...answersOfParties('in-process'),
    extended: { to: 'in-process', clock: 'add', basis: bases.answer },
    'fee-noticed': { to: 'awaiting-fee', clock: 'stop', basis: bases.fee },
    // Of a notice that came when the period was over and stopped nothing.
    'fee-paid': { to: 'in-process', clock: 'none', basis: bases.fee },
    'fee-lapsed': { to: 'fee-lapsed', clock: 'close', basis: bases.fee },
    ...closing,
  },
  'awaiting-correction': {
    'correction-received': { to: 'in-process', clock: 'restart', basis: bases.correction },
    'correction-lapsed': { to: 'correction-lapsed', clock: 'close', basis: bases.correction },
    ...answersOfParties('awaiting-correction'),
    ...closing,
  },
  'awaiting-fee': {
    'fee-paid': { to: 'in-process', clock: 'restart', basis: bases.fee },
    'fee-lapsed': { to: 'fee-lapsed', clock: 'close', basis: bases.fee },
    ...answersOfParties('awaiting-fee'),
    ...closing,
  },
  'correction-lapsed': {},
  'fee-lapsed': {},
  withdrawn: {},
  transferred: {},
  served: {},
}
