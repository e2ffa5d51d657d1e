import { to } from '#kernel/links.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../present.ts'
import type { Decisions } from '../store.ts'
import { words } from '../words.ts'
import { withdrawalFacts } from './marks.ts'

interface Release {
  number: number
  title: string
  releasedAt: Temporal.Instant
}

interface Entry {
  at: Temporal.Instant
  title: string
  children: Child
  tone: 'done' | 'late' | 'calm'
}

/** Everything that happened to a publication in public, in order: also decisions that were taken back. */
export function recordPage(
  address: string,
  releases: readonly Release[],
  { withdrawals, corrections }: Decisions,
): Html {
  const entries: Entry[] = []
  for (const { number, title, releasedAt } of releases) {
    const correction = corrections.find((one) => one.number === number)
    entries.push({
      at: releasedAt,
      title: correction ? words.correctedIn(number) : words.released(number),
      tone: 'done',
      children: html`<p>${title || words.titleHidden}</p>${
        correction && html`<p>${words.wrong}：${correction.wrong}<br>${words.remedy}：${correction.remedy}</p>`
      }`,
    })
  }
  for (const withdrawal of withdrawals) {
    entries.push({
      at: withdrawal.decidedAt,
      title: words.kinds[withdrawal.kind],
      tone: 'late',
      children: descriptionList({ items: withdrawalFacts(withdrawal) }),
    })
    if (withdrawal.restoredAt)
      entries.push({
        at: withdrawal.restoredAt,
        title: words.restored,
        tone: 'done',
        children: html`<p>${words.reason}：${withdrawal.restoreReason}</p>`,
      })
  }
  entries.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  return html`<h1>${words.record}</h1><p>${words.recordLead}</p>${timeline({
    label: words.record,
    entries: entries.map(({ at, ...entry }) => ({ ...entry, when: minuteOf(at), date: minuteOf(at) })),
  })}<p><a href="${to.publication(address)}">${words.toPublication}</a></p>`
}
