import { retentionOf, retentionWords } from '#kernel/publication/records/classes.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import type { HandOverLine } from './archive-store.ts'
import { words } from './words.ts'

const widths = [6, 24, 8, 30, 20, 50, 6, 12, 12, 10, 10, 16, 24]

/** 移交清单 as a workbook: what is handed over, how long it is kept, and how it stands with openness (档案法实施条例第三十条). */
export const handOverSheet = (organ: string, lines: readonly HandOverLine[]): Uint8Array =>
  writeWorkbook({
    name: words.handOverName,
    title: words.handOverTitle(organ),
    head: [words.handOverHead],
    merges: [],
    columns: widths.map((width) => ({ width })),
    rows: lines.map((line, place) => [
      place + 1,
      line.organName,
      line.year,
      line.indexNumber,
      line.documentNumber,
      line.title,
      line.number,
      line.formedOn.toString(),
      line.releasedOn.toString(),
      retentionWords[retentionOf(line.genre, line.normative)],
      words.active,
      words.statuses[line.state] ?? line.state,
      line.withdrawal,
    ]),
  })
