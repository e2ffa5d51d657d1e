import { to } from '#kernel/links.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { WaiverLine } from '../list-store.ts'
import { waiverWords as words } from '../words.ts'
import { endTabs } from './list.ts'

export interface WaiverList {
  year: number | undefined
  years: readonly number[]
  lines: readonly WaiverLine[]
  earlier: boolean
  later: boolean
}

/** What was waived, by whom and why. */
export const waiversPage = ({ year, years, lines, earlier, later }: WaiverList): Html => {
  const query = year === undefined ? {} : { year: String(year) }
  const at = (direction: 'after' | 'before', line: WaiverLine) =>
    to.waivers({ ...query, [direction]: `${line.dueOn}_${line.id}` })
  return html`${endTabs('waivers')}<p>${words.lead}</p>
${filterBar({
  action: to.waivers(),
  label: words.filter,
  clearHref: year === undefined ? undefined : to.waivers(),
  fields: selectField({
    name: 'year',
    label: words.year,
    value: year === undefined ? '' : String(year),
    empty: words.anyYear,
    options: years.map((one) => ({ value: String(one), label: String(one) })),
  }),
})}
${dataTable({
  caption: words.title,
  captionUnseen: true,
  rows: lines,
  empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
  columns: [
    {
      key: 'item',
      label: words.item,
      names: true,
      cell: (line) =>
        html`<a href="${to.duty(line.countyId, line.id)}">${line.label}</a><br><small>${line.itemName}</small>`,
    },
    { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
    { key: 'due', label: words.due, width: 'narrow', cell: (line) => line.dueOn.toString() },
    { key: 'reason', label: words.reason, width: 'wide', cell: (line) => line.reason },
    { key: 'by', label: words.by, cell: (line) => words.byOn(line.by ?? words.system, line.waivedOn.toString()) },
  ],
})}
${
  lines.length > 0 &&
  stepPager({
    summary: words.shown(lines.length, later),
    previousHref: earlier ? at('before', lines[0]!) : undefined,
    nextHref: later ? at('after', lines.at(-1)!) : undefined,
  })
}`
}
