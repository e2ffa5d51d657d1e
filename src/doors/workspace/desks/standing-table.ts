import { to } from '#kernel/links.ts'
import { grid, tile } from '#platform/html/components/card.ts'
import { stackedBarChart } from '#platform/html/components/charts/stacked-bar.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { shareWords, sumOf, toneOf } from './present.ts'
import type { PlaceStanding, Standing } from './standing-store.ts'
import { deskWords as words } from './words.ts'

/** The figures of everything together, each leading to what it counts. */
export function standingTiles(places: readonly Standing[]): Html {
  const { overdue, soon, due, met, onTime } = sumOf(places)
  return grid({
    children: [
      tile({
        label: words.overdue,
        value: overdue,
        unit: words.unit,
        href: to.duties({ standing: 'overdue' }),
        tone: overdue > 0 ? 'late' : 'done',
      }),
      tile({
        label: words.soon,
        value: soon,
        unit: words.unit,
        href: to.duties({ standing: 'soon' }),
        tone: soon > 0 ? 'soon' : 'done',
      }),
      tile({
        label: words.completeness,
        value: shareWords(met, due),
        href: to.monitor(),
        note: `${words.ofDue(met, due)}${due > 0 ? words.met : ''}`,
      }),
      tile({
        label: words.timeliness,
        value: shareWords(onTime, due),
        href: to.monitor(),
        note: `${words.ofDue(onTime, due)}${due > 0 ? words.onTime : ''}`,
      }),
    ],
  })
}

const linked = (count: number, href: string, about: string): Child =>
  count > 0 ? html`<a href="${href}">${count}<span class="unseen">${about}</span></a>` : '0'

/** Places one a line, the worst first; each number opens its rows. */
export function standingTable(
  places: readonly PlaceStanding[],
  options: { caption: string; place: string; byOrgan: boolean; totals?: readonly Standing[]; empty?: Html },
): Html {
  const count = (key: 'overdue' | 'soon' | 'month', label: string): Column<PlaceStanding> => ({
    key,
    label,
    numeric: true,
    cell: (row) =>
      options.byOrgan
        ? linked(row[key], to.duties({ organ: row.code, standing: key }), words.openDuties(`${row.name} ${label}`))
        : linked(row[key], to.monitor({ organ: row.code }), words.openDuties(`${row.name} ${label}`)),
  })
  const sum = sumOf(options.totals ?? places)
  return dataTable<PlaceStanding>({
    caption: options.caption,
    captionUnseen: true,
    rows: places,
    narrow: 'scroll',
    tone: toneOf,
    ...(options.empty ? { empty: options.empty } : {}),
    columns: [
      {
        key: 'place',
        label: options.place,
        names: true,
        width: 'wide',
        cell: (row) => html`<a href="${to.monitor({ organ: row.code })}">${row.name}</a>`,
      },
      count('overdue', words.overdue),
      count('soon', words.soon),
      count('month', words.month),
      { key: 'due', label: words.due, numeric: true, cell: (row) => row.due },
      { key: 'completeness', label: words.completeness, numeric: true, cell: (row) => shareWords(row.met, row.due) },
      { key: 'timeliness', label: words.timeliness, numeric: true, cell: (row) => shareWords(row.onTime, row.due) },
    ],
    totals: [
      words.total,
      sum.overdue,
      sum.soon,
      sum.month,
      sum.due,
      shareWords(sum.met, sum.due),
      shareWords(sum.onTime, sum.due),
    ],
  })
}

/** The same places as bars: what is late, near, ahead and done. */
export const standingBars = (places: readonly PlaceStanding[], id: string): Html =>
  stackedBarChart({
    id,
    title: words.organsChart,
    unit: words.unit,
    series: [
      { label: words.overdue, fill: 'late' },
      { label: words.soon, fill: 'soon' },
      { label: words.ahead, fill: 'calm' },
      { label: words.metThisYear, fill: 'done' },
    ],
    rows: places.map((row) => ({
      label: row.name,
      href: to.monitor({ organ: row.code }),
      values: [row.overdue, row.soon, row.month - row.soon, row.met],
    })),
  })
