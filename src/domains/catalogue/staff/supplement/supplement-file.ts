import { legalDayOf } from '#platform/clock/clock.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import type { ComparedItem, Decision, RestingFinding, StandingTold } from '../../reconciliation/model.ts'
import { verdictNames } from '../../reconciliation/words.ts'
import { statutoryItems } from '../../supplement/statutory-items.ts'
import { channelsInWords, ownersInWords, sayDifference, sourceNames, standingNames } from '../../supplement/words.ts'
import { fileWords as words } from './words.ts'

export const supplementFormats = ['xlsx', 'csv'] as const

export interface SupplementFile {
  title: string
  standings: readonly StandingTold[]
  findings: readonly RestingFinding[]
  compared: ReadonlyMap<string, ComparedItem>
  /** The decision that settles a finding, by key. */
  settled: ReadonlyMap<string, Decision>
  whereOf(item: ComparedItem): string
}

const widths = [6, 14, 16, 22, 34, 34, 20, 18, 16, 12, 30, 30, 12, 24, 10, 12]

/** The supplement as a table, a statutory item a line: how it stands, where it is listed, what was found and decided. */
const rowsOf = ({ standings, findings, compared, settled, whereOf }: SupplementFile): string[][] => {
  const statutes = new Map(statutoryItems.map((item) => [item.id, item]))
  const found = Map.groupBy(findings, ({ statutory }) => statutory)
  return standings.flatMap(({ statutory, standing, items }) => {
    const item = statutes.get(statutory)
    if (!item) return []
    const own = found.get(statutory) ?? []
    const decisions = own.map(({ key }) => settled.get(key))
    const told = (say: (decision: Decision) => string, none = '') =>
      decisions.map((decision) => (decision ? say(decision) : none)).join('\n')
    return [
      [
        sourceNames[item.source],
        item.level1,
        item.level2,
        item.elements.map(({ name }, at) => `${at + 1}.${name}`).join('\n'),
        item.basisText,
        item.deadline,
        ownersInWords(item),
        channelsInWords(item.channels),
        standingNames[standing],
        items
          .flatMap((id) => {
            const each = compared.get(id)
            return each ? [`${each.fields.level2 ?? each.fields.level1 ?? ''}（${whereOf(each)}）`] : []
          })
          .join('\n'),
        own.map(foundOf).join('\n'),
        told(({ verdict }) => verdictNames[verdict], words.none),
        told(({ reason }) => reason),
        told(({ by }) => by),
        told(({ at }) => legalDayOf(at).toString()),
      ],
    ]
  })
}

const foundOf = ({ kind, lacking, differences }: RestingFinding): string =>
  [standingNames[kind], lacking.join('、'), differences.map(sayDifference).join('；')].filter(Boolean).join('：')

const numbered = (rows: readonly string[][]): string[][] => rows.map((row, at) => [String(at + 1), ...row])

export const supplementCsv = (file: SupplementFile): Uint8Array =>
  csvFile(Object.values(words.head), numbered(rowsOf(file)))

/** On A4 across; the headings stand on each page. */
export const supplementWorkbook = (file: SupplementFile): Uint8Array =>
  writeWorkbook({
    name: words.sheet,
    title: file.title,
    head: [Object.values(words.head)],
    merges: [],
    columns: widths.map((width) => ({ width })),
    rows: numbered(rowsOf(file)).map(([seq, ...row]) => [Number(seq), ...row]),
  })
