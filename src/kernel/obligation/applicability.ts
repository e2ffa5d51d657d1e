/** 适用声明: whether an item applies to an organ, signed by a person, and to be confirmed again every year. */

export type Applicability = 'applies' | 'does-not-apply'

/** What a person signs for chosen slots; `confirmed`: each stays as it is. */
export const answers = ['applies', 'does-not-apply', 'confirmed'] as const
export type Answer = (typeof answers)[number]

/** How a slot's decision stands on a day; computed, never stored. */
export const decisionStandings = ['undecided', 'due-again', 'soon-again', 'current'] as const
export type DecisionStanding = (typeof decisionStandings)[number]

/** After so long a decision is to be confirmed again; from so many days before, it is said to come near. */
export const confirmAgainAfter = { years: 1 } as const
export const soonAgainDays = 30

/** The day by which a decision is to be confirmed again. */
export const confirmAgainOn = (decidedOn: Temporal.PlainDate): Temporal.PlainDate => decidedOn.add(confirmAgainAfter)

/** Decided at all, and is it time to look again? A slot that nobody signed for applies, and waits for its decision. */
export function decisionStandingOf(decidedOn: Temporal.PlainDate | null, today: Temporal.PlainDate): DecisionStanding {
  if (decidedOn === null) return 'undecided'
  const days = today.until(confirmAgainOn(decidedOn), { largestUnit: 'day' }).days
  if (days < 0) return 'due-again'
  return days <= soonAgainDays ? 'soon-again' : 'current'
}

/** A reason as it is kept: without the blanks around it. */
export const tidyReason = (reason: string): string => reason.replace(/\s+/g, ' ').trim()

const shortestReason = 4
export const longestReason = 300

/** What speaks against signing: a departure is told to everybody, with its reason (条例 5、19). */
export function* reasonsNotToSign({ answer, reason }: { answer: Answer; reason: string }): Generator<string> {
  if (answer !== 'does-not-apply') return
  const { length } = tidyReason(reason)
  if (length < shortestReason) yield '声明不适用，请写明理由（会向社会公开）。'
  if (length > longestReason) yield `理由请控制在${longestReason}字以内。`
}

/** One slot as it stands when a person signs for it. */
export interface SlotAtHand {
  itemId: string
  name: string
  applicability: Applicability
  reason: string | null
  /** The decision in force, and who signed it; null where nobody did. */
  decisionId: string | null
  decidedBy: string | null
}

/** A slot that a person chose, with the decision that was in force on the page. */
export interface ChosenSlot {
  itemId: string
  seen: string | null
}

interface Said {
  applicability: Applicability
  reason: string | null
}

/** What signing does to one slot. */
export interface SignedSlot {
  itemId: string
  name: string
  before: Said
  /** Null where it was passed over. */
  after: Said | null
  /** Why it was passed over. */
  why: string | null
  /** Who signed before, by decision. */
  decisionId: string | null
}

/**
 * What signing one answer does to each chosen slot. A slot that is no longer there, or about which somebody else decided
 * after the page was shown, is passed over with the reason; the others are signed.
 */
export function signSlots(
  chosen: readonly ChosenSlot[],
  slots: ReadonlyMap<string, SlotAtHand>,
  { answer, reason }: { answer: Answer; reason: string },
): SignedSlot[] {
  return [...new Map(chosen.map((each) => [each.itemId, each])).values()].map(({ itemId, seen }): SignedSlot => {
    const slot = slots.get(itemId)
    if (!slot)
      return {
        itemId,
        name: '',
        before: { applicability: 'applies', reason: null },
        after: null,
        why: '这个事项已经不在本机关的现行目录里，不用声明。',
        decisionId: null,
      }
    const { name, decisionId } = slot
    const before = { applicability: slot.applicability, reason: slot.reason }
    if (decisionId !== seen) {
      const why = `${slot.decidedBy ?? '其他人'}刚刚改过这一项的声明，没有覆盖；请看过新的声明后再办。`
      return { itemId, name, before, after: null, why, decisionId }
    }
    return { itemId, name, before, after: saidBy(before, answer, reason), why: null, decisionId }
  })
}

function saidBy(before: Said, answer: Answer, reason: string): Said {
  if (answer === 'confirmed') return before
  return answer === 'applies'
    ? { applicability: 'applies', reason: null }
    : { applicability: 'does-not-apply', reason: tidyReason(reason) }
}

/** Slots whose answer becomes another. */
export const turned = (signed: readonly SignedSlot[], to: Applicability): SignedSlot[] =>
  signed.filter(({ before, after }) => after?.applicability === to && before.applicability !== to)
