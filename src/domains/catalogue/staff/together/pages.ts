import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords } from '../../coverage/model.ts'
import type { AdoptionView } from '../adopt/read-adoption.ts'
import { effects, jointEffects } from '../pages/effects.ts'
import { fromField } from '../pages/from-field.ts'
import { organChoices } from '../pages/organ-choices.ts'
import { wayOf } from '../pages/way.ts'
import { bindsWords, adoptWords as organWords } from '../words.ts'
import type { Offer } from './read-together.ts'
import { togetherWords as words } from './words.ts'

export interface ChoosePage {
  offer: Offer
  chosen: readonly string[]
  scope: 'all' | 'some'
  organs: readonly string[]
  errors: readonly string[]
  token: string
}

/** Which drafts of a folder are to be adopted together, all ticked, and for whom. */
export function choosePage(page: ChoosePage): Html {
  const { offer, errors, token } = page
  const { countyId, importId } = offer.record
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.importFolder(countyId, importId) })
  if (offer.ready.length === 0)
    return html`${wayOf('check')}${emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: back,
    })}`
  return html`${wayOf('adopt')}${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'drafts', text })) })}${section(
    {
      title: words.choose,
      children: [
        html`<p>${words.lead}</p>`,
        notice({ children: html`<p>${words.allOrNone}</p>` }),
        form({
          action: to.confirmImportAdoption(countyId, importId),
          id: 'together-form',
          hidden: { _token: token },
          children: [
            draftTable(page),
            radioGroup({
              name: 'scope',
              label: organWords.scope,
              value: page.scope,
              hint: offer.organs.some(({ level }) => level === 'county') ? words.departments : words.scopeHint,
              options: [
                { value: 'all', label: allOf(offer) },
                { value: 'some', label: organWords.some },
              ],
            }),
            organChoices({
              organ: offer.ground.organ,
              levels: offer.organs.map(({ level, organs }) => ({ heading: bindsWords[level], organs })),
              names: namesBelow(offer),
              chosen: page.organs,
            }),
            html`<p class="hint">${words.previewHint}</p>`,
            actions({ children: [button({ label: words.preview, kind: 'primary' }), back] }),
          ],
        }),
        offer.waiting > 0 &&
          html`<p>${words.notReady(offer.waiting)}：<a href="${to.importDoubts(countyId, importId)}">${words.toDoubts}</a></p>`,
      ],
    },
  )}`
}

const allOf = ({ organs }: Offer): string =>
  organs.map(({ level, organs: of }) => `${bindsWords[level]}：${organWords.allOf(number(of.length))}`).join('；')

const draftTable = ({ offer, chosen }: ChoosePage): Html =>
  dataTable({
    id: 'drafts',
    caption: words.drafts,
    captionUnseen: true,
    rows: offer.ready,
    columns: [
      {
        key: 'take',
        label: words.take,
        cell: ({ catalogue }) =>
          html`<div class="choice"><input${attributes({
            type: 'checkbox',
            id: `take-${catalogue.id}`,
            name: 'drafts',
            value: catalogue.id,
            checked: chosen.includes(catalogue.id),
          })}><label for="take-${catalogue.id}"><span class="unseen">${words.takeAbout(catalogue.title)}</span></label></div>`,
      },
      {
        key: 'title',
        label: words.drafts,
        names: true,
        width: 'wide',
        cell: ({ catalogue }) =>
          html`<a href="${to.draftCatalogue(catalogue.countyId, catalogue.id)}">${catalogue.title}</a>${catalogue.title !== catalogue.fileName.replace(/\.[^.]+$/, '') && html`<br><small>${catalogue.fileName}</small>`}`,
      },
      {
        key: 'field',
        label: words.field,
        cell: ({ catalogue }) => coverageWords(catalogue.coverage, offer.ground.fields),
      },
      { key: 'level', label: words.level, width: 'narrow', cell: ({ catalogue }) => bindsWords[catalogue.binds] },
      { key: 'items', label: words.items, numeric: true, cell: ({ file }) => number(file.rows) },
    ],
  })

