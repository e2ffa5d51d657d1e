import { to } from '#kernel/links.ts'
import type { Choice, Conflict, Merge } from '#kernel/publication/text/merge-texts.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { articleText } from '../../pages/article.ts'
import { articleBody } from '../../pages/article-body.ts'
import { fieldName, words } from '../words.ts'

export interface MergePage {
  countyId: string
  editionId: string
  save: string
  sentAt: string
  version: number
  token: string
  merge: Merge
}

/** Both texts side by side wherever two people wrote in one place, and the body as it will be. */
export function mergePage(page: MergePage): Html {
  const { countyId, editionId, save, version, token, merge } = page
  const { conflicts } = merge
  return html`${notice({
    tone: conflicts.length > 0 ? 'doubt' : 'done',
    title: words.sentAt(page.sentAt),
    children: html`<p>${conflicts.length > 0 ? words.mergeLead(conflicts.length) : words.nothingLeft}</p>`,
  })}${form({
    action: to.mergeSave(countyId, editionId, save),
    hidden: { _token: token, version: String(version) },
    children: [
      conflicts.map((conflict, place) => conflictPart(conflict, place + 1)),
      actions({
        children: [
          button({ label: words.settle, kind: 'primary' }),
          linkButton({ label: words.later, kind: 'quiet', href: to.edition(countyId, editionId) }),
        ],
      }),
    ],
  })}${section({ title: words.whole, children: [html`<p class="hint">${words.wholeLead}</p>`, wholeBody(merge)] })}`
}

function conflictPart(conflict: Conflict, place: number): Html {
  const { key, field, mine, theirs, both } = conflict
  const name = fieldName(field)
  const choice = (value: Choice, label: string) => ({ value, label })
  return section({
    title: words.choose(place, name),
    children: [
      html`<div class="two-texts">${textOfSide(words.mine, field, mine)}${textOfSide(words.theirs, field, theirs)}</div>`,
      radioGroup({
        name: key,
        label: name,
        inline: true,
        value: both ? 'both' : 'theirs',
        options: [
          choice('mine', words.keepMine),
          choice('theirs', words.keepTheirs),
          ...(both ? [choice('both', words.keepBoth)] : []),
        ],
      }),
    ],
  })
}

const textOfSide = (who: string, field: Conflict['field'], text: string): Html =>
  html`<div><p class="label"><strong>${who}</strong></p>${shown(field, text)}</div>`

function shown(field: Conflict['field'], text: string): Child {
  if (text.trim() === '') return html`<p><em>${field === 'body' ? words.deleted : words.empty}</em></p>`
  return field === 'body' ? articleBody(text, { level: 4 }) : articleText(text)
}

/** The body piece by piece: what stays, what was taken from the other, where a choice is open. */
const wholeBody = ({ pieces }: Merge): Html =>
  html`<div class="merged-body">${pieces.map((piece) => {
    if (piece.kind === 'conflict') return html`<p class="to-choose"><strong>${words.toChoose}</strong></p>`
    const body = articleBody(piece.blocks.join(''), { level: 3 })
    if (piece.kind !== 'theirs') return body
    const gone = piece.blocks.length === 0 ? html`<p><em>${words.deleted}</em></p>` : body
    return html`<div class="from-them"><p class="label">${words.takenFrom}</p>${gone}</div>`
  })}</div>`

/** Fields in which two texts differ, the text of one of them shown. */
export const differingFields = (lines: readonly { label: string; text: string; body: boolean }[]): Html =>
  descriptionList({
    items: lines.map(({ label, text, body }) => [
      label,
      text.trim() === '' ? html`<em>${words.empty}</em>` : body ? articleBody(text, { level: 4 }) : articleText(text),
    ]),
  })
