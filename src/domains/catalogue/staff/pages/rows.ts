import { badge, tag } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { icon } from '#platform/html/components/icon.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { attributes, type Child, classes, type Html, html } from '#platform/html/html.ts'
import type { CellFace, CellKey, RowFace } from '../draft/present.ts'
import { draftWords as words } from '../words.ts'

const tones: Record<RowFace['state'], Tone> = {
  doubts: 'doubt',
  corrected: 'done',
  confirmed: 'done',
  plain: 'calm',
  leftOut: 'empty',
}

export interface RowTable {
  rows: readonly RowFace[]
  href: (rowNumber: number) => string
  /** Long cells are cut short where many rows are shown. */
  short: boolean
  mayCorrect: boolean
  empty: Html
}

/** Rows as the catalogue prints them; every doubt stands in its cell, with the place in the file beside it. */
export function rowTable({ rows, href, short, mayCorrect, empty }: RowTable): Html {
  const cell = (key: CellKey) => (row: RowFace) => cellOf(row.cells[key], short)
  const pair = (first: CellKey, second: CellKey) => (row: RowFace) =>
    html`<dl class="pair">${[first, second].map((key) => html`<div><dt>${row.cells[key].label}</dt><dd>${cellOf(row.cells[key], short)}</dd></div>`)}</dl>`
  const columns: Column<RowFace>[] = [
    {
      key: 'seq',
      label: words.seq,
      width: 'narrow',
      cell: (row) => html`<span id="row-${row.rowNumber}">${row.seq}</span>`,
    },
    {
      key: 'item',
      label: words.item,
      names: true,
      cell: (row) => itemCell(row, { href: href(row.rowNumber), short, mayCorrect }),
    },
    { key: 'elements', label: words.elements, cell: cell('elements') },
    { key: 'basis', label: words.basis, cell: cell('basis') },
    {
      key: 'deadline',
      label: words.deadline,
      cell: (row) => html`<div>${cellOf(row.cells.deadline, false)}${readAs(row)}</div>`,
    },
    { key: 'duty', label: words.duty, cell: pair('body', 'channels') },
    { key: 'open', label: words.open, cell: pair('audience', 'mode') },
  ]
  return html`<div class="catalogue-rows">${dataTable({ caption: words.rows, captionUnseen: true, rows, columns, empty, tone: (row) => (row.state === 'doubts' ? 'doubt' : undefined) })}</div>`
}

export const stateBadge = (row: Pick<RowFace, 'state' | 'open'>): Html =>
  badge({
    tone: tones[row.state],
    label: row.state === 'doubts' ? words.stateOf.doubts(row.open) : words.stateOf[row.state],
  })

function itemCell(
  row: RowFace,
  { href, short, mayCorrect }: { href: string; short: boolean; mayCorrect: boolean },
): Child {
  const level1 = row.cells.level1
  const level2 = row.cells.level2
  const named = level2.text ?? level1.text
  const link = html`<a href="${href}">${named ?? words.unread}</a>`
  return [
    level2.text !== null && html`<small class="above">${level1.text ?? words.unread}${filledMark(level1)}</small>`,
    html`<span>${link}${filledMark(level2.text === null ? level1 : level2)}</span>`,
    [...level1.doubts, ...level2.doubts, ...row.doubts].map(doubtNote),
    wasNote(level1, short),
    wasNote(level2, short),
    html`<span class="standing">${stateBadge(row)}${linkButton({ label: mayCorrect ? words.check : words.look, href, small: true, about: `：${row.name}` })}</span>`,
    row.leftOut !== null && html`<p class="hint">${words.stateOf.leftOut}：${row.leftOut}</p>`,
  ]
}

function cellOf(face: CellFace, short: boolean): Child {
  const text =
    face.text === null
      ? html`<span class="unread">${words.unread}</span>`
      : html`<span${attributes({ class: classes('text', short && 'short') })}>${face.text}</span>`
  return html`<div${attributes({ class: classes('cell', face.doubts.length > 0 && 'doubt') })}>${text}${filledMark(face)}${face.doubts.map(doubtNote)}${wasNote(face, short)}</div>`
}

/** The doubt itself, with the cell of the file that it points to. */
export const doubtNote = (doubt: { message: string; from: string | null }): Html =>
  html`<p class="doubt-note">${icon({ name: 'doubt' })}<span>${doubt.message}${doubt.from && html` <small>${words.source_(doubt.from)}</small>`}</span></p>`

const filledMark = (face: CellFace): Child =>
  face.filled &&
  html` <span class="filled-mark">${tag({ label: html`${words.filledMark}<span class="unseen">${words.filledMarkAbout}</span>` })}</span>`

const wasNote = (face: CellFace, short: boolean): Child =>
  face.was !== undefined &&
  html`<p class="hint">${face.was === null ? words.wasNothing : words.was(short && face.was.length > 60 ? `${face.was.slice(0, 60)}…` : face.was)}</p>`

const readAs = (row: RowFace): Child =>
  row.rules.length > 0 &&
  html`<ul class="read-as" aria-label="${words.readAs}">${row.rules.map((rule) => html`<li>${rule}</li>`)}</ul>`
