import { to } from '#kernel/links.ts'
import type { Flow } from '#kernel/publication/flow/model.ts'
import { stateWords } from '#kernel/publication/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { heading } from '#platform/html/components/heading.ts'
import { notice } from '#platform/html/components/notice.ts'
import { steps, timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { sourcePanel } from '../../attribute/pages/panel.ts'
import { withheldPanel } from '../../attribute/pages/withheld-panel.ts'
import { dueWords, presentStanding } from '../../duties/present.ts'
import { urgentPanel } from '../../emergency/pages/panel.ts'
import { recordsPanel } from '../../fields/pages/panel.ts'
import type { RecordsPanel } from '../../fields/read-panel.ts'
import { importForm } from '../../importing/pages/import-form.ts'
import { articleText } from '../../pages/article.ts'
import { articleBody } from '../../pages/article-body.ts'
import { type PreviewPanel, previewPanel } from '../../preview/pages/panel.ts'
import { stepsPanel } from '../../reviews/pages/steps-panel.ts'
import { editionWords, stateTones, stepWords, editorWords as words } from '../../words.ts'
import type { EditionStep, Surroundings } from '../edition-store.ts'
import { channelNames, minuteOf, stagesOf } from '../present.ts'
import type { WayPanels } from '../read-panels.ts'
import { type Deeds, deedPanel } from './deeds.ts'
import { type TextForm, textForm } from './text-form.ts'

export interface EditionPage extends Deeds {
  at: Surroundings
  steps: readonly EditionStep[]
  flow: Flow
  way: WayPanels
  today: Temporal.PlainDate
  /** Hour of release, correction, withdrawal. */
  releasing: Html | null
  records: RecordsPanel
  /** The form to write in, while the edition is a draft and the person may write. */
  form: TextForm | null
  /** What belongs to the edition beside its text: attachments, findings of the checks. */
  panels: readonly Html[]
  /** Ways to look at the text before it is public. */
  previews: PreviewPanel | null
}

/** One edition: its text, how far it is, what can be done, and what was done. */
export function editionPage(page: EditionPage): Html {
  const { edition, form, refused } = page
  return html`${steps({ label: words.progress, steps: stagesOf(edition, page.flow) })}${
    refused && refusal(refused.reasons)
  }${columns({
    main: [
      form && textForm(form),
      page.writing && importForm({ countyId: edition.countyId, editionId: edition.id, token: page.token }),
      sourcePanel(page.way.source),
      page.panels,
      preview(page),
      recordsPanel(page.records),
      stepsPanel(page.way),
    ],
    aside: [
      deedPanel(page),
      page.previews && previewPanel(page.previews),
      page.releasing,
      urgentPanel(page.way.urgent),
      withheldPanel(page.way.withheld),
      about(page),
      history(page),
    ],
  })}`
}

const refusal = (reasons: readonly string[]): Html =>
  notice({
    tone: 'late',
    announce: true,
    title: words.refused,
    children: html`<ul class="reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
  })

function about({ edition, at, today }: EditionPage): Html {
  const { duty } = at
  const siblings = at.siblings.filter(({ id }) => id !== edition.id)
  return section({
    title: words.about,
    tools: badge({ tone: stateTones[edition.state], label: stateWords[edition.state] }),
    children: descriptionList({
      items: [
        [words.organ, at.organ.name],
        ...(duty
          ? ([[words.answers, html`<a href="${to.duty(edition.countyId, duty.id)}">${duty.label}</a>`]] as const)
          : []),
        ...(duty ? ([[words.due, html`${dueWords(duty)}（${presentStanding(duty, today).says}）`]] as const) : []),
        [words.version, editionWords.number(edition.number)],
        ...(siblings.length > 0
          ? ([[words.otherVersions, siblings.map((one) => sibling(edition.countyId, one))]] as const)
          : []),
        ...(edition.releasedAt ? ([[words.releasedAt, minuteOf(edition.releasedAt)]] as const) : []),
        ...(edition.state === 'live' || edition.state === 'withdrawn'
          ? ([[words.publicPage, html`<a href="${to.publication(edition.address)}">${words.openPublic}</a>`]] as const)
          : []),
      ],
    }),
  })
}

const sibling = (countyId: string, { id, number, state }: Surroundings['siblings'][number]): Html =>
  html`<a href="${to.edition(countyId, id)}">${editionWords.number(number)}</a>（${stateWords[state]}）`

/** The public page as it will be, from what is saved. */
function preview({ edition, at }: EditionPage): Html {
  const filled = (text: string, otherwise: string): Child =>
    text.trim() ? articleText(text) : html`<em>${otherwise}</em>`
  return section({
    title: edition.releasedAt ? words.released : words.preview,
    children: [
      edition.releasedAt === null && html`<p class="hint">${words.previewLead}</p>`,
      html`<article class="preview">${heading({ level: 3, text: edition.title || editionWords.untitled })}${descriptionList(
        {
          boxed: true,
          items: [
            [words.organ, at.organ.name],
            [words.item, at.item?.name ?? '—'],
            [words.documentNumber, edition.documentNumber ?? words.none],
            [words.formedOn, edition.formedOn.toString()],
            [words.channels, channelNames(edition.channels) || words.none],
          ],
        },
      )}${
        edition.elements.length > 0 &&
        html`${heading({ level: 4, text: words.elements })}${descriptionList({
          items: edition.elements.map(({ element, text }) => [element, filled(text, words.noElement)]),
        })}`
      }${heading({ level: 4, text: words.body })}${edition.body ? articleBody(edition.body, { level: 4 }) : html`<em>${words.noBody}</em>`}</article>`,
    ],
  })
}

/** What these did to which files is told, no opinion. */
const fileDeeds = new Set(['attach', 'replace-file', 'rename-file', 'remove-file', 'restore-file', 'answer'])

const history = ({ steps: done }: EditionPage): Html =>
  section({
    title: words.timeline,
    children: timeline({
      label: words.timeline,
      entries: done.map(({ deed, personName, at, remark }) => ({
        when: minuteOf(at),
        date: minuteOf(at),
        title: stepWords[deed] ?? deed,
        children: html`<p>${personName}</p>${remark && html`<p>${fileDeeds.has(deed) || deed === 'schedule' || deed === 'publish' ? remark : words.remark(remark)}</p>`}`,
        tone: deed === 'return' || deed === 'withdraw' ? 'late' : deed === 'publish' ? 'done' : 'calm',
      })),
    }),
  })
