import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { kindTexts, tierWords } from '../../inheritance/words.ts'
import type { Descent, GuidelineDrop, Origin } from '../inheritance-store.ts'
import { inheritanceWords as words } from '../inheritance-words.ts'

/** Where an item comes from, and what lists below made of it; nothing where neither is known. */
export function inheritanceSection({
  origins,
  descents,
}: {
  origins: readonly Origin[]
  descents: readonly Descent[]
}): Html | null {
  if (origins.length + descents.length === 0) return null
  return section({
    title: words.title,
    id: 'inheritance',
    children: [origins.map(originLine), descents.length > 0 && descentTable(descents)],
  })
}

const departs = (kind: Descent['kind']): boolean => kind === 'narrowed' || kind === 'dropped'

const reasonOf = ({ kind, reason }: Pick<Descent, 'kind' | 'reason'>): Child => {
  if (reason !== null) return reason
  return departs(kind) ? badge({ tone: 'doubt', label: words.noReason }) : '—'
}

const originLine = (origin: Origin): Html =>
  html`<p>${badge({ tone: departs(origin.kind) ? 'doubt' : 'done', label: kindTexts[origin.kind].label })} ${origin.address === null ? words.fromGuideline(origin.placeName) : words.from(origin.placeName, tierWords(origin.tier))}${origin.address === null ? origin.name : html`<a href="${to.item(origin.address)}">${origin.name}</a>`}。${kindTexts[origin.kind].meaning}。${
    departs(origin.kind) || origin.reason !== null ? html` ${words.reason}${reasonOf(origin)}` : null
  }</p>`

const descentTable = (descents: readonly Descent[]): Html =>
  html`<p>${words.below}</p>${dataTable({
    caption: words.below,
    captionUnseen: true,
    rows: descents,
    tone: (row) => (departs(row.kind) && row.reason === null ? 'doubt' : undefined),
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ name, address, placeName, binds }) =>
          html`${address === null ? words.leftOut(placeName, binds ?? '') : html`<a href="${to.item(address)}">${name}</a><br><small>${placeName}</small>`}`,
      },
      {
        key: 'kind',
        label: words.kind,
        width: 'narrow',
        cell: ({ kind }) => badge({ tone: departs(kind) ? 'doubt' : 'done', label: kindTexts[kind].label }),
      },
      { key: 'reason', label: words.reasonHead, cell: (row) => reasonOf(row) },
    ],
  })}`

/** What a catalogue leaves out of the guidelines that bind it, each with its reason; nothing where it leaves out nothing. */
export const guidelineDrops = (drops: readonly GuidelineDrop[]): Html | null =>
  drops.length === 0
    ? null
    : section({
        title: words.drops,
        id: 'dropped',
        children: [
          html`<p>${words.dropsLead}</p>`,
          dataTable({
            caption: words.drops,
            captionUnseen: true,
            rows: drops,
            columns: [
              { key: 'item', label: words.item, names: true, cell: ({ name }) => name },
              { key: 'guideline', label: words.guideline, cell: ({ guideline }) => guideline },
              { key: 'reason', label: words.reasonHead, width: 'wide', cell: ({ reason }) => reason },
            ],
          }),
        ],
      })
