import { to } from '#kernel/links.ts'
import { kindWords } from '#kernel/obligation/life/words.ts'
import { standingOf } from '#kernel/obligation/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { ChangeLine, listItems, MovedLine } from '../changes-store.ts'
import { standingWords, words } from '../words.ts'

/** Every change of organs, the latest first. */
export const changesPage = (list: { lines: readonly ChangeLine[]; earlier: boolean; later: boolean }): Html =>
  html`<p>${words.listLead}</p>${dataTable({
    caption: words.list,
    captionUnseen: true,
    rows: list.lines,
    empty: emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: words.organs, href: to.organisation() }),
    }),
    columns: [
      {
        key: 'organ',
        label: words.from,
        names: true,
        cell: (line) =>
          html`<a href="${to.organChange(line.countyId, line.id)}">${words.ended(line.organ, kindWords[line.kind], line.on.toString())}</a>`,
      },
      { key: 'to', label: words.to, cell: (line) => line.successors },
      { key: 'moved', label: words.moved, numeric: true, cell: (line) => number(line.moved) },
      { key: 'united', label: words.united, numeric: true, cell: (line) => number(line.united) },
      { key: 'basis', label: words.basis, cell: (line) => line.basis },
      { key: 'by', label: words.by, cell: (line) => words.byOn(line.by, legalDayOf(line.decidedAt).toString()) },
    ],
  })}${
    list.lines.length > 0 &&
    stepPager({
      summary: words.shown(list.lines.length, list.later),
      previousHref: list.earlier ? to.organChanges({ before: list.lines[0]!.id }) : undefined,
      nextHref: list.later ? to.organChanges({ after: list.lines.at(-1)!.id }) : undefined,
    })
  }`

export interface ChangePage {
  change: ChangeLine
  moves: readonly MovedLine[]
  earlier: boolean
  later: boolean
  items: Awaited<ReturnType<typeof listItems>>
  today: Temporal.PlainDate
}

/** One change: what went where and why, duty by duty and item by item. */
export function changePage({ change, moves, earlier, later, items, today }: ChangePage): Html {
  const { countyId, id } = change
  const at = (direction: 'after' | 'before', line: MovedLine) =>
    to.organChange(countyId, id, { [direction]: `${line.movedDueOn}_${line.id}` })
  return html`${descriptionList({
    boxed: true,
    items: [
      [words.from, words.ended(change.organ, kindWords[change.kind], change.on.toString())],
      [words.to, change.successors],
      [words.basis, change.basis],
      [words.by, words.byOn(change.by, legalDayOf(change.decidedAt).toString())],
      [words.items, number(change.items)],
      [words.moved, number(change.moved)],
      [words.united, number(change.united)],
      [words.overdue, number(change.overdue)],
      [words.editions, number(change.editions)],
    ],
  })}
${section({
  title: words.dutyList,
  children: [
    dataTable({
      caption: words.dutyList,
      captionUnseen: true,
      rows: moves,
      empty: emptyState({ title: words.noDuties, children: html`<p>${words.noDutiesWhy}</p>` }),
      columns: [
        {
          key: 'duty',
          label: words.duty,
          names: true,
          width: 'wide',
          cell: (line) => html`<a href="${to.duty(countyId, line.id)}">${words.ofPeriod(line.item, line.label)}</a>`,
        },
        { key: 'due', label: words.due, width: 'narrow', cell: (line) => line.movedDueOn.toString() },
        { key: 'to', label: words.goesTo, width: 'narrow', cell: (line) => line.to },
        {
          key: 'why',
          label: words.why,
          cell: (line) =>
            html`${line.reason}${line.unitedInto && html`<br><a href="${to.duty(countyId, line.unitedInto)}">${words.intoOther}</a>`}`,
        },
        {
          key: 'state',
          label: words.state,
          width: 'narrow',
          cell: (line) => standingWords[standingOf({ ...line, dueAt: null }, today)],
        },
      ],
    }),
    moves.length > 0 &&
      stepPager({
        summary: words.shown(moves.length, later),
        previousHref: earlier ? at('before', moves[0]!) : undefined,
        nextHref: later ? at('after', moves.at(-1)!) : undefined,
      }),
  ],
})}
${section({
  title: words.itemList,
  children: dataTable({
    caption: words.itemList,
    captionUnseen: true,
    rows: items,
    columns: [
      { key: 'item', label: words.item, names: true, cell: (line) => line.item },
      { key: 'to', label: words.owner, cell: (line) => line.to },
      { key: 'found', label: words.state, cell: (line) => words.found[line.found] },
    ],
  }),
})}`
}
