import type { OrderLine } from '#kernel/casework/orders-store.ts'
import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button, linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { hiddenFields } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { vacancyNotice } from '../../vacancies/pages/vacancies.ts'
import type { Vacancy } from '../../vacancies/store.ts'
import { dutyWords as words } from '../../words.ts'
import { presentDuty } from '../present.ts'
import { type DutyLine, type DutyPlace, type DutyView, dutyViews } from '../store.ts'
import { orderSection } from './orders.ts'

/** For which organs somebody may begin drafts, and the token of the forms that do it. */
export interface Drafts {
  organIds: readonly string[]
  /** Does this person see drafts of others at all (the county office)? To all others a draft does not exist. */
  seesOthers: boolean
  token: string
}

export interface DutyTable {
  lines: readonly DutyLine[]
  today: Temporal.PlainDate
  /** Names the organ in each row; left out where all rows are of one. */
  withOrgan: boolean
  /** The person drafts for these organs, with this form token. */
  drafts: Drafts
  caption: string
  empty: Html
}

/** Obligations one a line, the earliest first, each with what to do about it. */
export function dutyTable({ lines, today, withOrgan, drafts, caption, empty }: DutyTable): Html {
  const shown = lines.map((line) => ({ line, ...presentDuty(line, today) }))
  type Shown = (typeof shown)[number]
  const columns: (Column<Shown> | false)[] = [
    {
      key: 'item',
      label: words.item,
      names: true,
      width: 'wide',
      cell: ({ line, title, item, deadline }) =>
        html`<a href="${to.duty(line.countyId, line.id)}">${title}</a><br><small>${item && `${item}　`}${deadline}</small>`,
    },
    withOrgan && { key: 'organ', label: words.organ, cell: ({ organ }) => organ },
    { key: 'since', label: words.since, width: 'narrow', cell: ({ since }) => since },
    {
      key: 'due',
      label: words.due,
      width: 'narrow',
      cell: ({ due, provisional }) => html`${due}${provisional && html` <small>${words.provisional}</small>`}`,
    },
    { key: 'state', label: words.state, width: 'narrow', cell: ({ tone, says }) => badge({ tone, label: says }) },
    { key: 'deed', label: words.deed, width: 'narrow', unseen: true, cell: ({ line }) => deedOf(line, drafts) },
  ]
  return dataTable<Shown>({
    caption,
    captionUnseen: true,
    rows: shown,
    tone: ({ tone }) => (tone === 'late' || tone === 'soon' ? tone : undefined),
    empty,
    columns: columns.filter((column) => column !== false),
  })
}

function deedOf(line: DutyLine, { organIds, seesOthers, token }: Drafts): Child {
  const drafts = organIds.includes(line.organId)
  const about = words.about(line.itemName, line.label)
  if (line.edition) {
    if (!drafts && !seesOthers) return null
    const label = (drafts && words.goOn[line.edition.state]) || words.look
    return linkButton({ label, about, small: true, href: to.edition(line.countyId, line.edition.id) })
  }
  if (!drafts || line.fulfilledOn || line.waivedOn) return null
  return html`<form action="${to.draftForDuty(line.countyId, line.id)}" method="post">${hiddenFields({ values: { _token: token } })}${button({ label: words.draft, about, small: true, kind: 'primary' })}</form>`
}

/** What a list says where it has nothing. */
export const noDuties = (view: DutyView, mayRecord: boolean): Html =>
  emptyState({
    title: words.none[view][0],
    children: html`<p>${words.none[view][1]}</p>`,
    actions: [
      view !== 'open' && linkButton({ label: words.showAll, href: to.duties() }),
      mayRecord && linkButton({ label: words.record, href: to.recordFact(), icon: 'plus' }),
    ],
  })

export interface DutyList {
  query: { organ?: string | undefined; field?: string | undefined; standing: DutyView }
  organs: readonly { code: string; shortName: string }[]
  fields: readonly { code: string; name: string }[]
  lines: readonly DutyLine[]
  /** Orders of rectification that nothing answers yet. */
  orders: readonly OrderLine[]
  /** Whether the list goes on beyond its ends. */
  earlier: boolean
  later: boolean
  today: Temporal.PlainDate
  /** Own organs that lack somebody to publish. */
  vacancies: readonly Vacancy[]
  drafts: Drafts
  mayRecord: boolean
}

/** Everything owed that somebody may see, with conditions and pages. */
export function dutyListPage(list: DutyList): Html {
  const { query, lines } = list
  const several = list.organs.length > 1
  const place = (direction: DutyPlace['direction'], line: DutyLine | undefined) =>
    line && hrefOf(query, { [direction]: `${line.dueOn}_${line.id}` })
  return html`${vacancyNotice(list.vacancies)}${orderSection(list.orders, list.today)}${filters(list)}${dutyTable({
    lines,
    today: list.today,
    withOrgan: several && !query.organ,
    drafts: list.drafts,
    caption: words.title,
    empty: noDuties(query.standing, list.mayRecord),
  })}${
    lines.length > 0 &&
    stepPager({
      summary: words.shown(lines.length, list.later),
      previousHref: list.earlier ? place('before', lines[0]) : undefined,
      nextHref: list.later ? place('after', lines.at(-1)) : undefined,
    })
  }`
}

const hrefOf = (query: DutyList['query'], more: { after?: string; before?: string } = {}): string =>
  to.duties({
    ...(query.organ ? { organ: query.organ } : {}),
    ...(query.field ? { field: query.field } : {}),
    ...(query.standing === 'open' ? {} : { standing: query.standing }),
    ...more,
  })

function filters({ query, organs, fields }: DutyList): Html {
  const organ = organs.find((one) => one.code === query.organ)
  const field = fields.find((one) => one.code === query.field)
  const chosen = [
    query.standing !== 'open' && {
      label: words.views[query.standing],
      removeHref: hrefOf({ ...query, standing: 'open' }),
    },
    organ && { label: organ.shortName, removeHref: hrefOf({ ...query, organ: undefined }) },
    field && { label: field.name, removeHref: hrefOf({ ...query, field: undefined }) },
  ].filter((one) => one !== false && one !== undefined)
  return filterBar({
    action: to.duties(),
    label: words.filter,
    clearHref: chosen.length > 0 ? to.duties() : undefined,
    chosen,
    fields: [
      selectField({
        name: 'standing',
        label: words.view,
        value: query.standing,
        empty: false,
        options: dutyViews.map((view) => ({ value: view, label: words.views[view] })),
      }),
      organs.length > 1 &&
        selectField({
          name: 'organ',
          label: words.organ,
          value: query.organ,
          empty: words.anyOrgan,
          options: organs.map(({ code, shortName }) => ({ value: code, label: shortName })),
        }),
      selectField({
        name: 'field',
        label: words.field,
        value: query.field,
        empty: words.anyField,
        options: fields.map(({ code, name }) => ({ value: code, label: name })),
      }),
    ],
  })
}
