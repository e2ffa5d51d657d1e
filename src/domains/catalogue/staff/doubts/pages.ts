import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { itemList } from '#platform/html/components/list.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type AttributeValue, attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { coverageColumn, type FieldOfWork } from '../../coverage/model.ts'
import { type OpenDoubt, placeText } from '../../doubts-in-order.ts'
import type { RowOfOne } from '../../doubts-store.ts'
import { isTeachable } from '../../lessons/model.ts'
import { type Column, columnWords } from '../../model.ts'
import type { CatalogueRecord } from '../../store.ts'
import { coverageForm } from '../coverage/pages.ts'
import type { CoverageFace } from '../coverage/present.ts'
import { valueText } from '../draft/present.ts'
import { folderWords } from '../import/words.ts'
import { columnName } from '../pages/column-name.ts'
import { originNote, sourceRow } from '../pages/source-row.ts'
import { originOf } from '../row/source.ts'
import { draftWords } from '../words.ts'
import { doubtWords as words } from './words.ts'

/** Of what is alike, how many are quoted and how many are listed; the file of all doubts holds every one. */
export const quoted = 8
const listed = 200

interface Common {
  countyId: string
  importId: string
  /** The deed that was just done, to be taken back; and the doubt it was done from. */
  undo: string | null
  was: string | null
  token: string
}

export interface DoubtPage extends Common {
  doubt: OpenDoubt
  at: number
  all: number
  /** All open doubts of the same kind, this one among them. */
  alike: readonly OpenDoubt[]
  /** Rows in full of the doubt and of the first ones alike. */
  rows: readonly RowOfOne[]
  previous: OpenDoubt | null
  next: OpenDoubt | null
  /** How the form is filled where the doubt is what the file covers. */
  coverage: { face: CoverageFace; fields: readonly FieldOfWork[] } | null
}

/** One doubt: the source row, what was read of it, and what can be done; what is alike below, to be settled at once. */
export function doubtPage(page: DoubtPage): Html {
  const { doubt, at, all, alike } = page
  const files = new Set(alike.map(({ catalogueId }) => catalogueId)).size
  return html`<div class="flow">${undo(page)}<p class="where"><strong>${words.at(at + 1, all)}</strong>　${
    alike.length > 1 ? words.kindOf(alike.length, files) : words.once
  }</p>${section({
    title: doubt.message,
    children: [facts(doubt), source(page), value(page), deeds(page)],
  })}${alike.length > 1 && doubt.column !== coverageColumn && together(page)}${keys()}</div>`
}

const rowName = ({ row }: OpenDoubt): string =>
  row === null ? words.wholeFile : draftWords.rowName(row.seq, row.rowNumber)

const facts = (doubt: OpenDoubt): Html =>
  html`<p class="facts-line">${doubt.catalogue.fileName}　${rowName(doubt)}${doubt.column !== null && `　${columnName(doubt.column)}`}${doubt.from !== null && `　${draftWords.source_(doubt.from)}`}　<a href="${to.catalogueFile(doubt.catalogue.countyId, doubt.catalogueId)}" download>${draftWords.download}</a></p>`

const rowInFull = ({ rows }: Pick<DoubtPage, 'rows'>, { catalogueId, rowNumber }: OpenDoubt): RowOfOne | null =>
  rows.find((row) => row.catalogueId === catalogueId && row.rowNumber === rowNumber) ?? null

function source(page: DoubtPage): Child {
  const row = rowInFull(page, page.doubt)
  return row && sourceRow(row, page.doubt.catalogue.headings, [page.doubt])
}

/** The value in question beside its source; nothing where the doubt is about more than one. */
function value(page: DoubtPage): Child {
  const { column, catalogue } = page.doubt
  const row = rowInFull(page, page.doubt)
  if (row === null || column === null || !(column in columnWords)) return null
  const text = valueText(row.fields, column)
  return html`<div class="beside"><div class="origins">${originNote(originOf(row, column as Column, catalogue.headings))}</div><div class="value">
    <p class="label">${words.readAs}　${columnName(column)}</p>
    <p class="text">${text ?? html`<span class="unread">${words.unread}</span>`}</p></div></div>`
}

/** A shortcut that the page's script listens for. */
const key = (name: string, said = name): Record<string, AttributeValue> => ({
  'data-key': name,
  'aria-keyshortcuts': said,
})

function deeds(page: DoubtPage): Html {
  const { countyId, importId, doubt, token } = page
  const action = to.importDoubts(countyId, importId)
  const href =
    doubt.row === null
      ? to.draftCatalogue(countyId, doubt.catalogueId)
      : to.catalogueRow(countyId, doubt.catalogueId, String(doubt.row.rowNumber), { import: importId })
  const edit = doubt.row === null ? words.openFile : doubt.confirmable ? words.edit : words.fill
  const move = (to_: OpenDoubt | null, label: string, name: string) =>
    to_ !== null && keyedLink({ label, name, href: to.importDoubts(countyId, importId, { at: placeText(to_) }) })
  if (page.coverage) {
    const { face, fields } = page.coverage
    return coverageForm({
      catalogue: doubt.catalogue,
      face,
      fields,
      token,
      errors: [],
      importId,
      ways: [
        keyedLink({ label: words.openFile, name: 'e', href }),
        move(page.previous, words.previous, 'k'),
        move(page.next, words.next, 'j'),
      ],
    })
  }
  return html`${!doubt.confirmable && html`<p class="hint">${words.gap}</p>`}${form({
    action,
    hidden: { _token: token, at: placeText(doubt), version: String(doubt.version) },
    children: actions({
      children: [
        doubt.confirmable && button({ label: words.confirm, kind: 'primary', attributes: key('Enter') }),
        keyedLink({ label: edit, name: 'e', href, primary: !doubt.confirmable }),
        move(page.previous, words.previous, 'k'),
        move(page.next, words.next, 'j'),
      ],
    }),
  })}`
}

