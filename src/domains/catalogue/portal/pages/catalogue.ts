import { to } from '#kernel/links.ts'
import { tag } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { contents, pager } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { exportWords } from '../export-words.ts'
import { exportFormats } from '../exports.ts'
import type { ListedItem } from '../items-store.ts'
import { groupItems, levelsOf } from '../present.ts'
import { versionTexts } from '../version-words.ts'
import { words } from '../words.ts'
import { countBadges } from './parts.ts'

/** What a reader chose; codes as they stand in the address. */
export interface CatalogueQuery {
  field?: string | undefined
  organ?: string | undefined
  level?: string | undefined
  q?: string | undefined
}

export interface CataloguePage {
  query: CatalogueQuery
  list: { items: readonly ListedItem[]; total: number; page: number; pages: number }
  fields: readonly { code: string; name: string; count: number }[]
  organs: readonly { code: string; name: string }[]
  elsewhere: { organs: readonly { code: string; name: string }[]; publications: number } | null
}

const address = ({ field, organ, level, q }: CatalogueQuery, page?: number) =>
  to.catalogue({ ...defined({ field, organ, level, q }), ...(page && page > 1 ? { page: String(page) } : {}) })

const defined = (query: CatalogueQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined))

export const cataloguePage = (
  parts: CataloguePage,
): Html => html`<hgroup><h1>${words.catalogue}</h1><p>${words.catalogueLead} <a class="more" href="${to.catalogueVersions()}">${versionTexts.seeVersions}</a></p></hgroup>
${filter(parts)}
${elsewhere(parts)}
${parts.fields.some(({ count }) => count > 0) ? columns({ main: results(parts), aside: byField(parts) }) : results(parts)}`

const levels = ['city', 'county', 'town', 'village']

function filter({ query, fields, organs }: CataloguePage): Html {
  const nameOf = (list: readonly { code: string; name: string }[], code: string) =>
    list.find((one) => one.code === code)?.name ?? code
  const chosen = [
    query.q && { label: query.q, removeHref: address({ ...query, q: undefined }) },
    query.field && { label: nameOf(fields, query.field), removeHref: address({ ...query, field: undefined }) },
    query.organ && { label: nameOf(organs, query.organ), removeHref: address({ ...query, organ: undefined }) },
    query.level && {
      label: words.levels[query.level] ?? query.level,
      removeHref: address({ ...query, level: undefined }),
    },
  ].filter((one) => typeof one === 'object')
  return filterBar({
    action: to.catalogue(),
    label: words.filter,
    chosen,
    ...(chosen.length > 0 ? { clearHref: to.catalogue() } : {}),
    fields: [
      textField({ name: 'q', label: words.q, type: 'search', value: query.q, maxLength: 100 }),
      selectField({
        name: 'field',
        label: words.field,
        value: query.field,
        empty: words.anyField,
        options: fields.map(({ code, name }) => ({ value: code, label: name })),
      }),
      selectField({
        name: 'organ',
        label: words.region,
        value: query.organ,
        empty: words.anyRegion,
        options: organs.map(({ code, name }) => ({ value: code, label: name })),
      }),
      selectField({
        name: 'level',
        label: words.level,
        value: query.level,
        empty: words.anyLevel,
        options: levels.map((level) => ({ value: level, label: words.levels[level]! })),
      }),
    ],
  })
}

function elsewhere({ query, elsewhere: found }: CataloguePage): Html | null {
  if (!found || !query.q || (found.organs.length === 0 && found.publications === 0)) return null
  return notice({
    title: words.elsewhere,
    children: html`<ul>${found.organs.map(({ code, name }) => html`<li><a href="${to.organ(code)}">${name}</a></li>`)}${
      found.publications > 0 &&
      html`<li><a href="${to.publications({ q: query.q })}">${words.elsewhereInfo(number(found.publications), query.q)}</a></li>`
    }</ul>`,
  })
}

function results({ query, list }: CataloguePage): Html {
  const filtered = Object.values(query).some((value) => value !== undefined)
  if (list.total === 0)
    return filtered
      ? emptyState({
          title: words.noItems,
          children: html`<p>${words.noItemsWhy}</p>`,
          actions: linkButton({ label: words.clear, href: to.catalogue() }),
        })
      : emptyState({ title: words.noCatalogue, children: html`<p>${words.noCatalogueWhy}</p>` })
  const groups = groupItems(list.items).map(({ level1, fieldName, items }) =>
    section({
      title: level1,
      tools: fieldName && fieldName !== level1 ? tag({ label: fieldName }) : undefined,
      children: group(level1, items),
    }),
  )
  return html`<div class="aligned">${groups}</div>${pager({ page: list.page, pages: list.pages, total: list.total, href: (page) => address(query, page) })}${downloads(query)}`
}

/** The catalogue as files: of the place that was chosen, for nobody reads those of a whole city. */
const downloads = ({ organ, field }: CatalogueQuery): Html =>
  section({
    title: exportWords.download,
    children: [
      html`<p>${exportWords.downloadLead}${organ === undefined && exportWords.choosePlace}</p>`,
      organ !== undefined &&
        html`<ul>${exportFormats.map(
          (format) =>
            html`<li><a href="${to.catalogueExport(format, defined({ organ, field }))}" download>${exportWords.formats[format]}</a></li>`,
        )}</ul>`,
    ],
  })

const group = (level1: string, items: readonly ListedItem[]): Html =>
  dataTable<ListedItem>({
    caption: level1,
    captionUnseen: true,
    rows: items,
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: (item) =>
          html`<a href="${to.item(item.address)}">${item.name}</a><br><small>${words.place(item.placeName, levelsOf(item.levels), number(item.organs))}</small>`,
      },
      { key: 'deadline', label: words.deadline, cell: (item) => item.deadlineText },
      { key: 'standing', label: words.standing, cell: (item) => countBadges(item.counts) },
    ],
  })

const byField = ({ query, fields }: CataloguePage): Html =>
  contents({
    label: words.byField,
    links: fields
      .filter(({ count }) => count > 0)
      .map(({ code, name, count }) => ({
        label: `${name}（${number(count)}）`,
        href: address({ ...query, field: code, q: undefined }),
      })),
  })
