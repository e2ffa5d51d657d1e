import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageColumn } from '../../coverage/model.ts'
import { isTeachable } from '../../lessons/model.ts'
import type { CatalogueRecord } from '../../store.ts'
import { coverageTexts } from '../coverage/words.ts'
import { columnName } from '../pages/column-name.ts'
import { countyCopies } from '../pages/county-copies.ts'
import { draftAdoption } from '../pages/draft-adoption.ts'
import { levelLinks } from '../pages/level-links.ts'
import { rowTable } from '../pages/rows.ts'
import { supplementNotice } from '../pages/supplement-notice.ts'
import { wayOf } from '../pages/way.ts'
import { bindsWords, layoutWords, words as listWords, stateWords, draftWords as words } from '../words.ts'
import type { DraftPage } from './draft-page.ts'
import type { DoubtGroup, RowView, View } from './present.ts'
import type { ItemLine } from './store.ts'

/** The catalogue: its figures, its doubts by kind, its rows, and the way to adoption; once adopted, its items first. */
export function draftPage(draft: DraftPage): Html {
  const { catalogue } = draft
  const isDraft = catalogue.state === 'draft'
  return html`${isDraft && wayOf(draft.figures.doubts > 0 ? 'check' : 'adopt')}${figures(draft)}${draft.mayCorrect && draft.unknown > 0 && unknown(draft)}${
    isDraft && draft.groups.length > 0 && groups(draft)
  }${draft.taught.length > 0 && taught(draft)}${supplementNotice({ countyId: catalogue.countyId, catalogueId: catalogue.id, supplement: draft.supplement })}${rows(draft)}${isDraft && draftAdoption(draft)}${notes(draft)}${summary(draft)}${
    draft.mayCorrect && tools(draft)
  }`
}

/** Words and signs of the form that nobody knows, said before the doubts: telling them once may settle many. */
const unknown = ({ catalogue, unknown: count }: DraftPage): Html =>
  notice({
    tone: 'doubt',
    children: html`<p>${words.unknown(count)} <a href="${to.catalogueLayout(catalogue.countyId, catalogue.id)}">${words.tell}</a></p>`,
  })

/** What was decided as a time before: whose decision it was, and the way to open it again. */
function taught({ taught: groups, mayCorrect, catalogue, token }: DraftPage): Html {
  const again = (lesson: string, sentence: string) =>
    form({
      action: to.reopenDoubts(catalogue.countyId, catalogue.id),
      hidden: { _token: token, lesson },
      children: button({ label: words.openAgain, small: true, about: `：${sentence}` }),
    })
  return section({
    title: words.taught,
    children: [
      html`<p>${words.taughtLead}</p>`,
      dataTable({
        caption: words.taught,
        captionUnseen: true,
        rows: groups,
        columns: [
          { key: 'kind', label: words.kind, names: true, width: 'wide', cell: (group) => group.sentence },
          { key: 'count', label: words.count, numeric: true, cell: (group) => number(group.count) },
          {
            key: 'by',
            label: words.whoDecided,
            width: 'narrow',
            cell: (group) => words.taughtBy(group.by, legalDayOf(Temporal.Instant.from(group.at)).toString()),
          },
          { key: 'deed', label: words.deed, cell: (group) => mayCorrect && again(group.lesson, group.sentence) },
        ],
      }),
    ],
  })
}

/** Reading the form otherwise, reading the file once more, throwing the draft away. */
function tools({ catalogue, folder }: DraftPage): Html {
  const { countyId, id } = catalogue
  return section({
    title: words.tools,
    children: [
      actions({
        children: [
          catalogue.headings.length > 0 &&
            linkButton({ label: words.layout, href: to.catalogueLayout(countyId, id), icon: 'list' }),
          catalogue.headings.length > 0 && linkButton({ label: words.reread, href: to.rereadCatalogue(countyId, id) }),
          folder !== null && linkButton({ label: words.folder, href: to.importFolder(countyId, folder), icon: 'left' }),
          linkButton({ label: words.discard, kind: 'quiet', href: to.discardCatalogue(countyId, id) }),
        ],
      }),
    ],
  })
}

export interface DiscardPage {
  catalogue: CatalogueRecord
  refused: readonly string[]
  why: string
  token: string
}

