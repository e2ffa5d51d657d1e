import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { form, hiddenFields } from '#platform/html/components/form.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { progressBar } from '#platform/html/components/progress.ts'
import { dataTable } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords, type FieldOfWork } from '../../coverage/model.ts'
import { baseName, type FileState, type figuresOfImport, type ImportFile, isOpenDraft } from '../../importing/model.ts'
import type { ImportRecord } from '../../importing/store.ts'
import { binds } from '../../model.ts'
import type { JointAdoption } from '../../together/model.ts'
import { coverageTexts } from '../coverage/words.ts'
import { fileFields } from '../import/pages.ts'
import { folderWords as words } from '../import/words.ts'
import { wayOf } from '../pages/way.ts'
import { togetherWords } from '../together/words.ts'
import { bindsWords, stateWords } from '../words.ts'

export interface FolderPage {
  record: ImportRecord
  /** In the order of work. */
  files: readonly ImportFile[]
  figures: ReturnType<typeof figuresOfImport>
  /** Kinds of doubts that wait. */
  kinds: number
  running: boolean
  fields: readonly FieldOfWork[]
  /** Adoptions of several drafts together that were asked for, the newest first. */
  adoptions: readonly JointAdoption[]
  mayAdopt: boolean
  token: string
}

/** An import: figures, the way to the doubts, every file, and further ones. */
export function folderPage(page: FolderPage): Html {
  const { figures, running } = page
  return html`${wayOf(running ? 'read' : figures.doubts > 0 ? 'check' : 'adopt')}<div${attributes({ id: 'progress', class: 'stack', 'data-running': running })}>${
    page.files.length === 0
      ? emptyState({ title: words.empty, children: html`<p>${words.emptyWhy}</p>` })
      : [progress(page), tiles(page), next(page), adoption(page), files(page)]
  }</div>${more(page)}`
}

function progress({ figures, running, record }: FolderPage): Html {
  const { files, ended, read, again, refused } = figures
  if (!running) return html`<p role="status" class="all-read">${words.done(read, again, refused)}</p>`
  return html`<div role="status">${progressBar({
    label: words.progress,
    value: ended,
    max: files,
    unit: words.unitFiles,
    note: html`${words.running} <a href="${to.importFolder(record.countyId, record.importId)}">${words.refresh}</a>`,
  })}</div>`
}

function tiles({ record, figures }: FolderPage): Html {
  const { tiles: each } = words
  const here = to.importFolder(record.countyId, record.importId)
  return grid({
    children: [
      tile({
        label: each.files,
        value: number(figures.files),
        unit: words.unitFiles,
        href: `${here}#files`,
        note: each.filesNote(figures.read),
      }),
      tile({
        label: each.rows,
        value: number(figures.rows),
        unit: words.unitItems,
        href: `${here}#files`,
        note: each.rowsNote,
      }),
      tile({
        label: each.doubts,
        value: number(figures.doubts),
        unit: words.unitPlaces,
        href: figures.doubts > 0 ? to.importDoubts(record.countyId, record.importId) : `${here}#files`,
        tone: figures.doubts > 0 ? 'doubt' : 'done',
        note: figures.doubts > 0 ? each.doubtsNote : each.doubtsDone,
      }),
      tile({
        label: each.refused,
        value: number(figures.refused),
        unit: words.unitFiles,
        href: `${here}#files`,
        ...(figures.refused > 0 ? { tone: 'late' as const } : {}),
        note: figures.refused > 0 ? each.refusedNote : each.refusedNone,
      }),
    ],
  })
}

function next({ record, figures, kinds }: FolderPage): Child {
  if (figures.doubts === 0) return null
  const { countyId, importId } = record
  return section({
    title: words.next,
    children: [
      html`<p>${words.nextLead(figures.doubts, kinds)}</p>`,
      actions({
        children: [
          linkButton({ label: words.next, kind: 'primary', href: to.importDoubts(countyId, importId), icon: 'right' }),
          linkButton({ label: words.list, href: to.importDoubtsFile(countyId, importId), icon: 'download' }),
        ],
      }),
    ],
  })
}

/** The drafts that can be adopted now, together; and what became of earlier adoptions of this folder. */
function adoption({ record, figures, running, mayAdopt, adoptions }: FolderPage): Child {
  const { countyId, importId } = record
  if (!mayAdopt || (figures.ready === 0 && adoptions.length === 0)) return null
  return section({
    title: togetherWords.title,
    id: 'adopt',
    children: [
      figures.ready > 0 && html`<p>${words.adoptLead(figures.ready, figures.doubts > 0)}</p>`,
      figures.ready > 0 &&
        actions({
          children: linkButton({
            label: words.adoptTogether(figures.ready),
            kind: figures.doubts > 0 || running ? 'secondary' : 'primary',
            href: to.adoptImport(countyId, importId),
            icon: 'right',
          }),
        }),
      adoptions.length > 0 &&
        html`<ul class="plain">${adoptions.map(
          ({ adoptionId, state, drafts, askedByName, askedAt }) =>
            html`<li><a href="${to.importAdoption(countyId, importId, adoptionId)}">${togetherWords.asked(askedByName, legalDayOf(askedAt).toString())}：${togetherWords.draftsOf(number(drafts.length))}，${togetherWords.states[state]}</a></li>`,
        )}</ul>`,
    ],
  })
}

