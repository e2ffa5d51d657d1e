import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { button } from '#platform/html/components/button.ts'
import { card, section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { complaint } from '../../complaint.ts'
import type { Followed } from '../../follow-complaint.ts'
import { queryWords as words } from '../../words.ts'
import { presentFollowed } from '../present.ts'

export interface FollowedPage {
  followed: Followed
  today: Temporal.PlainDate
  /** What was asked with: the form for another letter sends it along. */
  code: string
  added: boolean
  typed: string
  errors: readonly string[]
}

/** The own case as whoever asked reads it: where it stands, what comes next, every letter, and a way to write again. */
export function followedPage(page: FollowedPage): Html {
  const { followed, today, added } = page
  const { file, about, evidence } = followed
  const { says, tone, next, mayWrite } = presentFollowed(followed, today)
  return html`<h1>${file.number}</h1>
${added && notice({ tone: 'done', announce: true, children: html`<p>${words.added}</p>` })}
${page.errors.length > 0 && errorSummary({ title: words.notAdded, errors: page.errors.map((text) => ({ id: 'f-text', text })) })}
${notice({
  tone,
  title: complaint.stateWords[file.state as keyof typeof complaint.stateWords],
  children: html`<p>${says}</p>${next.map((line) => html`<p>${line}</p>`)}${
    evidence.published &&
    html`<p>${words.published(dayWords(evidence.published.on))}<a href="${to.publication(evidence.published.address)}">${evidence.published.title}</a></p>`
  }`,
})}
${section({
  title: words.about,
  children: descriptionList({
    items: [
      [
        words.about,
        html`<a href="${to.slot(about.item.address, about.organ.code)}">${about.organ.name}：${file.subject}</a>`,
      ],
      ...(file.missing ? ([[words.missing, file.missing]] as const) : []),
      [words.receivedOn, dayWords(file.receivedOn)],
    ],
  }),
})}
${letters(followed)}${mayWrite && message(page)}${steps(followed)}`
}

const letters = ({ letters }: Followed): Html =>
  section({
    title: words.letters,
    children: letters.map(({ direction, title, body, at }) =>
      card({
        title,
        above: `${words.from[direction]}　${dayWords(legalDayOf(at))}`,
        children: html`<div class="letter">${paragraphs(body)}</div>`,
      }),
    ),
  })

/** A typed text as paragraphs and lines; it is never taken for markup. */
export const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map(
      (part) =>
        html`<p>${part.split('\n').map((line, place) => (place === 0 ? html`${line}` : html`<br>${line}`))}</p>`,
    )}`

const message = ({ followed: { file }, code, typed }: FollowedPage): Html =>
  section({
    title: words.add,
    children: form({
      action: to.addToRequest(),
      label: words.add,
      hidden: { number: file.number, code },
      children: [
        textArea({
          name: 'text',
          label: words.add,
          hint: words.addHint,
          rows: 4,
          maxLength: 2_000,
          required: true,
          value: typed,
        }),
        html`<div>${button({ label: words.addSend, kind: 'primary' })}</div>`,
      ],
    }),
  })

const steps = ({ steps }: Followed): Html =>
  section({
    title: words.steps,
    children: timeline({
      label: words.steps,
      entries: steps.map(({ deed, at }) => ({
        when: dayWords(legalDayOf(at)),
        date: legalDayOf(at).toString(),
        title: words.stepsShown[deed] ?? deed,
        tone: deed === 'answer' || deed === 'close' ? ('done' as const) : ('calm' as const),
      })),
    }),
  })
