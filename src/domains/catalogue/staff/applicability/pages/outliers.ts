import { to } from '#kernel/links.ts'
import type { Applicability } from '#kernel/obligation/applicability.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { card } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number, percent } from '#platform/html/words.ts'
import { leastOrgans, leastShare } from '../../../applicability/find-outliers.ts'
import type { Disagreement, OutlyingSlot } from '../../../applicability/outliers-store.ts'
import { answerWords, applicabilityWords as words } from '../words.ts'

export interface OutliersPage {
  outliers: readonly (Disagreement & { answer: Applicability; slots: readonly OutlyingSlot[] })[]
  fields: readonly { code: string; name: string }[]
  field: string | undefined
  page: number
  pages: number
  total: number
}

/** Items of which few organs say the contrary of all others: which organs, with what reason. */
export const outliersPage = ({ outliers, fields, field, page, pages, total }: OutliersPage): Html =>
  html`<p>${words.outliersLead(leastOrgans, percent(leastShare))}</p>
${filterBar({
  action: to.outliers(),
  label: words.filter,
  clearHref: to.outliers(),
  fields: selectField({
    name: 'field',
    label: words.field,
    value: field ?? '',
    empty: words.anyField,
    options: [
      ...fields.map(({ code, name }) => ({ value: code, label: name })),
      { value: 'other', label: words.otherField },
    ],
  }),
})}
${
  outliers.length === 0
    ? emptyState({
        title: words.noOutliers,
        children: html`<p>${words.noOutliersWhy}</p>`,
        actions: linkButton({ label: words.toList, href: to.applicability() }),
      })
    : outliers.map(sheet)
}
${pages > 1 && pager({ page, pages, total, href: (wanted) => to.outliers({ ...(field ? { field } : {}), page: String(wanted) }) })}`

const sheet = (outlier: OutliersPage['outliers'][number]): Html =>
  card({
    title: outlier.name,
    level: 2,
    href: to.item(outlier.address),
    above: [outlier.countyName, outlier.fieldName].filter(Boolean).join('　'),
    children: html`<p>${words.countsOf(number(outlier.yes + outlier.no), number(outlier.yes), number(outlier.no))}。${badge(
      {
        tone: 'doubt',
        label: words.standsOut(number(outlier.slots.length), answerWords[outlier.answer]),
      },
    )}</p>${dataTable({
      caption: words.standsOut(number(outlier.slots.length), answerWords[outlier.answer]),
      captionUnseen: true,
      rows: outlier.slots,
      columns: [
        {
          key: 'organ',
          label: words.organ,
          names: true,
          width: 'narrow',
          cell: ({ organCode, organName }) =>
            html`<a href="${to.slotDecisions(organCode, outlier.address)}">${organName}</a>`,
        },
        { key: 'reason', label: words.reasonGiven, width: 'wide', cell: ({ reason }) => reason ?? words.noReason },
        { key: 'by', label: words.signed, width: 'narrow', cell: ({ by }) => by },
        { key: 'on', label: words.factOn, width: 'narrow', cell: ({ decidedOn }) => decidedOn.toString() },
      ],
    })}`,
    foot: html`<a href="${to.item(outlier.address)}">${words.toSlots}<span class="unseen">：${outlier.name}</span></a>`,
  })
