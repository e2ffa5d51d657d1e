import { to } from '#kernel/links.ts'
import { weightWords, withdrawalWords } from '#kernel/publication/release/model.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../present.ts'
import type { ReleasingPanel } from '../read-panel.ts'
import { panelWords as words } from '../words.ts'

/** Hour of release, read-back, correction and withdrawal of an edition, with the ways to change them; null where there is nothing. */
export function releasingPanel(panel: ReleasingPanel): Html | null {
  const facts = factsOf(panel)
  const ways = waysOf(panel)
  if (facts.length === 0 && ways.length === 0) return null
  return section({
    title: words.title,
    children: [
      panel.plan !== null && panel.plan.heldWhy.length > 0 && held(panel.plan.heldWhy),
      facts.length > 0 && descriptionList({ items: facts }),
      ways.length > 0 && actions({ children: ways }),
    ],
  })
}

const held = (why: readonly string[]): Html =>
  notice({
    tone: 'late',
    title: words.held,
    children: html`<ul class="reasons">${why.map((reason) => html`<li>${reason}</li>`)}</ul>`,
  })

function factsOf({ edition, plan, restDay, correction, withdrawal, readBackAt }: ReleasingPanel): [string, Child][] {
  const facts: [string, Child][] = []
  if (edition.releaseAt && plan && edition.state === 'approved')
    facts.push([
      words.due,
      html`${minuteOf(edition.releaseAt)}${restDay && html`<br><small>${words.restDay}</small>`}<br><small>${plan.announced ? words.announced : words.notAnnounced}；${words.by(plan.scheduledByName, minuteOf(plan.scheduledAt))}</small>`,
    ])
  if (edition.state === 'live')
    facts.push([words.seen, readBackAt ? words.seenAt(minuteOf(readBackAt)) : words.notSeen])
  if (correction)
    facts.push([
      words.note,
      html`${weightWords[correction.weight].name}<br>${words.wrong}：${correction.wrong}<br>${words.remedy}：${correction.remedy}`,
    ])
  if (withdrawal)
    facts.push([
      words.withdrawal,
      html`${withdrawalWords[withdrawal.kind].name}：${withdrawal.reason}${withdrawal.askedByName && html`<br>${words.asked(withdrawal.askedByName)}`}`,
    ])
  return facts
}

function waysOf({ edition, offers }: ReleasingPanel): Html[] {
  const { countyId, id } = edition
  return [
    offers.schedule &&
      linkButton({ label: edition.releaseAt ? words.change : words.schedule, href: to.scheduleEdition(countyId, id) }),
    offers.correct && linkButton({ label: words.correct, href: to.correctEdition(countyId, id) }),
    offers.note && linkButton({ label: words.editNote, href: to.correctEdition(countyId, id) }),
    offers.withdraw && linkButton({ label: words.withdraw, kind: 'danger', href: to.withdrawEdition(countyId, id) }),
    offers.ask && linkButton({ label: words.askRestore, href: to.restoreEdition(countyId, id) }),
    offers.restore && linkButton({ label: words.restore, href: to.restoreEdition(countyId, id) }),
  ].filter((way) => way !== false)
}
