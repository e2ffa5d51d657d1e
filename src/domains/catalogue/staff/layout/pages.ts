import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { badge, tag } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { channelCodes } from '../../reading/model.ts'
import { type HeadingFace, headingMeanings, type LayoutFace, type UnknownFace } from './present.ts'
import { layoutWords as words } from './words.ts'

export interface LayoutPage {
  countyId: string
  catalogueId: string
  face: LayoutFace
  token: string
}

/** How the file's form is read, column by column; what is wrong or unknown is said once. */
export function layoutPage({ countyId, catalogueId, face, token }: LayoutPage): Html {
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.draftCatalogue(countyId, catalogueId) })
  if (face.headings.length === 0)
    return emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>`, actions: back })
  return html`<p>${words.lead}</p><div class="wide-form">${form({
    action: to.catalogueLayout(countyId, catalogueId),
    hidden: { _token: token },
    children: [
      section({ title: words.columns, children: columnTable(face.headings) }),
      face.marks.length > 0 &&
        section({
          title: words.marks,
          children: [html`<p>${words.marksLead}</p>`, unknownTable(words.mark, 'mark', face.marks, marks)],
        }),
      face.channels.length > 0 &&
        section({
          title: words.channels,
          children: [
            html`<p>${words.channelsLead}</p>`,
            unknownTable(words.channel, 'channel', face.channels, channels),
          ],
        }),
      actions({ children: [button({ label: words.submit, kind: 'primary' }), back] }),
    ],
  })}</div>`
}

const marks = [
  ['ticked', words.ticked],
  ['unticked', words.unticked],
] as const

const channels = channelCodes.map((code) => [code, channelWords[code] ?? code] as const)

const columnTable = (headings: readonly HeadingFace[]): Html =>
  dataTable({
    caption: words.columns,
    captionUnseen: true,
    rows: headings,
    tone: ({ unknown }) => (unknown ? 'doubt' : undefined),
    columns: [
      { key: 'heading', label: words.heading, names: true, cell: ({ shown }) => shown },
      {
        key: 'samples',
        label: words.samples,
        width: 'wide',
        cell: ({ samples }) => html`<span class="samples">${samples.map((text) => html`<span>${text}</span>`)}</span>`,
      },
      {
        key: 'readAs',
        label: words.readAs,
        cell: ({ readAs, unknown, taught }) =>
          unknown
            ? badge({ tone: 'doubt', label: readAs })
            : html`${readAs}${taught && html` ${tag({ label: words.taught })}`}`,
      },
      {
        key: 'meaning',
        label: words.meaning,
        cell: ({ shown }, index) => choice('heading', index, shown, headingMeanings),
      },
    ],
  })

const unknownTable = (
  label: string,
  name: string,
  faces: readonly UnknownFace[],
  options: readonly (readonly [string, string])[],
): Html =>
  dataTable({
    caption: label,
    captionUnseen: true,
    rows: faces,
    columns: [
      { key: 'text', label, names: true, cell: ({ text }) => text },
      { key: 'times', label: words.times, width: 'narrow', cell: ({ times }) => words.timesOf(times) },
      { key: 'meaning', label: words.meaning, cell: ({ text }, index) => choice(name, index, text, options) },
    ],
  })

function choice(name: string, index: number, about: string, options: readonly (readonly [string, string])[]): Child {
  const select = attributes({
    id: `${name}-${index + 1}`,
    name: `${name}[]`,
    'aria-label': `${words.meaning}：${about}`,
  })
  return html`<div class="field"><select${select}><option value="">${words.keep}</option>${options.map(
    ([value, label]) => html`<option${attributes({ value })}>${label}</option>`,
  )}</select></div>`
}
