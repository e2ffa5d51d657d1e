import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { PublicTable } from '../public-store.ts'
import { words } from '../words.ts'
import { dutyTables } from './table.ts'

export interface PublicPage {
  organ: Organ | null
  organs: readonly { code: string; name: string }[]
  table: PublicTable | null
}

/** Who does which step by when, as an organ has it in force. */
export const publicPage = ({ organ, organs, table }: PublicPage): Html => html`<h1>${words.publicTitle}</h1>
<p>${words.publicLead}</p>
${filterBar({
  action: to.publicProcedure(),
  label: words.organ,
  fields: selectField({
    name: 'organ',
    label: words.organ,
    value: organ?.code,
    empty: false,
    options: organs.map(({ code, name }) => ({ value: code, label: name })),
  }),
})}
${
  table
    ? html`${descriptionList({
        boxed: true,
        items: [
          ...(organ ? ([[words.organ, html`<a href="${to.organ(organ.code)}">${organ.name}</a>`]] as const) : []),
          [words.state, `${words.of[table.of]}，${words.inForce(table.fromOn.toString(), table.number)}`],
          [words.hours, words.hoursOf(table.emergencyHours)],
        ],
      })}${dutyTables(table.rows)}`
    : emptyState({
        title: words.noPublic,
        children: html`<p>${words.noPublicWhy}</p>`,
        ...(organ ? { actions: linkButton({ label: organ.name, href: to.organ(organ.code) }) } : {}),
      })
}`
