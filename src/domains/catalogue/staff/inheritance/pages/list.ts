import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { DroppedLine, Line } from '../../../inheritance/lines.ts'
import type { UpperItem } from '../../../inheritance/model.ts'
import { againTexts, kindTexts, tierWords } from '../../../inheritance/words.ts'
import type { CatalogueRecord } from '../../../store.ts'
import { type InheritanceShown, inheritanceViews, inheritanceWords as words } from '../words.ts'
import { lineSheet } from './line.ts'
import { tick } from './tick.ts'

export interface InheritancePage {
  catalogue: CatalogueRecord
  /** Tiers above to hold it against, and the titles of the catalogues of the chosen one. */
  tiers: readonly number[]
  tier: number | null
  against: readonly string[]
  counts: Record<InheritanceShown, number>
  view: InheritanceShown
  page: number
  pages: number
  lines: readonly Line[]
  dropped: readonly DroppedLine[]
  /** Items above that no line stands for: what a line may come from instead. */
  free: readonly UpperItem[]
  unexplained: number
  certain: number
  rule: { strict: boolean; by: string | null; on: string | null }
  mayDecide: boolean
  maySetRule: boolean
  token: string
}

/** A list beside the list above it, kind by kind, with the forms to confirm, to correct and to give reasons. */
export function inheritancePage(view: InheritancePage): Html {
  const { countyId, id } = view.catalogue
  const back = linkButton({ label: words.toCatalogue, href: to.draftCatalogue(countyId, id), kind: 'quiet' })
  if (view.tier === null)
    return emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>`, actions: back })
  return html`<p>${words.lead}</p>
${view.tiers.length > 1 && tierTabs(view)}<p>${words.againstTitles(view.against.join('、'))}</p>
${
  view.unexplained > 0 &&
  notice({
    tone: 'doubt',
    title: words.unexplained(number(view.unexplained)),
    children: html`<p>${view.rule.strict ? words.unexplainedStrict : words.unexplainedMarked}</p>`,
  })
}
${view.mayDecide ? view.certain > 0 && certainForm(view) : notice({ children: html`<p>${words.mayNot}</p>` })}
${section({
  title: view.view === 'again' ? words.again : kindTexts[view.view].label,
  children: [
    kindTabs(view),
    html`<p>${view.view === 'again' ? words.againMeaning : kindTexts[view.view].meaning}。</p>`,
    body(view),
    view.pages > 1 &&
      pager({
        page: view.page,
        pages: view.pages,
        total: view.counts[view.view],
        href: (page) => addressOf(view, { view: view.view, page: String(page) }),
      }),
  ],
})}
${ruleSection(view)}${actions({
  children: [
    view.catalogue.binds === 'village' && linkButton({ label: words.equality, href: to.villageEquality(countyId, id) }),
    back,
  ],
})}`
}

const addressOf = (view: InheritancePage, query: { tier?: string; view?: string; page?: string }): string =>
  to.inheritance(view.catalogue.countyId, view.catalogue.id, { tier: String(view.tier), ...query })

const tierTabs = (view: InheritancePage): Html =>
  tabs({
    label: words.above,
    tabs: view.tiers.map((tier) => ({
      label: tierWords(tier),
      href: addressOf(view, { tier: String(tier) }),
      current: tier === view.tier,
    })),
  })

const kindTabs = (view: InheritancePage): Html =>
  tabs({
    label: words.views,
    tabs: inheritanceViews.map((each) => ({
      label: each === 'again' ? words.again : kindTexts[each].label,
      href: addressOf(view, { view: each }),
      count: view.counts[each],
      current: each === view.view,
    })),
  })

const hidden = (view: InheritancePage) => ({
  _token: view.token,
  tier: String(view.tier),
  view: view.view,
  page: String(view.page),
})

const certainForm = (view: InheritancePage): Html =>
  notice({
    tone: 'done',
    title: words.certain(number(view.certain)),
    children: html`<p>${words.certainWhy}</p>${form({
      action: to.previewInheritance(view.catalogue.countyId, view.catalogue.id),
      hidden: { ...hidden(view), scope: 'certain' },
      children: actions({ children: button({ label: words.confirmCertain }) }),
    })}`,
  })

function body(view: InheritancePage): Child {
  if (view.lines.length + view.dropped.length === 0)
    return emptyState({ title: words.noneOfView, children: html`<p>${words.noneOfViewWhy}</p>` })
  const list = [view.lines.map((line) => lineSheet(line, view)), view.dropped.length > 0 && droppedTable(view)]
  if (!view.mayDecide) return list
  return html`<div class="wide-form">${form({
    action: to.previewInheritance(view.catalogue.countyId, view.catalogue.id),
    id: 'relations',
    hidden: hidden(view),
    children: [
      list,
      textArea({ name: 'reason', label: words.shared, hint: words.sharedHint, rows: 2, maxLength: 300 }),
      html`<p class="hint">${words.previewHint}</p>`,
      actions({ children: button({ label: words.preview, kind: 'primary' }) }),
    ],
  })}</div>`
}

const droppedTable = (view: InheritancePage): Html =>
  dataTable({
    caption: kindTexts.dropped.label,
    captionUnseen: true,
    rows: view.dropped,
    tone: ({ reason }) => (reason === null ? 'doubt' : undefined),
    columns: [
      ...(view.mayDecide
        ? [
            {
              key: 'tick',
              label: words.choose(''),
              unseen: true,
              cell: ({ upper, said }: DroppedLine) => tick('drop', upper.itemId, said?.id ?? null, upper.name),
            },
          ]
        : []),
      {
        key: 'name',
        label: words.upper,
        names: true,
        width: 'wide',
        cell: ({ upper }) =>
          html`${upper.address === null ? upper.name : html`<a href="${to.item(upper.address)}">${upper.name}</a>`}<br><small>${upper.fields.level1}　${upper.catalogueTitle}</small>`,
      },
      {
        key: 'reason',
        label: words.reason,
        cell: ({ reason, unitedIn, again }) =>
          html`${reason ?? badge({ tone: 'doubt', label: words.noReason })}${reason === null && unitedIn !== null && html`<br><small>${words.united(unitedIn)}。${words.unitedHint}</small>`}${again !== null && html`<br>${badge({ tone: 'late', label: againTexts[again] })}`}`,
      },
      {
        key: 'by',
        label: words.by,
        width: 'narrow',
        cell: ({ said }) => (said ? words.said(said.by, legalDayOf(said.at).toString()) : '—'),
      },
    ],
  })

const ruleSection = ({ rule, maySetRule, token, catalogue }: InheritancePage): Html =>
  section({
    title: words.rule,
    children: [
      html`<p>${words.ruleIs(rule.strict, rule.by, rule.on)}</p>`,
      maySetRule &&
        form({
          action: to.inheritanceRule(catalogue.countyId, catalogue.id),
          hidden: { _token: token, strict: rule.strict ? 'no' : 'yes' },
          children: actions({
            children: button({ label: rule.strict ? words.makeLoose : words.makeStrict, small: true }),
          }),
        }),
    ],
  })
