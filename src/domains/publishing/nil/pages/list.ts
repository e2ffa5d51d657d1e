import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { hiddenFields } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { type CountySample, type NilLine, type NilView, nilViews } from '../list-store.ts'
import { nilStateWords, nilWords as words } from '../words.ts'

/** Nil returns and waivers stand beside each other: both end a duty without an edition. */
export const endTabs = (current: 'nil' | 'waivers'): Html =>
  tabs({
    label: words.tabs,
    tabs: [
      { label: words.title, href: to.nilReturns(), current: current === 'nil' },
      { label: words.waivers, href: to.waivers(), current: current === 'waivers' },
    ],
  })

export interface NilList {
  view: NilView
  quarter: string
  quarters: readonly string[]
  lines: readonly NilLine[]
  earlier: boolean
  later: boolean
  samples: readonly (CountySample & { reasons: readonly string[] })[]
  token: string
}

/** Nil returns by quarter, and for supervision the samples of its counties. */
export const nilListPage = (list: NilList): Html => html`${endTabs('nil')}<p>${words.lead}</p>
${filters(list)}${samples(list)}${table(list)}${pages(list)}`

const filters = ({ view, quarter, quarters }: NilList): Html =>
  filterBar({
    action: to.nilReturns(),
    label: words.filter,
    fields: [
      selectField({
        name: 'view',
        label: words.view,
        value: view,
        empty: false,
        options: nilViews.map((value) => ({ value, label: words.views[value] })),
      }),
      selectField({
        name: 'quarter',
        label: words.quarter,
        value: quarter,
        empty: false,
        options: quarters.map((value) => ({ value, label: words.quarterName(value) })),
      }),
    ],
  })

function samples({ samples: rows, quarter, token }: NilList): Child {
  if (rows.length === 0) return null
  const count = (key: 'signed' | 'drawn' | 'judged' | 'overturned', label: string) => ({
    key,
    label,
    numeric: true,
    cell: (row: CountySample) => number(row[key]),
  })
  return section({
    title: words.samples,
    children: [
      html`<p class="hint">${words.samplesLead}</p>`,
      dataTable({
        caption: words.samples,
        captionUnseen: true,
        rows,
        columns: [
          { key: 'county', label: words.county, names: true, cell: (row) => row.name },
          count('signed', words.signedCount),
          count('drawn', words.drawnCount),
          count('judged', words.judgedCount),
          count('overturned', words.overturnedCount),
          {
            key: 'draw',
            label: words.draw,
            unseen: true,
            cell: (row) =>
              row.reasons.length > 0
                ? html`<small>${row.reasons.join('')}</small>`
                : html`<form action="${to.drawNilSample(row.id, quarter)}" method="post">${hiddenFields({ values: { _token: token } })}${button({ label: words.draw, about: words.drawAbout(row.name), small: true })}</form>`,
          },
        ],
      }),
    ],
  })
}

const table = ({ lines, view }: NilList): Html =>
  dataTable({
    caption: words.views[view],
    captionUnseen: true,
    rows: lines,
    empty: emptyState({ title: words.none[view][0], children: html`<p>${words.none[view][1]}</p>` }),
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        cell: (line) =>
          html`<a href="${to.duty(line.countyId, line.obligationId)}#nil">${words.ofPeriod(line.itemName, line.label)}</a>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
      { key: 'due', label: words.due, width: 'narrow', cell: (line) => line.dueOn.toString() },
      {
        key: 'reason',
        label: words.reason,
        width: 'wide',
        cell: (line) =>
          html`${line.reason}${line.judgement && html`<br><small>${words.judgedBy(line.judgement.by, line.judgement.on, line.judgement.reason)}</small>`}`,
      },
      { key: 'by', label: words.by, cell: signers },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: (line) =>
          html`${badge(nilStateWords[line.state])}${line.sampled && html` ${badge({ tone: 'doubt', label: words.drawn })}`}`,
      },
    ],
  })

const signers = ({ declaredBy, declaredAt, decidedBy, decidedOn }: NilLine): string =>
  decidedBy && decidedOn
    ? words.signedBy(declaredBy, decidedBy, decidedOn.toString())
    : words.declaredBy(declaredBy, legalDayOf(declaredAt).toString())

const pages = ({ lines, earlier, later, view, quarter }: NilList): Child => {
  if (lines.length === 0) return null
  const at = (direction: 'after' | 'before', line: NilLine) => to.nilReturns({ view, quarter, [direction]: line.id })
  return stepPager({
    summary: words.shown(lines.length, later),
    previousHref: earlier ? at('before', lines[0]!) : undefined,
    nextHref: later ? at('after', lines.at(-1)!) : undefined,
  })
}