/** Asks once more before a draft goes, and why. */
export const discardPage = ({ catalogue, refused, why, token }: DiscardPage): Html =>
  html`${refused.length > 0 && errorSummary({ errors: refused.map((text) => ({ id: 'f-why', text })) })}${confirmation({
    title: words.discard,
    level: 2,
    children: html`<p>${words.discardLead}</p>`,
    facts: [
      [listWords.title, catalogue.title],
      [words.source, catalogue.fileName],
      [words.binds, bindsWords[catalogue.binds]],
    ],
    action: to.discardCatalogue(catalogue.countyId, catalogue.id),
    cancelHref: to.draftCatalogue(catalogue.countyId, catalogue.id),
    confirm: words.discardConfirm,
    danger: true,
    hidden: { _token: token },
    fields: textField({
      name: 'why',
      label: words.discardWhy,
      hint: words.discardHint,
      value: why,
      maxLength: 200,
      required: true,
      error: refused[0],
    }),
  })}`

function summary({ catalogue, organ, importedOn, doneOn, coverage, mayCorrect }: DraftPage): Html {
  const { countyId, id, fileName, layout } = catalogue
  return section({
    title: words.summary,
    children: descriptionList({
      boxed: true,
      items: [
        [words.organ, html`<a href="${to.organDesk(organ.code)}">${organ.name}</a>`],
        [words.binds, bindsWords[catalogue.binds]],
        [
          coverageTexts.label,
          html`${coverage.name}${coverage.how && html` <small>${coverage.how}</small>`}${
            mayCorrect && html` <a href="${to.catalogueCoverage(countyId, id)}">${coverageTexts.change}</a>`
          }`,
        ],
        [
          words.source,
          html`${fileName}（${layoutWords[layout] ?? layout}） <a href="${to.catalogueFile(countyId, id)}" download>${words.download}</a>`,
        ],
        [words.imported, importedOn],
        ...(doneOn
          ? [[words.state, badge(stateWords[catalogue.state]!)] as const, [words.adoptedOn, doneOn] as const]
          : []),
      ],
    }),
  })
}

function figures({ catalogue, figures: count, viewHref }: DraftPage): Html {
  const { tiles } = words
  const isDraft = catalogue.state === 'draft'
  return grid({
    children: [
      tile({
        label: tiles.rows,
        value: number(count.kept),
        unit: words.unitItems,
        href: viewHref('all'),
        note: tiles.rowsNote,
      }),
      ...(isDraft
        ? [
            tile({
              label: tiles.doubts,
              value: number(count.doubts),
              unit: words.unitPlaces,
              href: viewHref('doubts'),
              tone: count.doubts > 0 ? ('doubt' as const) : ('done' as const),
              note: tiles.doubtsNote(count.doubtful, count.doubts),
            }),
          ]
        : []),
      tile({
        label: tiles.decided,
        value: number(count.decided),
        unit: words.unitItems,
        href: viewHref('decided'),
        note: tiles.decidedNote,
      }),
      tile({
        label: tiles.filled,
        value: number(count.filled),
        unit: words.unitPlaces,
        href: viewHref('all'),
        note: tiles.filledNote,
      }),
      tile({
        label: tiles.leftOut,
        value: number(count.leftOut),
        unit: words.unitItems,
        href: viewHref('left-out'),
        note: tiles.leftOutNote,
      }),
    ],
  })
}

function groups(draft: DraftPage): Html {
  const { countyId, id, version } = draft.catalogue
  const deed = (group: DoubtGroup): Child => {
    const [only] = group.rows
    if (!draft.mayCorrect) return ''
    if (group.column === coverageColumn && group.confirmable === 0)
      return linkButton({
        label: coverageTexts.choose,
        href: to.catalogueCoverage(countyId, id),
        small: true,
        kind: 'primary',
      })
    if (group.confirmable === 0) return html`<span class="hint">${words.fillFirst}</span>`
    if (group.count === 1 && only)
      return linkButton({
        label: words.check,
        href: draft.rowHref(only.rowNumber),
        small: true,
        about: `：${group.sentence}`,
      })
    return form({
      action: to.catalogueDoubts(countyId, id),
      hidden: { _token: draft.token, version: String(version), kind: group.kind },
      children: [
        button({
          label: group.count > 1 ? words.confirmAll(group.confirmable) : words.confirmOne,
          small: true,
          about: `：${group.sentence}`,
        }),
        isTeachable(group) &&
          draft.catalogue.layoutKey !== null &&
          button({
            label: words.confirmAndRemember,
            small: true,
            name: 'remember',
            value: 'yes',
            about: `：${group.sentence}`,
          }),
      ],
    })
  }
  return section({
    title: words.groups,
    children: [
      html`<p>${words.groupsLead}</p>`,
      dataTable({
        caption: words.groups,
        captionUnseen: true,
        rows: draft.groups,
        tone: () => 'doubt',
        columns: [
          {
            key: 'kind',
            label: words.kind,
            names: true,
            width: 'wide',
            cell: (group) =>
              html`${group.column !== null && html`<small>${columnName(group.column)}</small><br>`}${group.sentence}`,
          },
          { key: 'where', label: words.where, cell: (group) => whereOf(draft, group) },
          { key: 'count', label: words.count, numeric: true, cell: (group) => number(group.count) },
          { key: 'deed', label: words.deed, cell: deed },
        ],
      }),
    ],
  })
}

