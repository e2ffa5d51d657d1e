import { to } from '#kernel/links.ts'
import type { Save, SaveLine } from '#kernel/publication/text/save-store.ts'
import { button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../editions/present.ts'
import { words } from '../words.ts'
import { differingFields } from './merge.ts'

interface Key {
  countyId: string
  editionId: string
}

/** Every text that was sent while an edition was written, the newest first. */
export function savesPage({ countyId, editionId }: Key, lines: readonly SaveLine[], more: string | null): Html {
  return html`<p>${words.savesLead}</p>${dataTable({
    caption: words.saves,
    captionUnseen: true,
    rows: lines,
    empty: emptyState({ title: words.nothing, children: html`<p>${words.nothingWhy}</p>` }),
    columns: [
      { key: 'at', label: words.when, width: 'narrow', cell: ({ at }) => minuteOf(at) },
      { key: 'who', label: words.who, width: 'narrow', cell: ({ personName }) => personName },
      { key: 'title', label: words.titleField, width: 'wide', names: true, cell: ({ title }) => title },
      { key: 'size', label: words.size, numeric: true, cell: ({ characters }) => characters },
      { key: 'became', label: words.became, cell: becameOf },
      {
        key: 'look',
        label: words.look,
        unseen: true,
        cell: ({ id, personName, at }) =>
          html`<a href="${to.editionSave(countyId, editionId, id)}">${words.look}<span class="unseen">${words.about(personName, minuteOf(at))}</span></a>`,
      },
    ],
  })}${more && html`<p>${linkButton({ label: words.earlier, href: to.editionSaves(countyId, editionId, { before: more }) })}</p>`}`
}

function becameOf({ became, merged, settled }: SaveLine): string {
  if (became === null) return settled ? words.becameSettled : words.becameNothing
  return merged ? words.becameMerged(became) : words.becameVersion(became)
}

/** One text as it was sent, where it differs from what stands now, with the way to bring it back. */
export function savePage(
  { countyId, editionId }: Key,
  save: Save,
  lines: readonly { label: string; text: string; body: boolean }[],
  restore: { token: string } | null,
): Html {
  return section({
    title: words.differsFrom,
    children: [
      lines.length === 0 ? html`<p>${words.sameAsNow}</p>` : differingFields(lines),
      restore &&
        lines.length > 0 &&
        form({
          action: to.restoreSave(countyId, editionId, save.id),
          hidden: { _token: restore.token },
          children: [html`<p class="hint">${words.restoreLead}</p>`, button({ label: words.restore })],
        }),
    ],
  })
}
