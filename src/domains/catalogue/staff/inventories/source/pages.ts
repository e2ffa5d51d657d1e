import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Issue } from '../../../inventories/issues/issue-store.ts'
import type { Place, SeenSource } from '../access.ts'
import { issueWords } from '../issue/words.ts'
import { countyChoice } from '../pages/frame.ts'
import { rowTable } from '../pages/row-table.ts'
import { levelsInWords, sourceKindWords } from '../words.ts'
import { type RowLine, type Show, shows } from './store.ts'
import { sourceWords as words } from './words.ts'

/** Rows on one page. */
export const rowsOnPage = 50

export interface SourcePage extends SeenSource {
  place: Place
  fieldName: string | null
  guide: Organ | null
  issues: readonly Omit<Issue, 'rows'>[]
  show: Show
  q: string | undefined
  page: number
  counts: Record<Show, number>
  rows: readonly RowLine[]
}

/** A source: what it is, its issues, and row by row which items of the county stand on it. */
export function sourcePage(view: SourcePage): Html {
  const { source, place, issues, mayLoad } = view
  const waiting = issues.find(({ state }) => state === 'read')
  const county = place.county.code
  return html`${countyChoice(to.inventorySource(source.countyId, source.id), place)}
${
  waiting &&
  notice({
    tone: 'doubt',
    title: words.waiting,
    children: html`<p><a href="${to.inventoryIssue(source.countyId, source.id, String(waiting.number))}">${words.toWaiting}</a></p>`,
  })
}
${section({ title: words.facts, children: facts(view) })}
${actions({
  children: [
    mayLoad && linkButton({ label: words.load, href: to.loadIssue(source.countyId, source.id), icon: 'plus' }),
    place.may('inventory.link') &&
      linkButton({ label: words.toLinks, href: to.inventoryLinks({ county, source: source.id }) }),
  ],
})}
${section({ title: words.rows(place.county.shortName), children: rows(view) })}`
}

function facts({ source, organ, fieldName, guide, issues }: SourcePage): Html {
  return descriptionList({
    boxed: true,
    items: [
      [words.kind, sourceKindWords[source.kind]],
      [words.issuer, source.issuer],
      [words.organ, organ.name],
      ...(fieldName ? ([[words.field, fieldName]] as const) : []),
      [words.levels, levelsInWords(source.levels)],
      [words.organs, source.organIds ? words.someOrgans(number(source.organIds.length)) : words.everyOrgan],
      ...(source.kind === 'guideline' ? ([[words.guide, guide?.name ?? words.guideDefault]] as const) : []),
      [words.issues, issues.length === 0 ? words.noIssue : issueList(source, issues)],
    ],
  })
}

const issueList = ({ countyId, id }: { countyId: string; id: string }, issues: SourcePage['issues']): Child =>
  issues
    .filter(({ state }) => state !== 'discarded')
    .map(
      (issue) =>
        html`<p><a href="${to.inventoryIssue(countyId, id, String(issue.number))}">${words.issue(issue.number)}</a> ${issue.documentNumber} ${issue.issuedOn.toString()} <small>${issueWords.states[issue.state]}</small></p>`,
    )

function rows({ source, place, show, q, page, counts, rows: lines }: SourcePage): Child {
  const county = place.county.code
  const href = (query: { show?: Show; page?: string; q?: string }) =>
    to.inventorySource(source.countyId, source.id, { county, ...query })
  const filter = q === undefined ? {} : { q }
  return [
    filterBar({
      action: to.inventorySource(source.countyId, source.id),
      hidden: { county, show },
      fields: textField({ name: 'q', label: words.search, type: 'search', value: q, width: 'medium' }),
      ...(q ? { clearHref: href({ show }) } : {}),
    }),
    tabs({
      label: words.show,
      tabs: shows.map((each) => ({
        label: words.shows[each],
        href: href({ ...filter, show: each }),
        count: counts[each],
        current: each === show,
      })),
    }),
    rowTable({
      caption: words.rows(place.county.shortName),
      rows: lines,
      county,
      ofSource: true,
      allHref: href({}),
      sourceLabel: words.facts,
    }),
    counts[show] > rowsOnPage &&
      pager({
        page,
        pages: Math.ceil(counts[show] / rowsOnPage),
        total: counts[show],
        href: (to_) => href({ ...filter, show, page: String(to_) }),
      }),
  ]
}
