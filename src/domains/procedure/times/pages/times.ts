import { to } from '#kernel/links.ts'
import { kindWords, type StepKind, stepKinds } from '#kernel/publication/flow/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { dateField, selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { timeWords as words } from '../../words.ts'
import { minuteOf, spanOfMinutes } from '../present.ts'
import type { TimeRow, TimeState, Times } from '../times-store.ts'

export interface TimesQuery extends Record<string, string | undefined> {
  organ?: string | undefined
  from: string
  to: string
}

export interface TimesPage {
  query: TimesQuery
  bySteps: readonly (Times & { kind: StepKind })[]
  byOrgans: readonly (Times & { code: string; name: string })[]
}

/** How long each step took, by step and by organ; each figure leads to its rows. */
export function timesPage({ query, bySteps, byOrgans }: TimesPage): Html {
  const inOrder = stepKinds.flatMap((kind) => bySteps.filter((row) => row.kind === kind))
  const empty = emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` })
  return html`<p>${words.lead}</p>${filter(query, byOrgans)}${section({
    title: words.byStep,
    children: dataTable({
      caption: words.byStep,
      captionUnseen: true,
      rows: inOrder,
      empty,
      columns: [
        { key: 'step', label: words.step, names: true, width: 'wide', cell: ({ kind }) => kindWords[kind] },
        ...figures<Times & { kind: StepKind }>((row, state) => to.stepTimeRows({ ...query, step: row.kind, state })),
      ],
    }),
  })}${
    byOrgans.length > 1 &&
    section({
      title: words.byOrgan,
      children: dataTable({
        caption: words.byOrgan,
        captionUnseen: true,
        rows: byOrgans,
        columns: [
          {
            key: 'organ',
            label: words.organ,
            names: true,
            width: 'wide',
            cell: ({ code, name }) => html`<a href="${to.stepTimes({ ...query, organ: code })}">${name}</a>`,
          },
          ...figures<Times & { code: string; name: string }>((row, state) =>
            to.stepTimeRows({ ...query, organ: row.code, state }),
          ),
        ],
      }),
    })
  }`
}

const figures = <Row extends Times>(href: (row: Row, state: TimeState) => string): Column<Row>[] => [
  ...(['turns', 'done', 'waiting', 'late', 'returned'] as const).map(
    (state): Column<Row> => ({
      key: state,
      label: words[state],
      numeric: true,
      cell: (row): Child => (row[state] === 0 ? '0' : html`<a href="${href(row, state)}">${String(row[state])}</a>`),
    }),
  ),
  {
    key: 'median',
    label: words.median,
    width: 'narrow',
    cell: ({ median }) => (median === null ? '—' : spanOfMinutes(median)),
  },
]

const filter = (query: TimesQuery, organs: TimesPage['byOrgans']): Html =>
  filterBar({
    action: to.stepTimes(),
    label: words.filter,
    fields: [
      selectField({
        name: 'organ',
        label: words.organ,
        value: query.organ,
        empty: words.anyOrgan,
        options: organs.map(({ code, name }) => ({ value: code, label: name })),
      }),
      dateField({ name: 'from', label: words.from, value: query.from }),
      dateField({ name: 'to', label: words.to, value: query.to }),
    ],
    ...(query.organ
      ? {
          chosen: [
            {
              label: organs.find(({ code }) => code === query.organ)?.name ?? query.organ,
              removeHref: to.stepTimes({ ...query, organ: undefined }),
            },
          ],
        }
      : {}),
  })

export interface RowsPage {
  query: TimesQuery
  rows: readonly TimeRow[]
  more: boolean
  now: Temporal.Instant
}

/** The rows behind a figure. */
export const rowsPage = ({ query, rows, more, now }: RowsPage): Html =>
  html`<p>${words.shown(rows.length, more)}</p>${dataTable({
    caption: words.rows,
    captionUnseen: true,
    rows,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
    columns: [
      {
        key: 'edition',
        label: words.edition,
        names: true,
        width: 'wide',
        cell: (row) =>
          html`<a href="${to.edition(row.countyId, row.editionId)}">${row.title || '—'}</a><br><small>${row.organName}</small>`,
      },
      { key: 'step', label: words.step, width: 'narrow', cell: ({ kind }) => kindWords[kind] },
      { key: 'person', label: words.person, width: 'narrow', cell: ({ personName }) => personName ?? '—' },
      { key: 'turn', label: words.turnAt, width: 'narrow', cell: ({ turnAt }) => minuteOf(turnAt) },
      { key: 'done', label: words.doneAt, width: 'narrow', cell: ({ doneAt }) => (doneAt ? minuteOf(doneAt) : '—') },
      { key: 'due', label: words.dueAt, width: 'narrow', cell: ({ dueAt }) => (dueAt ? minuteOf(dueAt) : '—') },
      {
        key: 'took',
        label: words.took,
        width: 'narrow',
        cell: ({ turnAt, doneAt, dueAt }) => {
          const took = spanOfMinutes(turnAt.until(doneAt ?? now).total('minutes'))
          const late = dueAt !== null && Temporal.Instant.compare(doneAt ?? now, dueAt) > 0
          return html`${took}${late && html` ${badge({ tone: 'late', label: words.late })}`}`
        },
      },
    ],
  })}<p>${linkButton({ label: words.back, href: to.stepTimes({ ...query, step: undefined, state: undefined }) })}</p>`