const files = (page: FolderPage): Html =>
  section({
    title: words.files,
    id: 'files',
    children: dataTable({
      caption: words.files,
      captionUnseen: true,
      rows: page.files,
      tone: (file) => (file.doubts > 0 ? 'doubt' : undefined),
      columns: [
        { key: 'file', label: words.file, names: true, width: 'wide', cell: nameCell },
        {
          key: 'state',
          label: words.state,
          cell: (file) => html`<div>${stateCell(file)}${mayChange(file) && level(page, file)}</div>`,
        },
        { key: 'field', label: coverageTexts.label, cell: (file) => fieldCell(page, file) },
        { key: 'rows', label: words.rows, numeric: true, cell: (file) => (file.rows > 0 ? number(file.rows) : '') },
        {
          key: 'doubts',
          label: words.doubts,
          numeric: true,
          cell: (file) => (file.doubts > 0 ? html`<strong class="waits">${number(file.doubts)}</strong>` : ''),
        },
        { key: 'deed', label: words.deed, width: 'narrow', cell: (file) => deed(file) },
      ],
    }),
  })

function nameCell(file: ImportFile): Child {
  const name = baseName(file.path)
  const folder = file.path.slice(0, -name.length - 1)
  return html`<span>${name}</span>${folder && html`<br><small>${folder}</small>`}${
    file.title && file.title !== name.replace(/\.[^.]+$/, '') && html`<br><small>${file.title}</small>`
  }${file.refusal && html`<p class="refusal">${file.refusal.sentence}</p>`}`
}

/** What the draft covers, with the way to say otherwise. */
function fieldCell({ fields }: FolderPage, file: ImportFile): Child {
  if (file.catalogueId === null || file.catalogueState === 'discarded') return ''
  const name = coverageWords(file.coverage, fields)
  if (!isOpenDraft(file)) return name
  const label = file.coverage === null ? coverageTexts.choose : name
  return html`<a href="${to.catalogueCoverage(file.countyId, file.catalogueId)}">${label}<span class="unseen">，${file.coverage === null ? '' : coverageTexts.change}：${baseName(file.path)}</span></a>`
}

const mayChange = (file: ImportFile): boolean => file.catalogueState === 'draft' || file.state === 'waiting'

/** Which level the file binds, and another one. */
function level({ record, token }: FolderPage, file: ImportFile): Html {
  const name = baseName(file.path)
  const { countyId, importId } = record
  const id = `level-${file.fileNumber}`
  return html`<details class="level"><summary>${words.levelOf}${bindsWords[file.binds]}<span class="unseen">，${words.level}：${name}</span></summary>
    <form${attributes({ method: 'post', action: to.importFileLevel(countyId, importId, String(file.fileNumber)) })}>
      ${hiddenFields({ values: { _token: token } })}
      <label${attributes({ for: id, class: 'unseen' })}>${words.level}：${name}</label>
      <select${attributes({ id, name: 'binds' })}>${binds.map(
        (value) => html`<option${attributes({ value, selected: value === file.binds })}>${bindsWords[value]}</option>`,
      )}</select>
      ${button({ label: words.changeLevel, small: true, about: `：${name}` })}
    </form></details>`
}

const tones: Record<FileState, Tone> = {
  waiting: 'calm',
  reading: 'soon',
  read: 'done',
  refused: 'late',
  again: 'empty',
}

/** Refusals that ask for nothing: temporary files, and the same file once more. */
const idle: ReadonlySet<string> = new Set(['IMP_TEMPORARY', 'IMP_SAME'])

function stateCell(file: ImportFile): Child {
  if (file.catalogueState === 'discarded') return badge({ tone: 'empty', label: words.discarded })
  if (file.catalogueState === 'adopted' || file.catalogueState === 'superseded')
    return badge(stateWords[file.catalogueState]!)
  if (file.state === 'read' && file.doubts === 0) return badge({ tone: 'done', label: words.ready })
  if (file.refusal && idle.has(file.refusal.code)) return badge({ tone: 'empty', label: words.idle })
  const label = badge({ tone: file.doubts > 0 ? 'doubt' : tones[file.state], label: words.stateOf[file.state] })
  return file.state === 'again' && file.importedAt
    ? html`${label}<br><small>${words.againOn(legalDayOf(file.importedAt).toString())}</small>`
    : label
}

function deed(file: ImportFile): Child {
  if (file.catalogueId === null || file.catalogueState === 'discarded') return ''
  const about = `：${baseName(file.path)}`
  const { countyId, catalogueId } = file
  if (file.catalogueState === 'draft' && file.doubts === 0)
    return linkButton({ label: words.adopt, small: true, about, href: to.adoptCatalogue(countyId, catalogueId) })
  const label = file.catalogueState === 'draft' ? words.check : words.look
  return linkButton({ label, small: true, about, href: to.draftCatalogue(countyId, catalogueId) })
}

const more = ({ record, token, files: there }: FolderPage): Html =>
  html`<details${attributes({ class: 'more-files', open: there.length === 0 })}><summary>${words.more}</summary>${form({
    action: to.importFiles(record.countyId, record.importId),
    files: true,
    id: 'folder-form',
    hidden: { _token: token },
    children: [
      html`<p class="hint">${words.moreLead}</p>`,
      fileFields({}),
      actions({ children: button({ label: words.add, kind: 'primary' }) }),
    ],
  })}</details>`
