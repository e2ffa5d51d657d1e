import { to } from '#kernel/links.ts'
import { type Attachment, carried, spokenName } from '#kernel/publication/attachments/model.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { fileField, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../editions/present.ts'
import { attachmentLimits, sizeWords } from '../model.ts'
import { aboutFile } from '../present.ts'
import { stateTones, attachmentWords as words } from '../words.ts'

export interface AttachmentPanel {
  edition: Edition
  attachments: readonly Attachment[]
  token: string
  /** The edition is a draft and the person may write in it. */
  writing: boolean
  /** What could not be attached just now. */
  refused: readonly string[]
}

const accept = '.pdf,.ofd,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.csv,.txt'

/** The attachments of an edition on its page: to look at, and while it is a draft to add, order, name, replace and remove. */
export function attachmentPanel(panel: AttachmentPanel): Html {
  const { attachments, writing } = panel
  const there = carried(attachments)
  const gone = attachments.filter(({ removed }) => removed !== null)
  if (there.length === 0 && !writing) return html``
  return section({
    id: 'attachments',
    title: words.titleOf(there.length),
    children: [
      html`<p class="attachments-said" role="status"></p>`,
      panel.refused.length > 0 && refusal(panel.refused),
      writing && html`<p class="hint">${words.lead}</p>`,
      there.length > 0 ? list(panel, there) : html`<p>${words.none}</p>`,
      writing && gone.length > 0 && removed(panel, gone),
      writing && addForm(panel),
    ],
  })
}

const refusal = (sentences: readonly string[]): Html =>
  notice({
    tone: 'late',
    announce: true,
    title: words.refusedTitle(sentences.length),
    children: html`<ul class="reasons">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
  })

const list = (panel: AttachmentPanel, there: readonly Attachment[]): Html =>
  dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: there,
    columns: [
      { key: 'place', label: words.place, width: 'narrow', cell: ({ place }) => String(place) },
      { key: 'name', label: words.attachment, names: true, width: 'wide', cell: (one) => face(panel.edition, one) },
      ...(panel.writing
        ? [
            {
              key: 'deeds',
              label: words.deeds,
              unseen: true,
              cell: (one: Attachment, at: number) =>
                deeds(panel, one, { first: at === 0, last: at === there.length - 1 }),
            },
          ]
        : []),
    ],
  })

function face({ countyId, id }: Edition, one: Attachment): Child {
  const tone = stateTones[one.state]
  return [
    html`<a href="${to.attachment(countyId, id, one.id)}">${spokenName(one)}</a>`,
    html`<br><small>${one.fileName}（${aboutFile(one)}）${words.versionBy(one.version, one.addedByName, minuteOf(one.addedAt))}</small>`,
    tone &&
      html`<br>${badge({ tone, label: one.state === 'refused' ? words.wasRefused(one.refusal ?? '') : words.waits })}`,
    one.hasText === false && html`<br>${badge({ tone: 'soon', label: words.silent })}`,
  ]
}

function deeds(panel: AttachmentPanel, one: Attachment, { first, last }: { first: boolean; last: boolean }): Html {
  const name = words.about(spokenName(one))
  return html`${actions({
    children: [
      !first && press(panel, one, 'up', button({ label: words.up, about: name, small: true, kind: 'quiet' })),
      !last && press(panel, one, 'down', button({ label: words.down, about: name, small: true, kind: 'quiet' })),
      press(panel, one, 'remove', button({ label: words.remove, about: name, small: true, kind: 'quiet' })),
    ],
  })}<details><summary>${words.edit}<span class="unseen">${name}</span></summary>${nameForm(panel, one)}</details><details><summary>${words.replace}<span class="unseen">${name}</span></summary>${replaceForm(panel, one)}</details>`
}

const deedOf = ({ edition }: AttachmentPanel, one: Attachment, deed: string): string =>
  to.attachmentDeed(edition.countyId, edition.id, one.id, deed)

const press = (panel: AttachmentPanel, one: Attachment, deed: string, pressed: Html): Html =>
  html`<form${attributes({ action: deedOf(panel, one, deed), method: 'post' })}><input type="hidden" name="_token" value="${panel.token}">${pressed}</form>`

const nameForm = (panel: AttachmentPanel, one: Attachment): Html =>
  form({
    action: deedOf(panel, one, 'rename'),
    hidden: { _token: panel.token },
    children: [
      textField({
        name: 'accessibleName',
        id: `f-spoken-${one.id}`,
        label: words.accessibleName,
        hint: words.accessibleNameHint,
        value: one.accessibleName ?? '',
        maxLength: 200,
      }),
      textField({
        name: 'fileName',
        id: `f-file-${one.id}`,
        label: words.fileName,
        hint: words.fileNameHint,
        value: one.fileName,
        maxLength: 200,
      }),
      html`<div>${button({ label: words.save, about: words.about(spokenName(one)), small: true })}</div>`,
    ],
  })

const replaceForm = (panel: AttachmentPanel, one: Attachment): Html =>
  form({
    action: deedOf(panel, one, 'replace'),
    files: true,
    hidden: { _token: panel.token },
    children: [
      fileField({ name: 'file', id: `f-new-${one.id}`, label: words.replaceWith, hint: words.replaceHint, accept }),
      html`<div>${button({ label: words.replace, about: words.about(spokenName(one)), small: true })}</div>`,
    ],
  })

const removed = (panel: AttachmentPanel, gone: readonly Attachment[]): Html =>
  html`<h3>${words.removed}</h3><p class="hint">${words.removedLead}</p><ul>${gone.map(
    (one) =>
      html`<li>${one.fileName} <small>${one.removed && words.removedBy(one.removed.byName, minuteOf(one.removed.at))}</small> ${press(panel, one, 'restore', button({ label: words.restore, about: words.about(one.fileName), small: true }))}</li>`,
  )}</ul>`

/** Without a script all chosen files go at once; the script sends one after the other and says how each goes. */
const addForm = ({ edition, token }: AttachmentPanel): Html =>
  html`<h3>${words.add}</h3><div${attributes({
    'data-attachments': true,
    'data-most': attachmentLimits.each,
    'data-words': JSON.stringify({
      uploading: words.uploading,
      uploaded: words.uploaded,
      failed: words.failed,
      tooLong: words.tooLong,
      none: words.noneChosen,
    }),
  })}>${form({
    action: to.addAttachments(edition.countyId, edition.id),
    files: true,
    label: words.add,
    hidden: { _token: token },
    children: [
      html`<noscript><p class="hint">${words.saveFirst}</p></noscript>`,
      fileField({
        name: 'files',
        id: 'f-attachments',
        label: words.files,
        hint: words.filesHint(sizeWords(attachmentLimits.each), attachmentLimits.count),
        multiple: true,
        accept,
      }),
      html`<ul class="uploads" aria-live="polite"></ul>`,
      html`<div>${button({ label: words.upload })}</div>`,
    ],
  })}</div>`
