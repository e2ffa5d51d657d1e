import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox, checkboxGroup } from '#platform/html/components/choices.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { UpperItem } from '../../../inheritance/model.ts'
import type { CatalogueRecord } from '../../../store.ts'
import type { VillageFit } from '../../../villages/fit-village.ts'
import { type VillageRow, villageCarriers } from '../../../villages/village-rows.ts'
import { groundWords, villageWords as words } from '../words.ts'

export interface Fitted {
  item: UpperItem
  fit: VillageFit
}

export interface ChoosePage {
  catalogue: CatalogueRecord
  items: readonly Fitted[]
  fields: readonly { code: string; name: string }[]
  field: string | undefined
  /** Items left off because the page would be too long. */
  leftOff: number
  chosen: ReadonlySet<string>
  carriers: readonly string[]
  matters: boolean
  errors: readonly string[]
  token: string
}

/** Which items of a list go into the list for villages: those proposed are ticked, with why. */
export function choosePage(view: ChoosePage): Html {
  const { catalogue, items, fields, field } = view
  const { countyId, id } = catalogue
  const back = linkButton({ label: words.toCatalogue, href: to.draftCatalogue(countyId, id), kind: 'quiet' })
  if (items.length === 0 && field === undefined)
    return emptyState({ title: words.nothing, children: html`<p>${words.nothingWhy}</p>`, actions: back })
  const groups = Map.groupBy(items, ({ fit }) => fit.proposed)
  const [proposed, others] = [groups.get(true) ?? [], groups.get(false) ?? []]
  return html`<p>${words.lead}</p><p>${words.rule}</p>
${filterBar({
  action: to.villageList(countyId, id),
  clearHref: to.villageList(countyId, id),
  fields: selectField({
    name: 'field',
    label: words.field,
    value: field ?? '',
    empty: words.anyField,
    options: fields.map(({ code, name }) => ({ value: code, label: name })),
  }),
})}
${view.errors.length > 0 && errorSummary({ errors: view.errors.map((text) => ({ id: 'proposed', text })) })}
${view.leftOff > 0 && notice({ tone: 'doubt', children: html`<p>${words.more(number(items.length))}</p>` })}
<div class="wide-form">${form({
    action: to.previewVillageList(countyId, id),
    id: 'village-form',
    hidden: { _token: view.token, field: field ?? '' },
    children: [
      section({
        title: words.proposed(number(proposed.length)),
        id: 'proposed',
        children: table(proposed, view, words.proposed(number(proposed.length))),
      }),
      others.length > 0 &&
        section({
          title: words.others(number(others.length)),
          children: table(others, view, words.others(number(others.length))),
        }),
      checkboxGroup({
        name: 'carriers',
        label: words.carriers,
        hint: words.carriersHint,
        inline: true,
        values: view.carriers,
        options: villageCarriers
          .filter((each) => each !== 'board')
          .map((each) => ({ value: each, label: channelWords[each]! })),
      }),
      checkbox({ name: 'matters', label: words.matters, hint: words.mattersHint, checked: view.matters }),
      actions({ children: [button({ label: words.preview, kind: 'primary' }), back] }),
    ],
  })}</div>`
}

const table = (rows: readonly Fitted[], { chosen }: ChoosePage, caption: string): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows,
    empty: html`<p>${words.nothingChosen}</p>`,
    columns: [
      {
        key: 'tick',
        label: words.tick,
        width: 'narrow',
        cell: ({ item }) =>
          html`<div class="choice"><input${attributes({
            type: 'checkbox',
            id: `v-${item.itemId}`,
            name: 'items',
            value: item.itemId,
            checked: chosen.has(item.itemId),
          })}><label for="v-${item.itemId}"><span class="unseen">${words.tickAbout(item.name)}</span></label></div>`,
      },
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ item }) => html`${item.name}<br><small>${item.fields.level1}</small>`,
      },
      {
        key: 'why',
        label: words.why,
        cell: ({ fit }) => fit.grounds.map((ground) => groundWords[ground]).join('，') || words.noGround,
      },
    ],
  })

export interface PreviewPage {
  catalogue: CatalogueRecord
  rows: readonly VillageRow[]
  /** What is sent again when the draft is made. */
  sent: Readonly<Record<string, string>>
  reasons: readonly string[]
  token: string
}

/** The list as it will stand in the draft; nothing has been made yet. */
export const previewPage = ({ catalogue, rows, sent, reasons, token }: PreviewPage): Html =>
  html`<div class="section">${confirmation({
    level: 2,
    title: words.previewTitle(number(rows.length)),
    children: html`<p>${words.previewLead}</p>`,
    facts: [[words.source, catalogue.title]],
    action: to.villageList(catalogue.countyId, catalogue.id),
    hidden: { _token: token, ...sent },
    confirm: words.make,
    cancel: words.back,
    cancelHref: to.villageList(catalogue.countyId, catalogue.id),
    reasons,
  })}</div>${dataTable({
    caption: words.previewTitle(number(rows.length)),
    captionUnseen: true,
    rows,
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ fields, upper }) =>
          html`${fields.level2 || fields.level1}<br><small>${upper === null ? words.own : fields.level1}</small>`,
      },
      { key: 'elements', label: words.elements, cell: ({ fields }) => fields.elements },
      { key: 'deadline', label: words.deadline, cell: ({ fields }) => fields.deadlineText },
      {
        key: 'channels',
        label: words.channels,
        cell: ({ fields }) => (fields.channels ?? []).map((each) => channelWords[each] ?? each).join('、'),
      },
      { key: 'basis', label: words.basis, cell: ({ fields }) => fields.basis },
    ],
  })}`
