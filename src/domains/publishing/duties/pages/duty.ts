import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { badge, tag } from '#platform/html/components/badge.ts'
import { button, linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { type LedgerRow, ledger } from '#platform/html/components/ledger.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { type NilPanel, nilPanel } from '../../nil/pages/panel.ts'
import { dutyWords, dutyPageWords as words } from '../../words.ts'
import type { Duty } from '../duty-store.ts'
import { dueWords, dutyTimeline, type lifeRows, presentStanding } from '../present.ts'

export interface DutyPage {
  duty: Duty
  today: Temporal.PlainDate
  explain: string
  /** The same in lines; empty where there is no more to say. */
  account: readonly LedgerRow[]
  token: string
  /** This person writes drafts here. */
  drafts: boolean
  /** Whether this person may open the draft of this organ. */
  seesDraft: boolean
  /** What speaks against beginning a draft here and now, by this person. */
  draftReasons: readonly string[]
  /** The waiver form, for those who may waive: what was typed and what spoke against it. */
  waive: { typed: string; errors: readonly string[] } | null
  /** Changes of the owner, and others that are one with this. */
  life: ReturnType<typeof lifeRows>
  nil: NilPanel
}

/** One obligation: who owes what by when, how that day was found, and what can be done. */
export const dutyPage = (page: DutyPage): Html =>
  columns({
    main: [facts(page), lives(page), how(page), progress(page)],
    aside: [work(page), nilPanel(page.nil), waiver(page)],
  })

function facts({ duty, today }: DutyPage): Html {
  const { item, period } = duty
  const { tone, says } = presentStanding(duty, today)
  return section({
    title: words.facts,
    tools: badge({ tone, label: says }),
    children: descriptionList({
      items: [
        [words.organ, duty.organ.name],
        [words.item, html`<a href="${to.item(item.address)}">${item.name}</a>　${tag({ label: item.level1 })}`],
        [words.content, duty.label],
        ...(duty.fact ? ([[words.triggerOn, dayWords(duty.fact.on)]] as const) : []),
        ...(period ? ([[words.period, words.periodOf(dayWords(period.start), dayWords(period.end))]] as const) : []),
        [words.due, html`<strong>${dueWords(duty)}</strong>`],
        ...(duty.waiver ? ([[words.endedWhy[duty.endedAs ?? 'waived'], duty.waiver.reason]] as const) : []),
        [words.elements, html`<ul class="plain">${item.elements.map((element) => html`<li>${element}</li>`)}</ul>`],
        [words.channels, item.channels.map((channel) => channelWords[channel] ?? channel).join('、')],
      ],
    }),
  })
}

const lives = ({ life }: DutyPage): Child =>
  life.length > 0 &&
  section({
    title: words.life,
    children: html`<ul class="plain">${life.map(({ says, href, link }) => html`<li>${says} <a href="${href}">${link}</a></li>`)}</ul>`,
  })

const how = ({ duty, explain, account }: DutyPage): Html =>
  section({
    title: words.how,
    children: [
      html`<p>${explain}</p>`,
      account.length > 0 && ledger({ label: words.account, rows: account, heads: words.accountHeads }),
      descriptionList({
        items: [
          [words.deadline, duty.item.deadlineText],
          [words.basis, duty.item.basis],
          [words.calendar, duty.calendarVersion],
          ...duty.moves.map((move) => [words.dayMoved, words.movedBy(move)] as const),
        ],
      }),
      duty.provisional && notice({ tone: 'doubt', children: html`<p>${words.provisional}</p>` }),
    ],
  })

const progress = ({ duty, today }: DutyPage): Html =>
  section({
    title: words.progress,
    children: timeline({
      label: words.progress,
      entries: dutyTimeline(duty, today).map(({ day, title, text, tone, ahead }) => ({
        when: day.toString(),
        date: day.toString(),
        title,
        children: text && html`<p>${text}</p>`,
        tone,
        ...(ahead ? { ahead } : {}),
      })),
    }),
  })

function work({ duty, token, drafts, seesDraft, draftReasons }: DutyPage): Html {
  const deed = (): Child => {
    if (duty.fulfilled) return linkButton({ label: words.openPublic, href: to.publication(duty.fulfilled.address) })
    if (duty.open && seesDraft)
      return linkButton({
        label: (drafts && dutyWords.goOn[duty.open.state]) || words.openDraft,
        kind: 'primary',
        href: to.edition(duty.countyId, duty.open.id),
      })
    const lead = html`<p class="hint">${words.draftLead}</p>`
    if (draftReasons.length > 0)
      return html`${lead}${button({ label: dutyWords.draft, id: 'deed-draft', reasons: draftReasons })}`
    return form({
      action: to.draftForDuty(duty.countyId, duty.id),
      hidden: { _token: token },
      children: [lead, html`<div>${button({ label: dutyWords.draft, kind: 'primary' })}</div>`],
    })
  }
  return section({ title: words.work, children: deed() })
}

const waiver = ({ duty, token, waive }: DutyPage): Child =>
  waive &&
  section({
    title: words.waive,
    children: form({
      action: to.waiveDuty(duty.countyId, duty.id),
      hidden: { _token: token },
      children: [
        html`<p class="hint">${words.waiveLead}</p>`,
        textArea({
          name: 'reason',
          label: words.waiver,
          hint: words.waiverHint,
          rows: 3,
          maxLength: 500,
          required: true,
          value: waive.typed,
          error: waive.errors.join('') || undefined,
        }),
        html`<div>${button({ label: words.waive, kind: 'danger' })}</div>`,
      ],
    }),
  })