const keyedLink = ({
  label,
  name,
  href,
  primary = false,
}: {
  label: string
  name: string
  href: string
  primary?: boolean
}): Html =>
  html`<a${attributes({ class: primary ? 'button primary' : 'button secondary', href, ...key(name) })}><span>${label}</span></a>`

/** What is alike, with one decision for all of it. */
function together(page: DoubtPage): Html {
  const { countyId, importId, alike, doubt, token } = page
  const confirmable = alike.filter((each) => each.confirmable)
  const shown = alike.slice(0, quoted)
  const seen = [...new Map(confirmable.map(({ catalogue }) => [catalogue.id, catalogue.version]))]
  const list = (doubts: readonly OpenDoubt[]) =>
    html`<ul class="alike">${doubts.map(
      (each) =>
        html`<li><a href="${to.importDoubts(countyId, importId, { at: placeText(each) })}">${each.catalogue.fileName}　${rowName(each)}</a>${quoteOf(each, rowInFull(page, each))}</li>`,
    )}</ul>`
  const teachable = isTeachable(doubt) && confirmable.some(({ catalogue }) => catalogue.layoutKey !== null)
  return section({
    title: confirmable.length > 0 ? words.together(alike.length) : words.missingTogether(alike.length),
    children: [
      html`<p>${confirmable.length > 0 ? words.togetherLead : words.missingLead}</p>`,
      list(shown),
      alike.length > shown.length &&
        html`<details><summary>${words.others(alike.length - shown.length)}</summary>${list(alike.slice(shown.length, listed))}${
          alike.length > listed &&
          html`<p><a href="${to.importDoubtsFile(countyId, importId)}">${words.restInFile(alike.length - listed)}</a></p>`
        }</details>`,
      confirmable.length > 0 &&
        form({
          action: to.importDoubts(countyId, importId),
          hidden: {
            _token: token,
            at: placeText(doubt),
            seen: seen.map(([id, version]) => `${id}:${version}`).join(','),
          },
          children: [
            teachable
              ? checkbox({ name: 'remember', label: words.remember, hint: words.rememberHint })
              : html`<p class="hint">${words.notTaught}</p>`,
            actions({
              children: button({ label: words.confirmAll(confirmable.length), attributes: key('a') }),
            }),
          ],
        }),
    ],
  })
}

/** The characters of the cell in question, so that an exception is seen among many. */
function quoteOf({ column, from, catalogue }: OpenDoubt, row: RowOfOne | null): Child {
  if (row === null) return null
  const text =
    column !== null && column in columnWords
      ? originOf(row, column as Column, catalogue.headings).text
      : row.cells.find((cell) => cell.from === from)?.text
  return text ? html` <span class="quote">${text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>` : null
}

function undo({ countyId, importId, undo: deed, was, token }: Common): Child {
  if (deed === null) return null
  return html`<form${attributes({ class: 'undo', method: 'post', action: to.undoInImport(countyId, importId) })}>
    <input${attributes({ type: 'hidden', name: '_token', value: token })}>
    <input${attributes({ type: 'hidden', name: 'deed', value: deed })}>
    ${was !== null && html`<input${attributes({ type: 'hidden', name: 'at', value: was })}>`}
    ${button({ label: words.undo, small: true, attributes: key('u') })}
  </form>`
}

const keys = (): Html =>
  html`<details class="keys" data-key="?"><summary>${words.keys}</summary><p>${words.keysLead}</p><dl>${words.keyList.map(
    ([name, says]) => html`<div><dt><kbd>${name}</kbd></dt><dd>${says}</dd></div>`,
  )}</dl><p class="choice" data-keys-off hidden><input type="checkbox" id="keys-off"><label for="keys-off">${words.keysOff}</label></p><p class="hint">${words.keysOffHint}</p></details>`

/** Nothing waits any more: the catalogues that can be adopted now. */
export function donePage(page: Common & { drafts: readonly CatalogueRecord[] }): Html {
  const { countyId, importId, drafts } = page
  return html`<div class="flow">${undo(page)}${emptyState({
    title: words.done,
    children: html`<p>${drafts.length > 0 ? words.doneLead : words.doneNone}</p>`,
    actions: [
      drafts.length > 1 &&
        linkButton({
          label: folderWords.adoptTogether(drafts.length),
          kind: 'primary',
          href: to.adoptImport(countyId, importId),
        }),
      linkButton({ label: words.back, href: to.importFolder(countyId, importId) }),
    ],
  })}${
    drafts.length > 0 &&
    itemList({
      items: drafts.map(({ id, title, fileName }) => ({
        title,
        href: to.adoptCatalogue(countyId, id),
        meta: fileName,
      })),
    })
  }${keys()}</div>`
}
