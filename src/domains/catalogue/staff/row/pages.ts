import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { checkbox, checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { type Doubt, type DraftRow, openDoubtsOf } from '../../model.ts'
import { channelCodes } from '../../reading/model.ts'
import { type CellFace, presentRow } from '../draft/present.ts'
import { doubtNote } from '../pages/rows.ts'
import { draftWords, rowWords as words } from '../words.ts'
import { formOf, type RowForm } from './form.ts'
import { decisionsOf, sourceOf } from './present.ts'

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
}

export const rowPage = (page: RowPage): Html =>
  html`${alerts(page)}${columns({
    main: page.mayCorrect ? [editing(page), leavingOut(page)] : reading(page),
    aside: [rules(page), page.basis, source(page), decisions(page), neighbours(page)],
  })}`

function alerts({ refused, now, row, mayCorrect }: RowPage): Html {
  return html`${now && notice({ tone: 'late', title: words.stale, announce: true, children: html`<p>${words.staleLead}</p>` })}${
    refused.length > 0 && errorSummary({ errors: refused.map((text) => ({ id: 'main', text })) })
  }${row.leftOut !== null && notice({ tone: 'empty', children: html`<p>${words.leftOutFor(row.leftOut)}</p>` })}${
    !mayCorrect && notice({ children: html`<p>${words.notDraft}</p>` })
  }`
}

function editing(page: RowPage): Html {
  const { row, typed } = page
  const face = presentRow(row)
  const open = openDoubtsOf({ ...row, leftOut: null })
  const about = (...fields: string[]) => open.filter((doubt) => fields.includes(doubt.column ?? ''))
  const hint = (name: keyof RowForm, cell: CellFace | null, doubts: readonly Doubt[], say?: string): Child =>
    hintOf({ now: page.now?.[name], cell, doubts, say })
  const { fields, hints } = words
  return section({
    title: words.check,
    children: form({
      action: to.catalogueRow(page.countyId, page.catalogueId, String(row.rowNumber)),
      hidden: { _token: page.token, version: String(row.version) },
      children: [
        face.doubts.map(doubtNote),
        textField({
          name: 'level1',
          label: fields.level1,
          value: typed.level1,
          hint: hint('level1', face.cells.level1, about('level1')),
        }),
        textField({
          name: 'level2',
          label: fields.level2,
          value: typed.level2,
          hint: hint('level2', face.cells.level2, about('level2'), hints.level2),
        }),
        textArea({
          name: 'elements',
          label: fields.elements,
          value: typed.elements,
          rows: rowsFor(typed.elements, 4),
          hint: hint('elements', face.cells.elements, about('elements'), hints.elements),
        }),
        textArea({
          name: 'basis',
          label: fields.basis,
          value: typed.basis,
          rows: rowsFor(typed.basis, 2),
          hint: hint('basis', face.cells.basis, about('basis')),
        }),
        textArea({
          name: 'deadlineText',
          label: fields.deadlineText,
          value: typed.deadlineText,
          rows: rowsFor(typed.deadlineText, 2),
          hint: hint('deadlineText', face.cells.deadline, about('deadlineText', 'rules'), hints.deadlineText),
        }),
        textField({
          name: 'body',
          label: fields.body,
          value: typed.body,
          hint: hint('body', face.cells.body, about('body')),
        }),
        checkboxGroup({
          name: 'channels',
          label: fields.channels,
          inline: true,
          options: channelCodes.map((value) => ({ value, label: channelWords[value]! })),
          values: typed.channels,
          hint: hint('channels', face.cells.channels, about('channels')),
        }),
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
        textField({
          name: 'audienceSpecific',
          label: fields.audienceSpecific,
          value: typed.audienceSpecific,
          hint: hint('audienceSpecific', null, about('audienceSpecific'), hints.audienceSpecific),
        }),
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
              href: `${to.draftCatalogue(page.countyId, page.catalogueId)}#rows`,
            }),
          ],
        }),
      ],
    }),
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
    cell?.filled && words.filled,
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

function reading({ row }: RowPage): Html {
  const face = presentRow(row)
  const form = formOf(row.fields, row.version)
  return section({
    title: words.check,
    children: descriptionList({
      items: [
        [words.fields.level1, form.level1],
        [words.fields.level2, form.level2],
        [words.fields.elements, html`<span class="text">${form.elements}</span>`],
        [words.fields.basis, html`<span class="text">${form.basis}</span>`],
        [words.fields.deadlineText, html`<span class="text">${form.deadlineText}</span>`],
        [words.fields.body, form.body],
        [words.fields.channels, face.cells.channels.text],
        [draftWords.audience, face.cells.audience.text],
        [words.fields.mode, face.cells.mode.text],
      ],
    }),
  })
}

function rules({ rules: lines, row }: RowPage): Html {
  const none = lines.length === 0 || row.fields.rules.length === 0
  return section({
    title: words.rules,
    children: none
      ? html`<p>${words.noRules}</p>`
      : [
          html`<p class="hint">${words.rulesLead}</p>`,
          html`<ul class="read-as">${lines.map((line) => html`<li>${line.says}${line.example && html`<br><small>${line.example}</small>`}</li>`)}</ul>`,
        ],
  })
}

const source = ({ row }: RowPage): Html =>
  section({
    title: words.source,
    children: [
      html`<p class="hint">${words.sourceLead}</p>`,
      html`<dl class="source">${sourceOf(row).map(
        ({ label, from, text, filled }) =>
          html`<div><dt>${label}${from && html` <small>${from}</small>`}</dt><dd>${text === null ? html`<span class="unread">${draftWords.unread}</span>` : html`<span class="text">${text}</span>`}${filled && html` <small>${words.filled}</small>`}</dd></div>`,
      )}</dl>`,
    ],
  })

function decisions({ row }: RowPage): Child {
  const decided = decisionsOf(row.doubts)
  if (decided.length === 0) return null
  return section({
    title: draftWords.view.decided,
    children: html`<ul class="decisions">${decided.map((each) => html`<li>${each.column && `${each.column}：`}${each.message}<br><small>${each.says}</small></li>`)}</ul>`,
  })
}

function neighbours({ countyId, catalogueId, neighbours: { previous, next } }: RowPage): Html {
  const href = (row: number) => to.catalogueRow(countyId, catalogueId, String(row))
  return html`<nav class="neighbours" aria-label="${words.neighbours}">${actions({
    children: [
      previous !== null && linkButton({ label: words.previous, icon: 'left', small: true, href: href(previous) }),
      next !== null && linkButton({ label: words.next, icon: 'right', small: true, href: href(next) }),
    ],
  })}</nav>`
}