const namesBelow = ({ ground }: Offer) => new Map(ground.below.map((each) => [each.id, each.shortName]))

export interface ConfirmPage {
  offer: Offer
  views: readonly AdoptionView[]
  organIds: readonly string[] | null
  reasons: readonly string[]
  today: string
  token: string
}

/** Once more, with the exact consequences of all of them together, and of each. */
export function confirmPage({ offer, views, organIds, reasons, today, token }: ConfirmPage): Html {
  const { record, ground } = offer
  const { countyId, importId } = record
  const sum = (pick: (view: AdoptionView) => number) => views.reduce((all, view) => all + pick(view), 0)
  const names = namesBelow(offer)
  const gone = sum(({ consequences: c }) => c.gone)
  return html`${wayOf('adopt')}<div class="section">${confirmation({
    level: 2,
    title: words.confirmTitle(number(views.length)),
    children: html`<p>${words.confirmLead}</p><p><strong>${words.allOrNone}</strong></p>`,
    facts: [
      [words.facts.organ, ground.organ.name],
      [words.facts.drafts, words.draftsOf(number(views.length))],
      [
        words.facts.organs,
        organIds === null ? allOf(offer) : organWords.namesOf(organIds.map((id) => names.get(id) ?? id)),
      ],
      [
        words.facts.items,
        words.itemsOf(
          number(sum(({ consequences: c }) => c.items)),
          number(sum(({ consequences: c }) => c.fresh)),
          number(sum(({ consequences: c }) => c.kept)),
        ),
      ],
      [words.facts.gone, html`${number(gone)}${gone > 0 && html`（<a href="#effects">${organWords.which}</a>）`}`],
      [words.facts.slots, number(sum(({ consequences: c }) => c.slots))],
      [words.facts.duties, number(sum(({ consequences: c }) => c.obligations))],
    ],
    action: to.adoptImport(countyId, importId),
    hidden: {
      _token: token,
      drafts: views
        .map(({ catalogue, touches }) => `${catalogue.id}:${catalogue.version}:${touches.join('+')}`)
        .join(','),
      organs: organIds === null ? 'all' : organIds.join(','),
    },
    confirm: words.confirm(number(views.length)),
    fields: fromField(words, today),
    cancel: words.again,
    cancelHref: to.adoptImport(countyId, importId),
    reasons,
  })}</div>${section({
    title: organWords.consequences,
    children: [effects({ ...jointEffects(views), countyId, fields: ground.fields }), eachTable(views, ground.fields)],
  })}`
}

const eachTable = (views: readonly AdoptionView[], fields: Offer['ground']['fields']): Html =>
  dataTable({
    caption: words.each,
    rows: views,
    tone: ({ consequences: c }) => (c.gone > 0 ? 'late' : undefined),
    columns: [
      {
        key: 'title',
        label: words.drafts,
        names: true,
        width: 'wide',
        cell: ({ catalogue }) =>
          html`<a href="${to.adoptCatalogue(catalogue.countyId, catalogue.id)}">${catalogue.title}</a>`,
      },
      { key: 'field', label: words.field, cell: ({ catalogue }) => coverageWords(catalogue.coverage, fields) },
      { key: 'level', label: words.level, width: 'narrow', cell: ({ catalogue }) => bindsWords[catalogue.binds] },
      { key: 'fresh', label: words.fresh, numeric: true, cell: ({ consequences: c }) => number(c.fresh) },
      { key: 'on', label: words.goesOn, numeric: true, cell: ({ consequences: c }) => number(c.kept) },
      { key: 'gone', label: words.gone, numeric: true, cell: ({ consequences: c }) => goneCell(c.gone) },
      { key: 'slots', label: words.slots, numeric: true, cell: ({ consequences: c }) => number(c.slots) },
      { key: 'duties', label: words.duties, numeric: true, cell: ({ consequences: c }) => number(c.obligations) },
    ],
  })

const goneCell = (n: number): Child => (n > 0 ? html`<strong class="ends">${number(n)}</strong>` : '0')
