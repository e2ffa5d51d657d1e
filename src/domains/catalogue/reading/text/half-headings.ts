import { fold } from '../fold.ts'
import type { Column } from '../header.ts'
import type { NatureOf } from './nature.ts'
import type { TextRow } from './tell-rows.ts'

/**
 * The columns with headings that lost their second line (公开 of 公开时限, 公开主体) named by what stands under them: every row
 * has a deadline there, or a body, and no other column is that. Beside a body an audience must have its own column, for
 * those whom a page addresses are called like bodies.
 */
export function withHalfHeadings(columns: readonly Column[], rows: readonly TextRow[], natureOf: NatureOf): Column[] {
  const has = (pattern: RegExp) => columns.some(({ head }) => pattern.test(head ?? ''))
  const missing = (['deadlineText', 'body'] as const).filter(
    (kind) => !has(new RegExp(`^${kind}$`)) && (kind === 'deadlineText' || has(/^audience/)),
  )
  const kindOf = ({ head, levels, title }: Column, j: number) => {
    if (head !== null || levels.length > 0 || fold(title) !== '公开') return null
    const texts = rows.filter(({ continued }) => !continued).map(({ cells }) => cells.get(j)?.text ?? '')
    return texts.length > 1
      ? (missing.find((kind) => texts.every((text) => natureOf(text).strong === kind)) ?? null)
      : null
  }
  const kinds = columns.map(kindOf)
  return columns.map((column, j) => {
    const kind = kinds[j]
    return kind && kinds.indexOf(kind) === kinds.lastIndexOf(kind) ? { ...column, head: kind } : column
  })
}
