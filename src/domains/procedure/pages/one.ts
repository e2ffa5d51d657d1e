import { to } from '#kernel/links.ts'
import { contentTypes } from '#kernel/publication/attribute/model.ts'
import { limitWords } from '#kernel/publication/flow/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, selectField, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { steps } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type DutyTable, flowOfTable, flowsOf, linkWords } from '../model.ts'
import { words } from '../words.ts'
import { dutyTables, type PlacedRow } from './table.ts'

export interface OnePage {
  table: DutyTable
  versions: readonly DutyTable[]
  mayWrite: boolean
  mayAdopt: boolean
  /** What speaks against putting it in force, whatever the day. */
  reasons: readonly string[]
  refused: readonly string[]
  today: Temporal.PlainDate
  token: string
}

/** One version of a table: its flows as they run, its rows; while it is a draft, everything that can be changed. */
export function onePage(page: OnePage): Html {
  const { table, mayWrite, refused } = page
  const writing = table.state === 'draft' && mayWrite
  return html`${
    refused.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.refused,
      children: html`<ul class="reasons">${refused.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${about(page)}${flows(page, writing)}${dutyTables(
    table.rows,
    writing
      ? {
          deeds: (at) => rowDeeds(page, at),
          below: (link) =>
            linkButton({
              label: words.add,
              about: words.about(linkWords[link]),
              href: to.dutyRow(table.countyId, table.id, 'new', { link }),
              icon: 'plus',
              small: true,
            }),
        }
      : {},
  )}${table.state === 'draft' && page.mayAdopt && adoption(page)}`
}

const about = ({ table, versions }: OnePage): Html =>
  html`${descriptionList({
    boxed: true,
    items: [
      [words.number, words.numberOf(table.number)],
      [
        words.state,
        table.fromOn
          ? badge({ tone: 'done', label: words.from(table.fromOn.toString()) })
          : badge({ tone: 'doubt', label: words.states[table.state] }),
      ],
      [words.by, table.putInForceByName ?? table.madeByName],
      [words.hours, words.hoursOf(table.emergencyHours)],
      ...(versions.length > 1
        ? ([
            [
              words.versions,
              html`${versions
                .filter(({ id }) => id !== table.id)
                .map(
                  (one) =>
                    html`<a href="${to.dutyTable(one.countyId, one.id)}">${words.numberOf(one.number)}</a>（${one.fromOn ? words.from(one.fromOn.toString()) : words.states[one.state]}） `,
                )}`,
            ],
          ] as const)
        : []),
    ],
  })}${actions({
    children: [
      linkButton({ label: words.xlsx, href: to.dutyTableFile(table.countyId, table.id, 'xlsx'), small: true }),
      linkButton({ label: words.csv, href: to.dutyTableFile(table.countyId, table.id, 'csv'), small: true }),
    ],
  })}`

const typeName = (contentType: string | null): string =>
  contentType === null
    ? words.everyType
    : ((contentTypes as Record<string, { name: string }>)[contentType]?.name ?? contentType)

function flows({ table, token }: OnePage, writing: boolean): Html {
  const own = flowsOf(table.rows)
  return section({
    title: words.flow,
    children: [
      html`<p class="hint">${words.flowLead}</p>`,
      ...own.map(
        (contentType) =>
          html`<p><strong>${own.length > 1 && contentType === null ? words.otherwise : typeName(contentType)}</strong></p>${steps(
            {
              label: typeName(contentType),
              steps: flowOfTable(table, contentType).steps.map((step, place) => ({
                label:
                  table.rows.filter((row) => row.step !== null && row.contentType === contentType)[place]?.task ?? '',
                state: 'later' as const,
                note: step.limit ? `${step.post} ${limitWords(step.limit)}` : step.post,
              })),
            },
          )}`,
      ),
      writing &&
        form({
          action: to.dutyTableDeed(table.countyId, table.id, 'flow'),
          hidden: { _token: token, version: String(table.version) },
          label: words.preset,
          children: [
            selectField({
              name: 'contentType',
              label: words.contentType,
              empty: words.everyType,
              options: Object.entries(contentTypes).map(([value, { name }]) => ({ value, label: name })),
            }),
            selectField({
              name: 'preset',
              label: words.preset,
              empty: false,
              options: [
                ...Object.entries(words.presets).map(([value, label]) => ({ value, label })),
                { value: 'none', label: words.dropFlow },
              ],
            }),
            html`<div>${button({ label: words.applyPreset })}</div>`,
          ],
        }),
      writing &&
        form({
          action: to.dutyTableDeed(table.countyId, table.id, 'hours'),
          hidden: { _token: token, version: String(table.version) },
          label: words.hours,
          children: [
            textField({
              name: 'hours',
              label: words.hours,
              value: table.emergencyHours,
              type: 'number',
              min: 1,
              max: 168,
              width: 'short',
              suffix: words.hoursUnit,
            }),
            html`<div>${button({ label: words.saveHours })}</div>`,
          ],
        }),
    ],
  })
}

const rowDeeds = ({ table, token }: OnePage, { row, place }: PlacedRow): Html =>
  html`<form action="${to.dutyTableDeed(table.countyId, table.id, 'row')}" method="post" class="actions"><input type="hidden" name="_token" value="${token}"><input type="hidden" name="version" value="${String(table.version)}"><input type="hidden" name="place" value="${String(place)}">${linkButton(
    {
      label: words.edit,
      about: words.about(row.task),
      href: to.dutyRow(table.countyId, table.id, String(place)),
      small: true,
      kind: 'quiet',
    },
  )}${button({ label: words.up, about: words.about(row.task), name: 'do', value: 'up', small: true, kind: 'quiet' })}${button({ label: words.down, about: words.about(row.task), name: 'do', value: 'down', small: true, kind: 'quiet' })}${button({ label: words.remove, about: words.about(row.task), name: 'do', value: 'remove', small: true, kind: 'quiet' })}</form>`

const adoption = ({ table, reasons, today, token }: OnePage): Html =>
  section({
    title: words.adopt,
    children: [
      html`<p class="hint">${words.adoptLead}</p>`,
      reasons.length > 0
        ? button({ label: words.adopt, reasons })
        : form({
            action: to.dutyTableDeed(table.countyId, table.id, 'adopt'),
            hidden: { _token: token, version: String(table.version) },
            label: words.adopt,
            children: [
              dateField({ name: 'fromOn', label: words.fromOn, value: today.toString(), required: true }),
              html`<div>${button({ label: words.adopt, kind: 'primary' })}</div>`,
            ],
          }),
      form({
        action: to.dutyTableDeed(table.countyId, table.id, 'drop'),
        hidden: { _token: token },
        label: words.drop,
        children: html`<div>${button({ label: words.drop, kind: 'danger' })}</div>`,
      }),
    ],
  })
