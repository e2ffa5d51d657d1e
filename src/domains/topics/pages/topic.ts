import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { itemList } from '#platform/html/components/list.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { TopicContent, TopicPart } from '../model.ts'
import { type PublicTopic, shownOfRule, type TopicLine } from '../portal/topic-store.ts'
import { words } from '../words.ts'

const dayOf = (at: Temporal.Instant): string => legalDayOf(at).toString()

/** Every topic, those that go on first. */
export const topicsPage = (topics: readonly PublicTopic[]): Html =>
  html`<hgroup><h1>${words.title}</h1><p>${words.lead}</p></hgroup>${
    topics.length === 0
      ? emptyState({
          title: words.none,
          children: html`<p>${words.noneWhy}</p>`,
          actions: linkButton({ label: words.toInfo, href: to.publications() }),
        })
      : itemList({
          label: words.title,
          items: topics.map(({ address, content, organName, releasedAt, endedAt }) => ({
            title: content.title,
            href: to.topic(address),
            date: dayOf(releasedAt),
            badge: endedAt ? html`<small>${words.endedMark}</small>` : null,
            summary: firstLine(content.lead),
            meta: `${organName} · ${words.parts(content.parts.length)}`,
          })),
        })
  }`

const firstLine = (lead: string): string => lead.split('\n')[0]!.slice(0, 120)

/** One topic as the public reads it; staff see the same of what is being worked on. */
export const topicPage = (topic: {
  content: TopicContent
  lines: readonly (readonly TopicLine[])[]
  by: string
  ended: { day: string; why: string } | null
}): Html => {
  const { content, lines, by, ended } = topic
  return html`<hgroup><h1>${content.title}</h1><p>${by}</p></hgroup>
${ended && notice({ children: html`<p>${words.ended(ended.day, ended.why)}</p>` })}
${content.lead.split(/\n+/).map((line) => html`<p>${line}</p>`)}
${content.parts.length > 3 && contents(content.parts)}
${content.parts.map((part, index) => partOf(part, lines[index] ?? [], index))}`
}

const contents = (parts: readonly TopicPart[]): Html =>
  html`<nav aria-label="${words.contents}"><ul>${parts.map(
    ({ title }, index) => html`<li><a href="#p${index + 1}">${title}</a></li>`,
  )}</ul></nav>`

const partOf = ({ title, rule }: TopicPart, lines: readonly TopicLine[], index: number): Html =>
  section({
    title,
    id: `p${index + 1}`,
    children: [
      lines.length === 0
        ? html`<p>${words.nothingYet}</p>`
        : itemList({
            label: title,
            items: lines.map((one) => ({
              title: one.title,
              href: to.publication(one.address),
              date: dayOf(one.releasedAt),
              summary: one.note || null,
              meta: [one.organName, one.documentNumber].filter(Boolean).join(' · '),
            })),
          }),
      rule && lines.length >= shownOfRule
        ? html`<p><a href="${to.publications({
            ...(rule.field ? { field: rule.field } : {}),
            ...(rule.organ ? { organ: rule.organ } : {}),
            ...(rule.words ? { q: rule.words } : {}),
          })}">${words.moreOf(title)}</a></p>`
        : null,
    ],
  })
