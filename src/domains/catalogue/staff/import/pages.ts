import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { fileField, type Option, selectField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { folderLimits } from '../../importing/model.ts'
import type { ImportLine } from '../../importing/store.ts'
import { binds } from '../../model.ts'
import { wayOf } from '../pages/way.ts'
import { bindsWords } from '../words.ts'
import { importWords as words } from './words.ts'

export interface ImportForm {
  organs: readonly Option[]
  token: string
  typed: { organ?: string | undefined; binds?: string | undefined }
  errors: Partial<Record<'organ' | 'binds' | 'files', string>>
  recent: readonly ImportLine[]
}

export function importPage({ organs, token, typed, errors, recent }: ImportForm): Html {
  const listed = Object.entries(errors).map(([name, text]) => ({ id: `f-${name}`, text }))
  return html`${wayOf('choose')}${listed.length > 0 && errorSummary({ errors: listed })}${section({
    title: words.form,
    children: columns({
      main: form({
        action: to.importCatalogue(),
        files: true,
        id: 'folder-form',
        hidden: { _token: token },
        explainStars: true,
        children: [
          selectField({
            name: 'organ',
            label: words.organ,
            hint: words.organHint,
            required: true,
            options: organs,
            value: typed.organ,
            error: errors.organ,
            width: 'medium',
            ...(organs.length === 1 ? { empty: false as const } : {}),
          }),
          radioGroup({
            name: 'binds',
            label: words.binds,
            hint: words.bindsHint,
            required: true,
            inline: true,
            options: binds.map((value) => ({ value, label: bindsWords[value] })),
            value: typed.binds,
            error: errors.binds,
          }),
          fileFields({ error: errors.files }),
          actions({
            children: [
              button({ label: words.submit, kind: 'primary' }),
              linkButton({ label: words.back, kind: 'quiet', href: to.catalogues() }),
            ],
          }),
        ],
      }),
      aside: [
        notice({ children: [html`<p>${words.patience}</p>`, html`<p>${words.safe}</p>`] }),
        html`<p><a href="${to.lessons()}">${words.lessons}</a><br><small>${words.lessonsLead}</small></p>`,
      ],
    }),
  })}${recent.length > 0 && recentImports(recent)}`
}

/** A folder or files, by button or dropped; the script says how each goes up, and the form works without it. */
export const fileFields = ({ error }: { error?: string | undefined }): Html =>
  html`<div${attributes({
    class: 'drop',
    'data-drop': true,
    'data-most-files': folderLimits.files,
    'data-most-bytes': folderLimits.bytes,
    'data-most-file': folderLimits.fileBytes,
    'data-words': JSON.stringify(wordsOfScript),
  })}>${[
    fileField({
      name: 'folder',
      label: words.folder,
      hint: words.folderHint,
      multiple: true,
      attributes: { webkitdirectory: true },
    }),
    fileField({
      name: 'files',
      label: words.files,
      hint: words.filesHint,
      multiple: true,
      accept: '.html,.htm,.mht,.mhtml,.xlsx,.xls,.docx,.csv,.tsv,.txt',
      error,
    }),
    html`<p class="drop-here" hidden>${words.drop}</p>`,
    html`<noscript><p class="hint">${words.noScript}</p></noscript>`,
  ]}</div>`

const wordsOfScript = {
  uploading: words.uploading,
  uploadingOf: words.uploadingOf,
  sent: words.sent,
  sending: words.sending,
  waits: words.waits,
  failed: words.failed,
  tooLong: words.tooLong,
  tooMany: words.tooMany,
  none: words.noFiles,
  goOn: words.goOn,
}

const recentImports = (lines: readonly ImportLine[]): Child =>
  section({
    title: words.recent,
    children: dataTable({
      caption: words.recent,
      captionUnseen: true,
      rows: lines,
      tone: (line) => (line.doubts > 0 ? 'doubt' : undefined),
      columns: [
        {
          key: 'when',
          label: words.when,
          names: true,
          cell: (line) =>
            html`<a href="${to.importFolder(line.countyId, line.importId)}">${line.organName} ${legalDayOf(line.startedAt).toString()}<span class="unseen">，${line.files} 个文件</span></a>`,
        },
        { key: 'binds', label: words.binds, cell: (line) => bindsWords[line.binds] },
        { key: 'by', label: words.by, width: 'narrow', cell: (line) => line.startedByName },
        { key: 'progress', label: words.progress, cell: (line) => words.doneOf(line.ended, line.files) },
        {
          key: 'doubts',
          label: words.doubts,
          numeric: true,
          cell: (line) =>
            line.doubts > 0
              ? html`<a href="${to.importDoubts(line.countyId, line.importId)}">${words.doubtsOf(line.doubts)}</a>`
              : words.noDoubts,
        },
      ],
    }),
  })
