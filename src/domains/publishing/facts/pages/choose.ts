import { to } from '#kernel/links.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { treeList } from '#platform/html/components/list.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { RecordableItem, RecordingOrgan } from '../store.ts'
import { factWords as words } from '../words.ts'

/** So many items are shown at once; more stay folded under their first-level items. */
const fewItems = 30

export interface ChooseItem {
  organs: readonly RecordingOrgan[]
  organ: RecordingOrgan
  q: string | undefined
  items: readonly RecordableItem[]
}

/** Which item something happened for: by first-level item, or by words. */
export const choosePage = ({ organs, organ, q, items }: ChooseItem): Html =>
  html`${filterBar({
    action: to.recordFact(),
    label: words.find,
    clearHref: q ? to.recordFact({ organ: organ.code }) : undefined,
    hidden: organs.length > 1 ? undefined : { organ: organ.code },
    fields: [
      organs.length > 1 &&
        selectField({
          name: 'organ',
          label: words.chooseOrgan,
          value: organ.code,
          empty: false,
          options: organs.map(({ code, shortName }) => ({ value: code, label: shortName })),
        }),
      textField({ name: 'q', label: words.q, type: 'search', value: q, maxLength: 100, autocomplete: 'off' }),
    ],
  })}${section({ title: words.items, tools: linkButton({ label: words.results, href: to.recordResult(), small: true }), children: [html`<p class="hint">${words.itemsLead}</p>`, list({ organ, q, items })] })}`

function list({ organ, q, items }: Pick<ChooseItem, 'organ' | 'q' | 'items'>): Html {
  if (items.length === 0)
    return emptyState({
      title: q ? words.noItems : words.noneAtAll,
      children: html`<p>${q ? words.noItemsWhy : words.noneAtAllWhy}</p>`,
      actions: q && linkButton({ label: words.all, href: to.recordFact({ organ: organ.code }) }),
    })
  const groups = Map.groupBy(items, ({ level1 }) => level1)
  return treeList({
    label: words.items,
    nodes: [...groups].map(([level1, inGroup]) => ({
      label: level1,
      note: words.count(inGroup.length),
      open: q !== undefined || items.length <= fewItems,
      children: inGroup.map(({ id, name, deadlineText }) => ({
        label: name,
        note: deadlineText,
        href: to.recordFact({ organ: organ.code, item: id }),
      })),
    })),
  })
}