function whereOf({ rowHref }: DraftPage, group: DoubtGroup): Child {
  if (group.rows.length === 0) return words.wholeFile
  const shown = group.rows.slice(0, 8)
  const links = shown.map(
    (row, index) =>
      html`${index > 0 && '、'}<a href="${rowHref(row.rowNumber)}">${row.seq ?? words.rowName(null, row.rowNumber)}</a>`,
  )
  return html`<span class="places">${links}${group.rows.length > shown.length && ` ${words.moreRows(group.rows.length)}`}</span>`
}

function notes({ notes: lines }: DraftPage): Child {
  if (lines.length === 0) return null
  return html`<details class="reading-notes"><summary>${words.notesLead(lines.length)}</summary><ul>${lines.map(
    (line) =>
      html`<li>${line.row !== null && `${words.rowName(line.row, 0)}：`}${line.message}${line.from && html` <small>${words.source_(line.from)}</small>`}</li>`,
  )}</ul></details>`
}

function rows(draft: DraftPage): Html {
  const { view, views, viewHref, page, pages, total } = draft
  const label = (key: View) => words.view[key]
  return section({
    title: view === 'items' ? words.items : words.rows,
    id: 'rows',
    tools: levelLinks(draft.catalogue, draft.mayAdopt),
    children: [
      tabs({
        label: words.views,
        tabs: views.map(({ key, count }) => ({ label: label(key), href: viewHref(key), current: key === view, count })),
      }),
      view === 'items' ? items(draft) : rowsIn(view, draft),
      pages > 1 && pager({ page, pages, total, href: (at) => viewHref(view, at) }),
    ],
  })
}

const rowsIn = (view: RowView, draft: DraftPage): Html =>
  rowTable({
    rows: draft.rows,
    href: draft.rowHref,
    short: view !== 'doubts',
    mayCorrect: draft.mayCorrect,
    empty: emptyState({
      title: words.noRows[view],
      children: html`<p>${words.noRowsWhy[view]}</p>`,
      actions: view === 'all' ? null : linkButton({ label: words.view.all, href: draft.viewHref('all') }),
    }),
  })

function items({ catalogue, items: lines, organ, copies }: DraftPage): Child {
  if (catalogue.state === 'citywide') return countyCopies(copies)
  const inForce = catalogue.state === 'adopted'
  const moved = lines.filter(({ movedTo }) => movedTo !== null).length
  const ended = lines.filter(({ organs }) => organs === 0).length
  const links = actions({
    children: [
      linkButton({ label: words.monitor, href: to.monitor({ organ: organ.code }), icon: 'chart' }),
      linkButton({ label: words.portal, href: to.catalogue({ organ: organ.code }), icon: 'window' }),
    ],
  })
  return [
    html`<p>${
      inForce
        ? [
            words.itemsLead(number(Math.max(0, ...lines.map((line) => line.organs)))),
            moved > 0 && words.itemsMoved(number(moved)),
            ended > 0 && words.itemsEnded(number(ended)),
          ]
        : words.itemsGone
    }</p>`,
    inForce && links,
    itemTable(lines),
  ]
}

const itemTable = (lines: readonly ItemLine[]): Html =>
  dataTable({
    caption: words.items,
    captionUnseen: true,
    rows: lines,
    columns: [
      { key: 'seq', label: words.seq, numeric: true, cell: (line) => line.rowNumber },
      {
        key: 'name',
        label: words.name,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${to.item(line.address)}">${line.name}</a>${line.movedTo && html`<br><small>${words.movedTo(line.movedTo)}</small>`}`,
      },
      { key: 'field', label: words.field, width: 'narrow', cell: (line) => line.fieldName ?? words.otherField },
      { key: 'cadence', label: words.cadence, width: 'narrow', cell: (line) => words.cadences[line.cadence] },
      { key: 'deadline', label: words.deadline, cell: (line) => line.deadlineText },
      {
        key: 'organs',
        label: words.organs,
        numeric: true,
        cell: (line) => (line.organs > 0 ? number(line.organs) : words.ended),
      },
    ],
  })
