import { to } from '#kernel/links.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { SupplementCounts } from '../supplement/read-supplement.ts'
import { supplementWords as words } from '../supplement/words.ts'

/** How many statutory items wait, on the pages of a catalogue: nothing is held up by it, nobody overlooks it. */
export function supplementNotice(options: {
  countyId: string
  catalogueId: string
  supplement: SupplementCounts | null
}): Html {
  const { supplement, countyId, catalogueId } = options
  if (!supplement) return html``
  const { checked, outdated, counts } = supplement
  const link = html`<a href="${to.catalogueSupplement(countyId, catalogueId)}">${words.look}</a>`
  if (!checked) return notice({ children: html`<p>${words.notChecked} ${link}</p>` })
  const waits = counts.missing + counts.duplicate
  const rest = counts.overlapping + counts['differing-standard'] + counts['to-mend']
  return notice({
    tone: waits > 0 ? 'doubt' : undefined,
    children: html`<p>${waits > 0 ? words.counts(number(counts.missing), number(counts.duplicate)) : words.clean}${
      rest > 0 &&
      words.rest(number(counts.overlapping), number(counts['differing-standard']), number(counts['to-mend']))
    }${outdated && words.outdatedShort} ${link}</p>`,
  })
}
