import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { kindWords } from '../../versions/change-words.ts'
import { type Change, type ChangeKind, changeKinds } from '../../versions/difference.ts'
import { evidenceOf } from '../../versions/evidence.ts'
import { fieldTable } from '../../versions/pages/field-table.ts'
import type { Reach } from '../../versions/reach-store.ts'
import { wayOf } from '../pages/way.ts'
import { adoptWords, draftWords } from '../words.ts'
import type { ChangesView } from './read-changes.ts'
import { changesWords as words } from './words.ts'

const tones: Record<ChangeKind, Tone> = {
  changed: 'soon',
  merged: 'soon',
  split: 'soon',
  new: 'done',
  gone: 'late',
  same: 'calm',
}

export interface ChangesPage extends ChangesView {
  token: string
  mayDecide: boolean
}

/** What a draft changes in what is in force, kind by kind, with the ways to correct what was taken for the same item. */
export function changesPage(view: ChangesPage): Html {
  const { countyId, id } = view.catalogue
  if (view.items.length === 0)
    return html`${wayOf('adopt')}${emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: words.toAdopt, href: to.adoptCatalogue(countyId, id) }),
    })}`
  return html`${wayOf('adopt')}<p>${words.lead}</p><p>${words.against(view.against.join('、'))}</p>
${view.lostOverdue > 0 && notice({ tone: 'late', title: words.overdueTitle(number(view.lostOverdue)), children: html`<p>${words.overdueWhy}</p>` })}
${section({ title: words.total, children: [html`<p>${words.reachOf}</p>`, totals(view)] })}
${section({ title: kindWords[view.kind].label, children: [kindTabs(view), html`<p>${kindWords[view.kind].meaning}。</p>`, list(view)] })}
${actions({
  children: [
    linkButton({ label: words.toAdopt, href: to.adoptCatalogue(countyId, id), kind: 'primary' }),
    linkButton({ label: words.toInheritance, href: to.inheritance(countyId, id) }),
    linkButton({ label: words.back, href: to.draftCatalogue(countyId, id), kind: 'quiet' }),
  ],
})}`
}

const addressOf = ({ catalogue: { countyId, id } }: ChangesView, kind: ChangeKind, page = 1): string =>
  to.catalogueChanges(countyId, id, { kind, ...(page > 1 ? { page: String(page) } : {}) })

function totals(view: ChangesView): Html {
  const { total } = view
  const href = (kind: ChangeKind) => addressOf(view, kind)
  return grid({
    children: [
      tile({ label: words.organs, value: number(total.organs), href: href('changed') }),
      tile({ label: words.openDuties, value: number(total.open), href: href('changed') }),
      tile({
        label: words.overdue,
        value: number(total.overdue),
        href: href(view.lostOverdue > 0 ? 'gone' : 'changed'),
        tone: total.overdue > 0 ? 'late' : undefined,
      }),
      tile({ label: words.live, value: number(total.live), href: href('changed') }),
      tile({
        label: words.work,
        value: number(view.times.after * adoptWords.dayShare),
        unit: words.workUnit,
        href: to.adoptCatalogue(view.catalogue.countyId, view.catalogue.id),
        note: words.workNote(
          number(view.times.before * adoptWords.dayShare),
          number(view.times.after * adoptWords.dayShare),
        ),
      }),
    ],
  })
}

const kindTabs = (view: ChangesView): Html =>
  tabs({
    label: words.kinds,
    tabs: changeKinds.map((kind) => ({
      label: kindWords[kind].label,
      href: addressOf(view, kind),
      count: view.counts[kind],
      current: kind === view.kind,
    })),
  })

function list(view: ChangesPage): Child {
  if (view.changes.length === 0)
    return emptyState({ title: words.noneOfKind, children: html`<p>${words.noneOfKindWhy}</p>` })
  return [
    view.changes.map((change) => changeSheet(change, view)),
    view.pages > 1 &&
      pager({
        page: view.page,
        pages: view.pages,
        total: view.counts[view.kind],
        href: (page) => addressOf(view, view.kind, page),
      }),
  ]
}

function changeSheet(change: Change, view: ChangesPage): Html {
  const item = change.before === null ? null : view.items[change.before]!
  const row = change.after === null ? null : view.rows[change.after]!
  const name = change.kind === 'merged' || !row ? item!.name : row.name
  const reach = item && view.reach.get(item.itemId)
  const isOther = item && row && item.name !== row.name
  return html`<article class="change" id="c-${change.before ?? 'n'}-${change.after ?? 'g'}">
    <div class="change-head"><h3>${item && change.kind !== 'split' ? html`<a href="${to.item(item.address)}">${name}</a>` : name}</h3>${badge({ tone: tones[change.kind], label: kindWords[change.kind].label })}${
      row && html`<small>${words.row(draftWords.rowName(row.seq, row.rowNumber))}</small>`
    }</div>
    ${isOther && html`<p>${relationWords(change, item.name, row.name)}</p>`}
    ${!(item && row) && html`<p class="content">${(row?.fields ?? item!.fields).elements}</p>`}
    ${change.fields.length > 0 && fieldTable({ fields: change.fields, name })}
    ${item && row && html`<p class="evidence">${words.evidence(evidenceOf(item, row.fields))}</p>`}
    ${reach && change.kind !== 'same' && html`<p class="reach">${reachText(reach)}</p>`}
    ${deeds(change, view, name)}
  </article>`
}

const reachText = ({ organs, open, overdue, live }: Reach): string =>
  organs + open + live === 0
    ? words.noReach
    : words.reach(number(organs), number(open), overdue > 0 ? number(overdue) : null, number(live))

function relationWords({ kind }: Change, before: string, after: string): string {
  if (kind === 'merged') return words.into(after)
  return kind === 'split' ? words.from(before) : words.was(before)
}

/** What a person can say of a row: that it is this item, another, or a new one; and take back what was said. */
function deeds(change: Change, view: ChangesPage, name: string): Child {
  const row = change.after === null || change.kind === 'merged' ? null : view.rows[change.after]!
  if (!row) return null
  const decided = view.decided.get(row.rowNumber)
  const said =
    decided &&
    html`<p>${badge({ tone: 'done', label: (decided.itemId === null ? words.saidNew : words.saidSame)(decided.by, legalDayOf(decided.at).toString()) })}</p>`
  if (!view.mayDecide) return said
  const { countyId, id, version } = view.catalogue
  const item = change.before === null ? null : view.items[change.before]!
  const ask = (children: Child) =>
    form({
      action: to.catalogueChanges(countyId, id),
      hidden: {
        _token: view.token,
        version: String(version),
        row: String(row.rowNumber),
        kind: view.kind,
        page: String(view.page),
      },
      children,
    })
  const press = (label: string, value: string) =>
    button({ label, name: 'item', value, small: true, about: `：${name}` })
  if (decided) return [said, ask(press(words.undo, 'undo'))]
  if (change.kind === 'same') return null
  if (change.kind === 'changed' && item) return ask([press(words.same, item.itemId), press(words.notSame, 'new')])
  return [ask(press(words.isNew, 'new')), ask(choice(view, row.rowNumber, name))]
}

/** Items that go on in no row: one of them may be what this row is. */
function choice(view: ChangesPage, rowNumber: number, name: string): Child {
  const open = view.unmatched
  if (open.length === 0) return null
  return [
    selectField({
      name: 'item',
      id: `f-item-${rowNumber}`,
      label: words.isLabel(name),
      value: '',
      empty: words.choose,
      options: open.map((item) => ({ value: item.itemId, label: item.name })),
    }),
    button({ label: words.save, small: true, about: `：${name}` }),
  ]
}
