import { cleanupResults, resultWords } from '#kernel/publication/cleanup/model.ts'
import type { CleanupLine } from '#kernel/publication/cleanup/store.ts'
import { words } from './words.ts'

const cell = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/**
 * 清理结果 as the text of a publication: a sentence with the counts, then the table, in the order of the results. Cells are
 * parted by tabs, which is how a table stands in a text.
 */
export function resultText(title: string, lines: readonly CleanupLine[]): string {
  const ordered = cleanupResults.flatMap((result) => lines.filter((line) => line.result === result))
  const counts = cleanupResults
    .map((result) => ({ result, count: lines.filter((line) => line.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => words.resultCount(resultWords[result], count))
  const rows = ordered.map((line, place) => [
    String(place + 1),
    cell(line.title),
    cell(line.documentNumber) || '—',
    cell(line.organName),
    line.formedOn.toString(),
    line.result ? resultWords[line.result] : '',
    [line.until && words.resultUntil(line.until.toString()), cell(line.reason)].filter(Boolean).join('；'),
  ])
  return [
    words.resultLead(title, counts.join('、')),
    '',
    ...[words.resultHead, ...rows].map((row) => row.join('\t')),
  ].join('\n')
}
