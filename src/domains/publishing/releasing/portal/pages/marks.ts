import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../present.ts'
import type { Decisions, Forerunner, PublicCorrection, PublicWithdrawal } from '../store.ts'
import { words } from '../words.ts'

/** The withdrawal under which an edition stands; null where none does. */
export const withdrawalOf = ({ withdrawals }: Decisions, number: number): PublicWithdrawal | null =>
  withdrawals.find((one) => one.number === number && one.restoredAt === null) ?? null

/** What a withdrawal says: why, who, on what, from when, and where to go instead. */
export const withdrawalFacts = (withdrawal: PublicWithdrawal): [string, Child][] => [
  [words.reason, withdrawal.reason],
  [words.authority, withdrawal.authority],
  ...(withdrawal.basis ? ([[words.basis, withdrawal.basis]] as [string, Child][]) : []),
  [words.effectiveOn, dayWords(withdrawal.effectiveOn)],
  [words.decidedAt, minuteOf(withdrawal.decidedAt)],
  ...(withdrawal.instead ? ([[words.instead, insteadLink(withdrawal.instead)]] as [string, Child][]) : []),
]

const insteadLink = ({ address, title }: { address: string; title: string | null }): Html =>
  title === null ? html`${words.insteadGone}` : html`<a href="${to.publication(address)}">${title}</a>`

/** The mark above a text that stays readable though it holds no longer. */
export const notValidMark = (withdrawal: PublicWithdrawal): Html =>
  notice({
    tone: 'late',
    title: words.says[withdrawal.kind],
    children: [
      html`<p>${words.notValid}</p>`,
      descriptionList({ items: withdrawalFacts(withdrawal) }),
      withdrawal.instead?.title &&
        html`<p>${linkButton({ label: words.openInstead, href: to.publication(withdrawal.instead.address) })}</p>`,
    ],
  })

const correctionFacts = ({ wrong, remedy }: PublicCorrection): Html =>
  descriptionList({
    items: [
      [words.wrong, wrong],
      [words.remedy, remedy],
    ],
  })

/** 更正说明 of something that matters: above the text. */
export const correctionMark = (correction: PublicCorrection): Html =>
  notice({ tone: 'soon', title: words.correction, children: correctionFacts(correction) })

/** 文字更正: after the text, where it disturbs nobody. */
export const smallCorrection = (correction: PublicCorrection): Html =>
  section({ title: words.smallCorrection, children: correctionFacts(correction) })

/** What went into this publication, or was replaced by it. */
export const forerunnerList = (forerunners: readonly Forerunner[]): Html =>
  section({
    title: words.forerunners,
    children: html`<ul>${forerunners.map(
      ({ address, title, kind, reason, decidedAt }) =>
        html`<li>${kind === 'merged' ? title : html`<a href="${to.publication(address)}">${title}</a>`}（${(kind === 'merged' ? words.mergedHere : words.replacedHere)(dayWords(legalDayOf(decidedAt)), reason)}）</li>`,
    )}</ul>`,
  })

/** The way to the whole history, where there is more than a release. */
export const recordLink = (address: string): Html =>
  html`<p><a href="${to.publicRecord(address)}">${words.toRecord}</a></p>`
