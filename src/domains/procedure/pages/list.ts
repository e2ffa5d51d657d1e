import { to } from '#kernel/links.ts'
import type { OrganKind } from '#kernel/organisation/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { DutyRow } from '../model.ts'
import type { ListedTable } from '../table-store.ts'
import { kindNames, words } from '../words.ts'
import { dutyTables } from './table.ts'

export interface ListPage {
  tables: readonly ListedTable[]
  /** For whom this person may write a version. */
  owners: readonly { value: string; label: string }[]
  token: string
  /** What holds at the person's own organ today. */
  holds: { organName: string; from: string; hours: number; rows: readonly DutyRow[] }
}

/** Which tables hold and which are being written, and what holds here today. */
export const listPage = ({ tables, owners, token, holds }: ListPage): Html =>
  html`<p>${words.lead}</p>${actions({ children: linkButton({ label: words.times, href: to.stepTimes(), icon: 'chart' }) })}
${section({
  title: words.tables,
  children: dataTable({
    caption: words.tables,
    captionUnseen: true,
    rows: tables,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
    columns: [
      {
        key: 'owner',
        label: words.owner,
        names: true,
        width: 'wide',
        cell: (table) => html`<a href="${to.dutyTable(table.countyId, table.id)}">${ownerName(table)}</a>`,
      },
      { key: 'number', label: words.number, width: 'narrow', cell: ({ number }) => words.numberOf(number) },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ state, fromOn }) =>
          fromOn
            ? badge({ tone: 'done', label: words.from(fromOn.toString()) })
            : badge({ tone: 'doubt', label: words.states[state] }),
      },
      { key: 'by', label: words.by, width: 'narrow', cell: ({ by }) => by },
    ],
  }),
})}${
  owners.length > 0 &&
  section({
    title: words.start,
    children: [
      html`<p class="hint">${words.startLead}</p>`,
      form({
        action: to.procedure(),
        hidden: { _token: token },
        label: words.start,
        children: [
          selectField({ name: 'owner', label: words.startFor, options: owners, empty: false }),
          html`<div>${button({ label: words.start, kind: 'primary' })}</div>`,
        ],
      }),
    ],
  })
}${section({
  title: words.now(holds.organName),
  children: html`<p>${holds.from}</p><p>${words.hours}：${words.hoursOf(holds.hours)}</p>${dutyTables(holds.rows)}`,
})}`

export const ownerName = ({
  organName,
  organKind,
  countyName,
}: Pick<ListedTable, 'organName' | 'organKind' | 'countyName'>): string =>
  organName ??
  (organKind ? words.kindOf(countyName, kindNames[organKind as OrganKind] ?? organKind) : words.county(countyName))
