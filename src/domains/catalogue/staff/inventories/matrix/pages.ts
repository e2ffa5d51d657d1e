import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { FieldOfWork } from '../../../coverage/model.ts'
import type { BindingGuideline, CoveringCatalogue } from '../../../inventories/matrix/matrix-store.ts'
import {
  type CellFacts,
  type CellState,
  cellState,
  cellStates,
  coveredSince,
} from '../../../inventories/matrix/model.ts'
import { type BoundLevel, boundLevels } from '../../../inventories/model.ts'
import type { Place } from '../access.ts'
import { frame } from '../pages/frame.ts'
import { boundLevelWords } from '../words.ts'
import { cellWords, matrixWords as words } from './words.ts'

const cellTones: Record<CellState, Tone> = { compiled: 'done', stale: 'soon', due: 'late', none: 'empty' }

export interface MatrixPage {
  place: Place
  level: BoundLevel
  fields: readonly FieldOfWork[]
  cells: readonly CellFacts[]
}

/** Fields as rows, counties as columns, one level at a time; below it what each state means. */
export function matrixPage({ place, level, fields, cells }: MatrixPage): Html {
  const byPlace = new Map(cells.map((cell) => [`${cell.fieldCode}|${cell.countyId}`, cell]))
  const shown = fields.filter(({ code }) => cells.some(({ fieldCode }) => fieldCode === code))
  const counts = Object.groupBy(cells, cellState)
  const total = cellStates.map((state) => words.count(cellWords[state], number(counts[state]?.length ?? 0))).join('，')
  return frame('matrix', place, [
    html`<p>${words.lead}</p>`,
    tabs({
      label: words.levels,
      tabs: boundLevels.map((each) => ({
        label: boundLevelWords[each],
        href: to.inventoryMatrix({ level: each }),
        current: each === level,
      })),
    }),
    html`<p>${words.total(total)}</p>`,
    dataTable({
      caption: `${words.field}：${boundLevelWords[level]}`,
      captionUnseen: true,
      narrow: 'scroll',
      rows: shown,
      columns: [
        { key: 'field', label: words.field, names: true, width: 'narrow', cell: ({ name }) => name },
        ...place.counties.map((county) => ({
          key: county.code,
          label: county.shortName,
          cell: (field: FieldOfWork) => cellLink(byPlace.get(`${field.code}|${county.id}`), county, field),
        })),
      ],
    }),
    section({
      title: words.rules,
      children: descriptionList({ items: cellStates.map((state) => [cellWords[state], words.rule[state]] as const) }),
    }),
  ])
}

function cellLink(cell: CellFacts | undefined, county: Organ, field: FieldOfWork): Child {
  if (!cell) return null
  const state = cellState(cell)
  const since = coveredSince(cell)
  return html`<a href="${to.inventoryCell({ county: county.code, field: cell.fieldCode, level: cell.level })}">${badge({ tone: cellTones[state], label: cellWords[state] })}<span class="unseen">：${county.shortName}${field.name}</span></a>${since && html`<br><small>${since.toString()}</small>`}`
}

export interface CellPage {
  county: Organ
  cell: CellFacts
  catalogues: readonly CoveringCatalogue[]
  guidelines: readonly BindingGuideline[]
  mayImport: boolean
  /** May this person open the county's catalogues in the workspace? */
  maySee: boolean
}

/** One cell: how it stands and why, the catalogues behind it, and the guidelines that bind. */
export function cellPage({ county, cell, catalogues, guidelines, mayImport, maySee }: CellPage): Html {
  const state = cellState(cell)
  return html`${descriptionList({
    boxed: true,
    items: [
      [words.state, badge({ tone: cellTones[state], label: cellWords[state] })],
      [words.why, [html`<p>${whyOf(cell, state)}</p>`, html`<p><small>${words.rule[state]}</small></p>`]],
    ],
  })}${mayImport && state !== 'compiled' && actions({ children: linkButton({ label: words.importCatalogue, href: to.importCatalogue() }) })}
${section({
  title: words.catalogues,
  children: dataTable({
    caption: words.catalogues,
    captionUnseen: true,
    rows: catalogues,
    empty: html`<p>${words.noCatalogues}</p>`,
    columns: [
      {
        key: 'title',
        label: words.title,
        names: true,
        width: 'wide',
        cell: ({ countyId, id, title }) =>
          html`<a href="${maySee ? to.draftCatalogue(countyId, id) : to.catalogue({ field: cell.fieldCode, organ: county.code })}">${title}</a>`,
      },
      { key: 'organ', label: words.organ, cell: ({ organName }) => organName },
      { key: 'adopted', label: words.adopted, width: 'narrow', cell: ({ adoptedOn }) => adoptedOn.toString() },
      { key: 'items', label: words.items, numeric: true, cell: ({ items }) => words.itemsOf(number(items)) },
    ],
  }),
})}
${section({
  title: words.guidelines,
  children: dataTable({
    caption: words.guidelines,
    captionUnseen: true,
    rows: guidelines,
    empty: html`<p>${words.noGuidelines}</p>`,
    columns: [
      {
        key: 'title',
        label: words.title,
        names: true,
        width: 'wide',
        cell: ({ countyId, id, title }) =>
          html`<a href="${to.inventorySource(countyId, id, { county: county.code })}">${title}</a>`,
      },
      { key: 'issuer', label: words.issuer, cell: ({ issuer }) => issuer },
      {
        key: 'document',
        label: words.document,
        cell: ({ documentNumber, issuedOn }) => html`${documentNumber} ${issuedOn.toString()}`,
      },
    ],
  }),
})}`
}

function whyOf(cell: CellFacts, state: CellState): string {
  const guideline = cell.guidelineOn?.toString() ?? null
  const since = coveredSince(cell)?.toString()
  if (since && guideline && state === 'stale') return words.whyStale(since, guideline)
  if (since) return words.whyCompiled(since, guideline)
  if (guideline === null) return words.whyNone
  const part = cell.ownCatalogues > 0 ? words.whyPart(number(cell.ownCatalogues), number(cell.organs)) : ''
  return `${words.whyDue(guideline)}${part}`
}
