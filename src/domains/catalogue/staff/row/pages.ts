import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox, checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { attributes, type Child, classes, type Html, html } from '#platform/html/html.ts'
import { type Column, type Doubt, type DraftRow, openDoubtsOf } from '../../model.ts'
import { channelCodes, type TableHeadings } from '../../reading/model.ts'
import { type CellFace, presentRow } from '../draft/present.ts'
import { doubtNote } from '../pages/rows.ts'
import { originNote, sourceRow } from '../pages/source-row.ts'
import { draftWords, rowWords as words } from '../words.ts'
import { formOf, type RowForm } from './form.ts'
import { type Again, decisionsOf } from './present.ts'
import { originOf } from './source.ts'
import { shapeWords, sourceWords } from './words.ts'

export interface RowPage {
  countyId: string
  catalogueId: string
  row: DraftRow
  typed: RowForm
  /** Reasons a deed was refused; the page is shown again with what was typed. */
  refused: readonly string[]
  /** What stands now where somebody else was faster, by field. */
  now: Partial<Record<keyof RowForm, string>> | null
  reason: string
  rules: readonly { says: string; example: string | null }[]
  /** What is to be said about the basis as it now stands. */
  basis: Child
  neighbours: { previous: number | null; next: number | null }
  mayCorrect: boolean
  token: string
  headings: readonly TableHeadings[]
  /** The folder that the person is working through; saving leads back to it. */
  folder: string | null
}

export const rowPage = (page: RowPage): Html =>
  html`${alerts(page)}${asPrinted(page)}${page.mayCorrect ? editing(page) : reading(page)}${decisions(page)}${
    page.mayCorrect && html`<div class="side-by-side">${shape(page)}${leavingOut(page)}</div>`
  }${neighbours(page)}`

function alerts({ refused, now, row, mayCorrect }: RowPage): Html {
  return html`${now && notice({ tone: 'late', title: words.stale, announce: true, children: html`<p>${words.staleLead}</p>` })}${
    refused.length > 0 && errorSummary({ errors: refused.map((text) => ({ id: 'main', text })) })
  }${row.leftOut !== null && notice({ tone: 'empty', children: html`<p>${words.leftOutFor(row.leftOut)}</p>` })}${
    !mayCorrect && notice({ children: html`<p>${words.notDraft}</p>` })
  }`
}

/** The row as the file prints it, above everything else. */
function asPrinted({ row, headings, countyId, catalogueId }: RowPage): Html {
  const open = openDoubtsOf({ ...row, leftOut: null })
  return section({
    title: sourceWords.row,
    tools: html`<a href="${to.catalogueFile(countyId, catalogueId)}" download>${draftWords.download}</a>`,
    children: [html`<p class="hint">${sourceWords.rowLead}</p>`, sourceRow(row, headings, open)],
  })
}

