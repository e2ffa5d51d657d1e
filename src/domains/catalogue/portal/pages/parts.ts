import { to } from '#kernel/links.ts'
import type { SlotStanding } from '#kernel/obligation/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { presentCounts, totalOf } from '../present.ts'
import type { PortalSlot, SlotCounts } from '../slots-store.ts'
import { slotWords, words } from '../words.ts'

/** The standings of many slots as badges; of a single slot without its number. */
export const countBadges = (counts: SlotCounts): Html =>
  html`<span class="badges">${presentCounts(counts).map(({ tone, label, count }) => [
    badge({ tone, label: totalOf(counts) === 1 ? label : `${label} ${number(count)}` }),
    ' ',
  ])}</span>`

export const day = (date: Temporal.PlainDate | null): string => date?.toString() ?? ''

const lastCell = (slot: PortalSlot): Child => {
  if (!slot.lastOn) return slot.standing === 'not-applicable' ? '' : words.never
  if (!slot.lastAddress) return day(slot.lastOn)
  return html`<a href="${to.publication(slot.lastAddress)}">${day(slot.lastOn)}<span class="unseen">${words.openAbout(`${slot.organName}${slot.itemName}`)}</span></a>`
}

const nextCell = ({ dueOn, provisional }: PortalSlot): Child =>
  dueOn ? html`${day(dueOn)}${provisional && html`<br><small>${words.provisional}</small>`}` : '—'

/** Slots one a line: of an item by organ, or of an organ by item. */
export function slotTable(options: {
  readonly caption: string
  readonly by: 'organ' | 'item'
  readonly slots: readonly PortalSlot[]
  readonly allHref: string
}): Html {
  const link = (slot: PortalSlot) =>
    html`<a href="${to.slot(slot.itemAddress, slot.organCode)}">${options.by === 'organ' ? slot.organName : slot.itemName}</a>`
  const columns: Column<PortalSlot>[] = [
    options.by === 'organ'
      ? { key: 'organ', label: words.organ, names: true, width: 'wide', cell: link }
      : { key: 'item', label: words.item, names: true, width: 'wide', cell: link },
    ...(options.by === 'item'
      ? [{ key: 'field', label: words.field, cell: (slot: PortalSlot) => slot.fieldName ?? words.otherField }]
      : []),
    { key: 'standing', label: words.standing, width: 'narrow', cell: (slot) => badge(slotWords[slot.standing]) },
    { key: 'last', label: words.latest, width: 'narrow', cell: lastCell },
    { key: 'due', label: words.next, width: 'narrow', cell: nextCell },
  ]
  return dataTable({
    caption: options.caption,
    captionUnseen: true,
    columns,
    rows: options.slots,
    tone: (slot) => (['overdue', 'soon'].includes(slot.standing) ? slotWords[slot.standing].tone : undefined),
    empty: emptyState({
      title: words.noSlots,
      children: html`<p>${words.noSlotsWhy}</p>`,
      actions: linkButton({ label: words.showAll, href: options.allHref }),
    }),
  })
}

/** Views of a list of slots by how they stand; those that do not occur are left out. */
export function standingTabs(options: {
  readonly label: string
  readonly counts: SlotCounts
  readonly state: SlotStanding | undefined
  readonly href: (state: SlotStanding | undefined) => string
}): Html {
  const { counts, state, href } = options
  const shown = presentCounts(counts).map(({ standing, label, count }) => ({
    label,
    count,
    href: href(standing),
    current: state === standing,
  }))
  return tabs({
    label: options.label,
    tabs: [{ label: words.all, count: totalOf(counts), href: href(undefined), current: state === undefined }, ...shown],
  })
}
