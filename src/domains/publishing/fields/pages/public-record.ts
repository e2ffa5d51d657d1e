import { to } from '#kernel/links.ts'
import type { PublicRecord } from '#kernel/publication/records/record-store.ts'
import { changeWords, validityTones } from '#kernel/publication/records/validity.ts'
import { quoted, relationWords, staleWords } from '#kernel/publication/relations/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

const named = (title: string, address: string | null): Child =>
  address ? html`<a href="${to.publication(address)}">${quoted(title)}</a>` : quoted(title)

/** The mark on top of a document that nobody should go by, or not without another: what, since when, by which document. */
export function validityNotice({ validity, fields, lastDay, changes }: PublicRecord, today: Temporal.PlainDate): Child {
  if (validity === 'in-force' || validity === 'unstated') return null
  const reached = changes.filter(({ on, kind }) => kind !== 'continued' && Temporal.PlainDate.compare(on, today) <= 0)
  const tone = validityTones[validity]
  return notice({
    tone: tone === 'done' || tone === 'empty' ? 'info' : tone,
    title: words.marks[validity],
    children: [
      ...reached.map(
        ({ kind, on, by, basis }) =>
          html`<p>${words.since(on.toString(), changeWords[kind])}${(by || basis) && html`，${words.by}：${by ? named(by.title, by.address) : basis}`}。</p>`,
      ),
      validity === 'expired' &&
        lastDay &&
        Temporal.PlainDate.compare(lastDay, today) < 0 &&
        html`<p>${words.lapsed(lastDay.toString())}</p>`,
      validity === 'not-yet' && fields.inForceFrom && html`<p>${words.starts(fields.inForceFrom.toString())}</p>`,
    ],
  })
}

/** 所依据的信息已变动: which, and how. */
export const staleNotice = ({ marks }: PublicRecord): Child =>
  marks.length > 0 &&
  notice({
    tone: 'doubt',
    title: words.stale,
    children: html`<p>${words.staleLead}</p><ul>${marks.map(
      ({ title, address, kind, happenedAt }) =>
        html`<li>${named(title, address)} ${staleWords[kind]}（${legalDayOf(happenedAt).toString()}）</li>`,
    )}</ul>`,
  })

/** Other documents that this one is about, and those about it. */
export function relatedSection({ relations }: PublicRecord): Child {
  if (relations.length === 0) return null
  const groups = new Map<string, Html[]>()
  for (const { kind, own, title, number, address, organName } of relations) {
    const label = own ? relationWords[kind].says : relationWords[kind].back
    const more = [number, organName].filter(Boolean).join('，')
    groups.set(label, [...(groups.get(label) ?? []), html`<li>${named(title, address)}${more && `（${more}）`}</li>`])
  }
  return section({
    title: words.relations,
    id: 'relations',
    children: descriptionList({ items: [...groups].map(([label, lines]) => [label, html`<ul>${lines}</ul>`]) }),
  })
}

/** Everything of a topic in one line of time. */
export const topicSection = ({ topic }: PublicRecord, address: string): Child =>
  topic.length > 0 &&
  section({
    title: words.topic,
    children: [
      html`<p>${words.topicLead}</p>`,
      timeline({
        label: words.topic,
        entries: topic.map((one) => {
          const day = legalDayOf(one.releasedAt).toString()
          return {
            when: day,
            date: day,
            title:
              one.address === address
                ? html`${one.title}${words.thisOne}`
                : html`<a href="${to.publication(one.address)}">${one.title}</a>`,
            children: html`<p>${[one.kind && relationWords[one.kind].says, one.organName].filter(Boolean).join(' · ')}</p>`,
            tone: one.address === address ? ('done' as const) : ('calm' as const),
          }
        }),
      }),
    ],
  })
