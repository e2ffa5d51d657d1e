import { to } from '#kernel/links.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { SupplementCounts } from '../supplement/read-supplement.ts'
import { supplementWords as words } from '../supplement/words.ts'

export interface SupplementOf {
  countyId: string
  catalogueId: string
  supplement: SupplementCounts | null
}

/** How many statutory items wait, on the pages of a catalogue: nothing is held up by it, nobody overlooks it. */
export function supplementNotice(options: SupplementOf): Html {
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

/** Drafts named at once; of more the number is said. */
const namedAtMost = 12

/** The same before several drafts are adopted together: those of which something waits, each with its way there. */
export function jointSupplementNotice(drafts: readonly (SupplementOf & { title: string })[]): Html {
  const waiting = drafts.filter(({ supplement }) => supplement && (!supplement.checked || waitsOf(supplement) > 0))
  if (waiting.length === 0) return html``
  return notice({
    tone: 'doubt',
    children: html`<p>${words.together(number(waiting.length))}</p><ul class="plain">${waiting
      .slice(0, namedAtMost)
      .map(
        ({ countyId, catalogueId, title, supplement }) =>
          html`<li><a href="${to.catalogueSupplement(countyId, catalogueId)}">${title}</a>：${said(supplement!)}</li>`,
      )}${waiting.length > namedAtMost && html`<li>……</li>`}</ul><p>${words.togetherGoesOn}</p>`,
  })
}

const waitsOf = ({ counts }: SupplementCounts): number =>
  counts.missing + counts.duplicate + counts.overlapping + counts['differing-standard'] + counts['to-mend']

const said = ({ checked, counts }: SupplementCounts): string =>
  checked
    ? `${words.counts(number(counts.missing), number(counts.duplicate))}${words.rest(number(counts.overlapping), number(counts['differing-standard']), number(counts['to-mend']))}`
    : words.notChecked
