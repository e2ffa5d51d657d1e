import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { kindWords } from '../../versions/change-words.ts'
import { type Change, type ChangeKind, changeKinds } from '../../versions/difference.ts'
import { fieldTable } from '../../versions/pages/field-table.ts'
import type { AdoptionChanges } from '../adoption-changes.ts'
import { versionTexts as words } from '../version-words.ts'
import type { PortalAdoption } from '../versions-store.ts'
import { words as itemWords } from '../words.ts'

/** Adoptions, and changes of one, on a page. */
export const adoptionsOnPage = 40
export const changesOnPage = 30

/** All catalogues that were put in force, with what each changed. */
export function versionsPage({
  adoptions,
  total,
  page,
}: {
  adoptions: readonly PortalAdoption[]
  total: number
  page: number
}): Html {
  const head = html`<hgroup><h1>${words.versions}</h1><p>${words.versionsLead}</p></hgroup>`
  if (total === 0)
    return html`${head}${emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: itemWords.catalogue, href: to.catalogue() }),
    })}`
  return html`${head}${dataTable({
    caption: words.versions,
    captionUnseen: true,
    rows: adoptions,
    columns: [
      {
        key: 'title',
        label: words.title,
        names: true,
        width: 'wide',
        cell: ({ id, title }) => html`<a href="${to.catalogueVersion(id)}">${title}</a>`,
      },
      {
        key: 'place',
        label: words.place,
        cell: ({ placeCode, placeName }) => html`<a href="${to.organ(placeCode)}">${placeName}</a>`,
      },
      { key: 'on', label: words.adoptedOn, width: 'narrow', cell: ({ on }) => on.toString() },
      { key: 'state', label: words.state, width: 'narrow', cell: stateOf },
      { key: 'entered', label: words.entered, numeric: true, cell: ({ entered }) => number(entered) },
      { key: 'stayed', label: words.stayed, numeric: true, cell: ({ stayed }) => number(stayed) },
      { key: 'gone', label: words.gone, numeric: true, cell: ({ gone }) => number(gone) },
    ],
  })}${
    total > adoptionsOnPage &&
    pager({
      page,
      pages: Math.ceil(total / adoptionsOnPage),
      total,
      href: (wanted) => to.catalogueVersions(wanted > 1 ? { page: String(wanted) } : {}),
    })
  }`
}

const stateOf = ({ inForce }: PortalAdoption): Html =>
  badge(inForce ? { tone: 'done', label: words.inForce } : { tone: 'empty', label: words.superseded })

export interface VersionPage extends AdoptionChanges {
  adoption: PortalAdoption
  kind: ChangeKind
  page: number
}

/** One version of a catalogue: what it changed, kind by kind. */
export function versionPage(given: VersionPage): Html {
  const { adoption, changes, kind, page } = given
  const ofKind = changes.filter((change) => change.kind === kind)
  const href = (wanted: ChangeKind, at = 1) =>
    to.catalogueVersion(adoption.id, { kind: wanted, ...(at > 1 ? { page: String(at) } : {}) })
  return html`<hgroup><h1>${adoption.title}</h1><p>${words.versionLead(adoption.placeName, dayWords(adoption.on))} ${stateOf(adoption)}</p></hgroup>
${tabs({
  label: words.kinds,
  tabs: changeKinds.map((each) => ({
    label: kindWords[each].label,
    href: href(each),
    count: changes.filter((change) => change.kind === each).length,
    current: each === kind,
  })),
})}
${section({
  title: kindWords[kind].label,
  children: [
    html`<p>${kindWords[kind].meaning}。</p>`,
    ofKind.length === 0
      ? emptyState({ title: words.noneOfKind, children: html`<p>${words.noneOfKindWhy}</p>` })
      : ofKind.slice((page - 1) * changesOnPage, page * changesOnPage).map((change) => changeSheet(change, given)),
    ofKind.length > changesOnPage &&
      pager({
        page,
        pages: Math.ceil(ofKind.length / changesOnPage),
        total: ofKind.length,
        href: (at) => href(kind, at),
      }),
  ],
})}`
}

function changeSheet(change: Change, { before, after }: VersionPage): Html {
  const [old, now] = [
    change.before === null ? null : before[change.before]!,
    change.after === null ? null : after[change.after]!,
  ]
  const shown = change.kind === 'merged' || !now ? old! : now
  return html`<article class="change">
    <div class="change-head"><h3><a href="${to.itemHistory(shown.address)}">${shown.name}</a></h3></div>
    ${old && now && old.name !== now.name && html`<p>${relation(change.kind, old.name, now.name)}</p>`}
    ${change.kind === 'changed' && fieldTable({ fields: change.fields, name: shown.name })}
    ${(change.kind === 'new' || change.kind === 'gone') && elementsOf(shown.fields.elements)}
  </article>`
}

function relation(kind: ChangeKind, before: string, after: string): string {
  if (kind === 'merged') return words.into(after)
  return kind === 'split' ? words.from(before) : words.was(before)
}

const elementsOf = (elements: string | null): Child => elements && html`<p class="content">${elements}</p>`
