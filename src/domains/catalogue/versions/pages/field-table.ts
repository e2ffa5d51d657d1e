import { assetAddress } from '#platform/html/assets.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { fieldWords } from '../change-words.ts'
import type { FieldChange } from '../difference.ts'
import { markChanges, type Stretch } from '../mark-changes.ts'
import { versionWords as words } from '../words.ts'

/** The style sheet of differences; pages without one do not need it. */
export const versionsStyle = (): Html => html`<link rel="stylesheet" href="${assetAddress('versions.css')}">\n`

/** The changed fields of an item, before and after side by side, with what changed marked. */
export function fieldTable({
  fields,
  name,
  heads = { before: words.before, after: words.after },
}: {
  fields: readonly FieldChange[]
  name: string
  /** What the two sides are called where they are not before and after. */
  heads?: { before: string; after: string }
}): Html {
  const marked = fields.map((change) => ({ ...change, stretches: markChanges(change.before, change.after) }))
  return html`<div class="differences">${dataTable({
    caption: words.changesOf(name),
    captionUnseen: true,
    rows: marked,
    columns: [
      { key: 'field', label: words.field, names: true, width: 'narrow', cell: ({ field }) => fieldWords[field] },
      { key: 'before', label: heads.before, cell: ({ stretches }) => side(stretches, 'before') },
      { key: 'after', label: heads.after, cell: ({ stretches }) => side(stretches, 'after') },
    ],
  })}</div>`
}

function side(stretches: readonly Stretch[], which: 'before' | 'after'): Html {
  const own = stretches.filter((each) => each.in === 'both' || each.in === which)
  if (own.length === 0) return html`<span class="nothing">${words.nothing}</span>`
  return html`<span class="wording">${own.map(({ text, in: where }) => {
    if (where === 'both') return text
    return which === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
  })}</span>`
}