function editing(page: RowPage): Html {
  const { row, typed } = page
  const face = presentRow(row)
  const open = openDoubtsOf({ ...row, leftOut: null })
  const about = (...fields: string[]) => open.filter((doubt) => fields.includes(doubt.column ?? ''))
  const hint = (name: keyof RowForm, cell: CellFace | null, doubts: readonly Doubt[], say?: string): Child =>
    hintOf({ now: page.now?.[name], cell, doubts, say })
  const beside = (columns: readonly Column[], control: Child, more?: Child): Html =>
    html`<div${attributes({ class: classes('beside', about(...columns).length > 0 && 'doubtful') })}><div class="origins">${columns.map(
      (column, index) => originNote(originOf(row, column, page.headings), index === columns.length - 1 && more),
    )}</div><div class="value">${control}</div></div>`
  const { fields, hints } = words
  return section({
    title: words.check,
    children: html`<div class="wide-form">${form({
      action: to.catalogueRow(page.countyId, page.catalogueId, String(row.rowNumber)),
      hidden: { _token: page.token, version: String(row.version), ...(page.folder ? { import: page.folder } : {}) },
      children: [
        face.doubts.map(doubtNote),
        beside(
          ['level1'],
          textField({
            name: 'level1',
            label: fields.level1,
            value: typed.level1,
            hint: hint('level1', face.cells.level1, about('level1')),
          }),
        ),
        beside(
          ['level2'],
          textField({
            name: 'level2',
            label: fields.level2,
            value: typed.level2,
            hint: hint('level2', face.cells.level2, about('level2'), hints.level2),
          }),
        ),
        beside(
          ['elements'],
          textArea({
            name: 'elements',
            label: fields.elements,
            value: typed.elements,
            rows: rowsFor(typed.elements, 4),
            hint: hint('elements', face.cells.elements, about('elements'), hints.elements),
          }),
        ),
        beside(
          ['basis'],
          textArea({
            name: 'basis',
            label: fields.basis,
            value: typed.basis,
            rows: rowsFor(typed.basis, 2),
            hint: hint('basis', face.cells.basis, about('basis')),
          }),
          page.basis,
        ),
        beside(
          ['deadlineText'],
          textArea({
            name: 'deadlineText',
            label: fields.deadlineText,
            value: typed.deadlineText,
            rows: rowsFor(typed.deadlineText, 2),
            hint: hint('deadlineText', face.cells.deadline, about('deadlineText', 'rules'), hints.deadlineText),
          }),
          rules(page),
        ),
        beside(
          ['body'],
          textField({
            name: 'body',
            label: fields.body,
            value: typed.body,
            hint: hint('body', face.cells.body, about('body')),
          }),
        ),
        beside(
          ['channels'],
          checkboxGroup({
            name: 'channels',
            label: fields.channels,
            inline: true,
            options: channelCodes.map((value) => ({ value, label: channelWords[value]! })),
            values: typed.channels,
            hint: hint('channels', face.cells.channels, about('channels')),
          }),
        ),
        beside(
          ['audienceAll'],
          radioGroup({
            name: 'audienceAll',
            label: fields.audienceAll,
            inline: true,
            options: [
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
              { value: '', label: words.open },
            ],
            value: typed.audienceAll,
            hint: hint('audienceAll', null, about('audienceAll')),
          }),
        ),
        beside(
          ['audienceSpecific'],
          textField({
            name: 'audienceSpecific',
            label: fields.audienceSpecific,
            value: typed.audienceSpecific,
            hint: hint('audienceSpecific', null, about('audienceSpecific'), hints.audienceSpecific),
          }),
        ),
        beside(
          ['active', 'onRequest'],
          checkboxGroup({
            name: 'mode',
            label: fields.mode,
            inline: true,
            options: [
              { value: 'active', label: words.active },
              { value: 'on-request', label: words.onRequest },
            ],
            values: typed.mode,
            hint: hint('mode', null, about('active', 'onRequest')),
          }),
        ),
        open.length > 0 &&
          row.leftOut === null &&
          checkbox({
            name: 'confirm',
            label: words.confirm(open.length),
            hint: words.confirmHint,
            checked: typed.confirm !== undefined,
          }),
        actions({
          children: [
            button({ label: words.saveNext, kind: 'primary', name: 'go', value: 'next' }),
            button({ label: words.save, name: 'go', value: 'stay' }),
            linkButton({
              label: words.back,
              kind: 'quiet',
              href: page.folder
                ? to.importDoubts(page.countyId, page.folder)
                : `${to.draftCatalogue(page.countyId, page.catalogueId)}#rows`,
            }),
          ],
        }),
      ],
    })}</div>`,
  })
}

const rowsFor = (text: string, least: number): number =>
  Math.min(
    16,
    Math.max(
      least,
      text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 46), 0),
    ),
  )

/** Before the field: its doubts, what somebody else wrote, where it comes from, what is expected. */
function hintOf({
  now,
  cell,
  doubts,
  say,
}: {
  now: string | undefined
  cell: CellFace | null
  doubts: readonly Doubt[]
  say: string | undefined
}): Child {
  const parts = [
    ...doubts.map(
      (doubt) =>
        html`<span class="hint-doubt">${doubt.message}${doubt.from && `（${draftWords.source_(doubt.from)}）`}</span>`,
    ),
    now && html`<strong>${now}</strong>`,
    cell?.was !== undefined && (cell.was === null ? draftWords.wasNothing : draftWords.was(cell.was)),
    say,
  ].filter((part) => part !== undefined && part !== false && part !== '')
  return parts.length > 0 ? parts.map((part, index) => html`${index > 0 && html`<br>`}${part}`) : undefined
}

function leavingOut({ countyId, catalogueId, row, reason, token }: RowPage): Html {
  const action = to.leaveOutRow(countyId, catalogueId, String(row.rowNumber))
  const hidden = { _token: token, version: String(row.version) }
  if (row.leftOut !== null)
    return section({
      title: words.leaveOut,
      children: form({
        action,
        hidden: { ...hidden, take: 'in' },
        children: actions({ children: button({ label: words.takeIn }) }),
      }),
    })
  return section({
    title: words.leaveOut,
    children: [
      html`<p>${words.leaveOutLead}</p>`,
      form({
        action,
        hidden,
        children: [
          textField({ name: 'reason', label: words.reason, value: reason, maxLength: 200, required: true }),
          actions({ children: button({ label: words.leaveOut, kind: 'danger' }) }),
        ],
      }),
    ],
  })
}

function reading(page: RowPage): Html {
  const { row } = page
  const face = presentRow(row)
  const shown = formOf(row.fields, row.version)
  const line = (columns: readonly Column[], label: string, value: Child, more?: Child): Html =>
    html`<div class="beside"><div class="origins">${columns.map((column, index) =>
      originNote(originOf(row, column, page.headings), index === columns.length - 1 && more),
    )}</div><div class="value"><p class="label">${label}</p><p class="text">${value || html`<span class="none">${words.empty}</span>`}</p></div></div>`
  const { fields } = words
  return section({
    title: words.check,
    children: html`<div class="wide-form"><div class="form">${[
      line(['level1'], fields.level1, shown.level1),
      line(['level2'], fields.level2, shown.level2),
      line(['elements'], fields.elements, shown.elements),
      line(['basis'], fields.basis, shown.basis, page.basis),
      line(['deadlineText'], fields.deadlineText, shown.deadlineText, rules(page)),
      line(['body'], fields.body, shown.body),
      line(['channels'], fields.channels, face.cells.channels.text),
      line(['audienceAll', 'audienceSpecific'], draftWords.audience, face.cells.audience.text),
      line(['active', 'onRequest'], fields.mode, face.cells.mode.text),
    ]}</div></div>`,
  })
}

/** How the deadline is understood, below the words it is read from. */
function rules({ rules: lines, row }: RowPage): Html {
  const none = lines.length === 0 || row.fields.rules.length === 0
  return html`<div class="rules"><h3>${words.rules}</h3>${
    none
      ? html`<p>${words.noRules}</p>`
      : html`<ul class="read-as">${lines.map((line) => html`<li>${line.says}${line.example && html`<br><small>${line.example}</small>`}</li>`)}</ul>`
  }</div>`
}

/** Two items in one row, or one item in two. */
function shape({ countyId, catalogueId, row, token }: RowPage): Html {
  const hidden = { _token: token, version: String(row.version) }
  const at = String(row.rowNumber)
  const deed = (action: string, label: string, hint: string) =>
    form({
      action,
      hidden,
      children: [actions({ children: button({ label, small: true }) }), html`<p class="hint">${hint}</p>`],
    })
  return section({
    title: shapeWords.title,
    children: [
      html`<p>${shapeWords.lead}</p>`,
      deed(to.splitRow(countyId, catalogueId, at), shapeWords.split, shapeWords.splitHint),
      row.leftOut === null && deed(to.joinRows(countyId, catalogueId, at), shapeWords.join, shapeWords.joinHint),
    ],
  })
}

function decisions({ row, mayCorrect, countyId, catalogueId, token }: RowPage): Child {
  const decided = decisionsOf(row.doubts)
  if (decided.length === 0) return null
  const reopen = (again: Again, message: string) =>
    form({
      action: to.reopenDoubts(countyId, catalogueId),
      hidden: { _token: token, [again.name]: again.value, row: String(row.rowNumber) },
      children: button({ label: shapeWords.reopen, small: true, about: shapeWords.reopenAbout(message) }),
    })
  return section({
    title: draftWords.view.decided,
    children: html`<ul class="decisions">${decided.map((each) => html`<li><span>${each.column && `${each.column}：`}${each.message}<br><small>${each.says}</small></span>${mayCorrect && each.again && reopen(each.again, each.message)}</li>`)}</ul>`,
  })
}

function neighbours({ countyId, catalogueId, folder, neighbours: { previous, next } }: RowPage): Html {
  const href = (row: number) => to.catalogueRow(countyId, catalogueId, String(row), folder ? { import: folder } : {})
  return html`<nav class="neighbours" aria-label="${words.neighbours}">${actions({
    children: [
      previous !== null && linkButton({ label: words.previous, icon: 'left', small: true, href: href(previous) }),
      next !== null && linkButton({ label: words.next, icon: 'right', small: true, href: href(next) }),
    ],
  })}</nav>`
}
