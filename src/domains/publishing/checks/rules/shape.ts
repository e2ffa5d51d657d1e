import type { TextTable } from '../model.ts'
import { around, type Found, type PageUnderCheck } from '../model.ts'
import { checkWords, say } from '../words.ts'

/** What people who cannot see need: words for pictures, heads for tables (GB/T 37668, WCAG 1.1.1 and 1.3.1). */
export function* shapeFindings(page: PageUnderCheck): Generator<Found> {
  const part = checkWords.parts.body
  for (const { attachment, alt, number } of page.text.pictures) {
    const shown = page.attachments.find(({ id }) => id === attachment)
    const place = { part, paragraph: number, around: shown?.fileName ?? '' }
    const evidence = attachment ?? `picture ${number}`
    if (!shown) {
      const [says, mend] = say.pictureMissing()
      yield { rule: 'picture-missing', severity: 'must', place, says, mend, evidence }
    } else if (!alt?.trim() || alt.trim() === shown.fileName) {
      const [says, mend] = say.alt(shown.fileName)
      yield { rule: 'picture-alt', severity: 'must', place, says, mend, evidence }
    }
  }
  for (const table of page.text.tables) {
    const first = table.rows[0]?.map(({ text }) => text).join('｜') ?? ''
    const found = { place: { part, paragraph: table.number, around: around(first, 0, 30) }, evidence: first }
    if (isLayout(table)) {
      const [says, mend] = say.layout()
      yield { rule: 'layout-table', severity: 'must', says, mend, ...found }
    } else if (!table.rows.some((row) => row.some(({ head }) => head))) {
      const [says, mend] = say.head()
      yield { rule: 'table-head', severity: 'must', says, mend, ...found }
    }
  }
}

/** A table in a table, a single column or row of prose, or whole texts in cells: a frame, no data. */
function isLayout({ rows, nests }: TextTable): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (nests || width <= 1) return true
  const cells = rows.flat()
  const long = cells.filter(({ text }) => text.length > 300).length
  return !cells.some(({ head }) => head) && (long * 2 > cells.length || (rows.length === 1 && long > 0))
}
