import { to } from '#kernel/links.ts'
import { validityTones, validityWords } from '#kernel/publication/records/validity.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { itemList } from '#platform/html/components/list.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { dayOf } from '../present.ts'
import { type ListedPublication, type ListedPublications, listedAtMost } from '../store.ts'
import { words } from '../words.ts'

/** What a reader chose; codes as they stand in the address. */
export interface ListQuery {
  organ?: string | undefined
  field?: string | undefined
  q?: string | undefined
}

export interface ListPage {
  query: ListQuery
  list: ListedPublications
  fields: readonly { code: string; name: string }[]
  organs: readonly { code: string; name: string }[]
}

const address = (query: ListQuery, page = 1): string =>
  to.publications(
    Object.fromEntries(
      Object.entries({ ...query, page: page > 1 ? String(page) : undefined }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  )

/** What was published, the newest first. */
export function listPage(parts: ListPage): Html {
  const { query, list } = parts
  return html`<hgroup><h1>${words.list}</h1><p>${words.listLead} <a href="${to.normatives()}">${words.toNormatives}</a></p></hgroup>
<p><a href="${to.upcoming()}">${words.upcoming}</a></p>
${filter(parts)}
${list.total === 0 ? nothing(query) : [entries(list.publications), pager({ page: list.page, pages: list.pages, total: list.total, href: (page) => address(query, page) }), list.more && html`<p>${words.more(number(listedAtMost))}</p>`]}`
}

function filter({ query, fields, organs }: ListPage): Html {
  const nameOf = (list: readonly { code: string; name: string }[], code: string) =>
    list.find((one) => one.code === code)?.name ?? code
  const chosen = [
    query.q && { label: query.q, removeHref: address({ ...query, q: undefined }) },
    query.field && { label: nameOf(fields, query.field), removeHref: address({ ...query, field: undefined }) },
    query.organ && { label: nameOf(organs, query.organ), removeHref: address({ ...query, organ: undefined }) },
  ].filter((one) => typeof one === 'object')
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  return filterBar({
    action: to.publications(),
    label: words.filter,
    chosen,
    ...(chosen.length > 0 ? { clearHref: to.publications() } : {}),
    fields: [
      textField({ name: 'q', label: words.q, type: 'search', value: query.q, maxLength: 100 }),
      selectField({
        name: 'field',
        label: words.field,
        value: query.field,
        empty: words.anyField,
        options: options(fields),
      }),
      selectField({
        name: 'organ',
        label: words.region,
        value: query.organ,
        empty: words.anyRegion,
        options: options(organs),
      }),
    ],
  })
}

const entries = (publications: readonly ListedPublication[]): Html =>
  itemList({
    label: words.list,
    items: publications.map((one) => ({
      title: one.title,
      href: to.publication(one.address),
      date: dayOf(one.releasedAt),
      ...(one.validity
        ? { badge: badge({ tone: validityTones[one.validity], label: validityWords[one.validity] }) }
        : {}),
      meta: [one.unconfirmed && words.unconfirmed, one.organName, one.itemName, one.documentNumber]
        .filter(Boolean)
        .join(' · '),
    })),
  })

const nothing = (query: ListQuery): Html =>
  Object.values(query).some((value) => value !== undefined)
    ? emptyState({
        title: words.nothing,
        children: html`<p>${words.nothingWhy}</p>`,
        actions: linkButton({ label: words.clear, href: to.publications() }),
      })
    : emptyState({
        title: words.nothingYet,
        children: html`<p>${words.nothingYetWhy}</p>`,
        actions: linkButton({ label: words.toCatalogue, href: to.catalogue() }),
      })
