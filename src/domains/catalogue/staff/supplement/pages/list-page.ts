import { to } from '#kernel/links.ts'
import { statutorySources } from '#law/statutory/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { form } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { progressBar } from '#platform/html/components/progress.ts'
import { dataTable } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { runSteps } from '../../../reconciliation/model.ts'
import { statutoryItems } from '../../../supplement/statutory-items.ts'
import { nameOfItem, sourceNames } from '../../../supplement/words.ts'
import { bindsWords } from '../../words.ts'
import { isUnderWay, type Supplement, type SupplementList } from '../read-supplement.ts'
import { kindsOpen, type SupplementView, viewMeanings, viewNames, views, supplementWords as words } from '../words.ts'
import { findingSheet, hrefOf, type SheetAt, whereOf } from './finding-sheet.ts'

export interface ListPage extends SheetAt {
  supplement: Supplement
  list: SupplementList | null
  mayRun: boolean
  mayAdopt: boolean
}

/** How the statutory items stand in a catalogue: what waits, kind by kind, and what was decided about it. */
export function listPage(page: ListPage): Html {
  const { supplement, list } = page
  const { catalogue } = supplement
  const isDraft = catalogue.state === 'draft'
  // What is about to be replaced is not shown: the page that waits puts the whole result in its place.
  const running = isUnderWay(supplement)
  return html`<p>${isDraft ? words.leadDraft : words.leadInForce(bindsWords[catalogue.binds])}</p><div${attributes({ id: 'progress', class: 'stack', 'data-running': running })}>${standing(page)}${
    !running && list && [summary(page, list), findings(page, list), files(page)]
  }</div>${actions({
    children: [
      isDraft &&
        page.mayAdopt &&
        linkButton({ label: words.toAdopt, href: to.adoptCatalogue(catalogue.countyId, catalogue.id) }),
      linkButton({ label: words.back, kind: 'quiet', href: to.draftCatalogue(catalogue.countyId, catalogue.id) }),
    ],
  })}`
}

/** Whether it was compared, is being compared, or should be once more. */
function standing(page: ListPage): Html {
  const { supplement } = page
  const { latest, run, outdated } = supplement
  if (isUnderWay(supplement))
    return html`<div role="status">${progressBar({
      label: words.running,
      value: latest!.progress,
      max: runSteps,
      unit: words.steps,
      note: html`${words.runningNote} <a href="${to.catalogueSupplement(page.countyId, page.catalogueId)}">${words.refresh}</a>`,
    })}</div>`
  return html`${[
    latest?.state === 'refused' &&
      notice({
        tone: 'late',
        title: words.refused,
        children: html`<ul>${(latest.reasons ?? []).map((reason) => html`<li>${reason}</li>`)}</ul>`,
      }),
    run === null
      ? emptyState({ title: words.never, children: html`<p>${words.neverWhy}</p>`, actions: start(page) })
      : outdated &&
        notice({
          tone: 'doubt',
          title: words.outdated,
          children: [html`<p>${words.outdatedWhy}</p>`, start(page)],
        }),
  ]}`
}

const start = ({ mayRun, countyId, catalogueId, token, supplement }: ListPage): Child =>
  mayRun &&
  form({
    action: to.supplementDo(countyId, catalogueId, 'run'),
    hidden: { _token: token },
    children: button({ label: supplement.run ? words.again : words.start, kind: 'primary' }),
  })

const tones: Partial<Record<SupplementView, Tone>> = {
  missing: 'late',
  duplicate: 'doubt',
  overlapping: 'soon',
  'differing-standard': 'soon',
  'to-mend': 'soon',
}

const addressOf = ({ countyId, catalogueId }: ListPage, { source }: SupplementList, view: SupplementView, page = 1) =>
  to.catalogueSupplement(countyId, catalogueId, {
    show: view,
    ...(source && { source }),
    ...(page > 1 && { page: String(page) }),
  })

function summary(page: ListPage, list: SupplementList): Html {
  const run = page.supplement.run!
  return section({
    title: words.summary,
    tools: !page.supplement.outdated && !isUnderWay(page.supplement) && start(page),
    children: [
      html`<p class="hint">${words.madeOn(run.askedByName, legalDayOf(run.askedAt).toString(), number(list.statutoryCount))}</p>`,
      grid({
        children: views.map((view) =>
          tile({
            label: viewNames[view],
            value: number(list.counts[view]),
            unit: words.unit,
            href: to.catalogueSupplement(page.countyId, page.catalogueId, { show: view }),
            tone: list.counts[view] > 0 ? tones[view] : undefined,
          }),
        ),
      }),
    ],
  })
}

