import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { attributes, classes, type Html, html } from '#platform/html/html.ts'
import type { DayFace, MonthFace, YearFace } from '../present.ts'
import { pageWords as words } from '../words.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** Twelve small months. A day off and a worked weekend carry a character, so that no colour has to be seen. */
export const yearMonths = (face: YearFace): Html =>
  html`${legend()}
  <div class="year">${face.months.map((month) => monthTable(face.year, month))}</div>
  <p>${words.counts(face.workingDays, face.off, face.worked)}</p>
  ${descriptionList({
    items: [
      [words.holidays, face.holidays || words.none],
      [words.workdays, face.workdays || words.none],
    ],
  })}`

const legend = (): Html =>
  html`<ul class="year-legend" aria-label="${words.legend}">
    <li><span class="off">${words.off}</span> ${words.offLong}</li>
    <li><span class="worked">${words.worked}</span> ${words.workedLong}</li>
  </ul>`

function monthTable(year: number, { month, before, days }: MonthFace): Html {
  const places: (DayFace | null)[] = [...Array.from({ length: before }, () => null), ...days]
  while (places.length % 7 > 0) places.push(null)
  const weeks = Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7))
  return html`<table class="month">
    <caption><span class="unseen">${words.year(year)}</span>${month}月</caption>
    <thead><tr>${weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${weeks.map((week) => html`<tr>${week.map(dayCell)}</tr>`)}</tbody>
  </table>`
}

function dayCell(face: DayFace | null): Html {
  if (!face) return html`<td></td>`
  const mark = face.kind === 'off' ? words.off : face.kind === 'worked' ? words.worked : null
  const rest = attributes({
    class: classes(face.kind !== 'work' && face.kind, face.today && 'today'),
    'aria-current': face.today && 'date',
  })
  return html`<td${rest}><span>${face.day}</span>${mark && html`<small>${mark}</small>`}</td>`
}

/** Moved obligations, as a preview names them and as the list of a version keeps them. */
export const movesTable = (
  caption: string,
  rows: readonly {
    organ: string
    item: string
    label: string
    before: Temporal.PlainDate
    after: Temporal.PlainDate | null
    href: string
    reason?: string
  }[],
): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows,
    columns: [
      { key: 'organ', label: words.organ, cell: (row) => row.organ, width: 'narrow' },
      { key: 'item', label: words.item, cell: (row) => row.item, names: true },
      { key: 'label', label: words.label, cell: (row) => html`<a href="${row.href}">${row.label}</a>`, width: 'wide' },
      { key: 'before', label: words.before, cell: (row) => row.before.toString(), width: 'narrow' },
      {
        key: 'after',
        label: words.after,
        cell: (row) => html`<strong>${row.after?.toString() ?? words.gone}</strong>`,
        width: 'narrow',
      },
      ...(rows.some((row) => row.reason)
        ? [{ key: 'reason', label: words.reason, cell: (row: { reason?: string }) => row.reason ?? '' }]
        : []),
    ],
  })