function findings(page: ListPage, list: SupplementList): Html {
  const { view, source, counts } = list
  return section({
    title: viewNames[view],
    children: [
      tabs({
        label: words.views,
        tabs: views.map((each) => ({
          label: viewNames[each],
          href: addressOf(page, list, each),
          count: counts[each],
          current: each === view,
        })),
      }),
      filterBar({
        action: to.catalogueSupplement(page.countyId, page.catalogueId),
        hidden: { show: view },
        fields: selectField({
          name: 'source',
          label: words.source,
          value: source ?? '',
          empty: words.allSources,
          options: statutorySources.map((each) => ({ value: each, label: sourceNames[each] })),
        }),
        chosen: source && [
          {
            label: sourceNames[source],
            removeHref: to.catalogueSupplement(page.countyId, page.catalogueId, { show: view }),
          },
        ],
      }),
      html`<p>${viewMeanings[view]}</p>`,
      rows(page, list),
      list.pages > 1 &&
        pager({
          page: list.page,
          pages: list.pages,
          total: list.total,
          href: (at) => addressOf(page, list, view, at),
        }),
    ],
  })
}

function rows(page: ListPage, list: SupplementList): Child {
  const { view, faces } = list
  if (list.total === 0) return emptyState({ title: words.none, children: html`<p>${words.noneOf[view]}</p>` })
  if (view === 'covered') return coveredTable(page, list)
  const sheets = faces.map((face) => findingSheet(face, page))
  if (!page.mayDecide || !kindsOpen.some((kind) => kind === view)) return html`<div class="findings">${sheets}</div>`
  return html`<div class="findings">${form({
    action: to.supplementDo(page.countyId, page.catalogueId, 'preview'),
    hidden: {
      _token: page.token,
      run: page.runId,
      show: view,
      ...(list.source && { source: list.source }),
    },
    // Return in the list takes the first button: the one for all that is chosen, not the first finding's.
    children: [bulkBar(list), sheets, bulkBar(list, 'below')],
  })}</div>`
}

function bulkBar({ view, total, faces }: SupplementList, place: 'above' | 'below' = 'above'): Html {
  if (place === 'below')
    return html`<div class="actions">${button({ label: words.bulk, kind: 'primary', about: words.preview })}</div>`
  return html`<div class="bulk"><p class="hint">${words.bulkHint}</p>${
    total > faces.length &&
    html`<div class="choice"><input type="checkbox" id="all" name="all" value="yes"><label for="all">${words.allOf(viewNames[view], number(total))}</label></div>`
  }${button({ label: words.bulk, small: true })}</div>`
}

const coveredTable = (page: ListPage, { covered }: SupplementList): Html =>
  dataTable({
    caption: viewNames.covered,
    captionUnseen: true,
    rows: covered.flatMap(({ told, items }) => {
      const statutory = statutoryItems.find(({ id }) => id === told.statutory)
      return statutory ? [{ statutory, items }] : []
    }),
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ statutory }) => nameOfItem(statutory),
      },
      { key: 'basis', label: words.basis, cell: ({ statutory }) => statutory.basisText },
      { key: 'deadline', label: words.deadline, cell: ({ statutory }) => statutory.deadline },
      {
        key: 'where',
        label: words.coveredBy,
        cell: ({ items }) =>
          html`<ul class="places">${items.map((item) => html`<li><a href="${hrefOf(item, page.countyId)}">${item.fields.level2 ?? item.fields.level1}</a> <small>${whereOf(item)}</small></li>`)}</ul>`,
      },
    ],
  })

const files = ({ countyId, catalogueId }: ListPage): Html =>
  section({
    title: words.files,
    children: [
      html`<p>${words.filesLead}</p>`,
      actions({
        children: (['xlsx', 'csv'] as const).map((format) =>
          linkButton({ label: words.formats[format], href: to.supplementFile(countyId, catalogueId, format) }),
        ),
      }),
    ],
  })
