import { channelWords } from '#kernel/publication/model.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import type { ExportedItem } from './export-store.ts'
import { exportWords as words } from './export-words.ts'

export const exportFormats = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What an export is of, and when it was made. */
export interface ExportOf {
  title: string
  placeName: string
  on: Temporal.PlainDate
  /** Where the site's addresses begin. */
  addressOf(item: ExportedItem): string
}

const tick = (is: boolean | string | null): string => (is ? words.tick : '')
const levels = ['city', 'county', 'town', 'village'] as const

const channelsOf = (item: ExportedItem): string =>
  item.channels.map((channel) => `■${channelWords[channel] ?? channel}`).join('\n')

/** 标准目录的样式 (国办发〔2019〕54号): two rows of headings, levels and audiences ticked; as wide as a page across. */
export function workbookOf(items: readonly ExportedItem[], { title }: ExportOf): Uint8Array {
  const shown = levels.filter((level) => items.some((item) => item.levels.includes(level)))
  const head = words.head
  const single = [head.elements, head.basis, head.deadline, head.body, head.channels]
  const pairs = [
    { title: head.audience, below: [head.all, head.specific] },
    { title: head.mode, below: [head.active, head.onRequest] },
    { title: head.level, below: shown.map((level) => words.levels[level]) },
  ].filter(({ below }) => below.length > 0)
  const before = 3 + single.length
  const merges = [
    { row: 0, column: 0, rowSpan: 2, colSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, colSpan: 2 },
    ...single.map((_, at) => ({ row: 0, column: 3 + at, rowSpan: 2, colSpan: 1 })),
  ]
  let column = before
  for (const { below } of pairs) {
    merges.push({ row: 0, column, rowSpan: 1, colSpan: below.length })
    column += below.length
  }
  const blanks = (count: number): string[] => Array<string>(count).fill('')
  return writeWorkbook({
    name: words.sheet,
    title,
    head: [
      [
        head.seq,
        head.item,
        '',
        ...single,
        ...pairs.flatMap(({ title: above, below }) => [above, ...blanks(below.length - 1)]),
      ],
      ['', head.level1, head.level2, ...blanks(single.length), ...pairs.flatMap(({ below }) => below)],
    ],
    merges,
    columns: [6, 14, 18, 34, 34, 22, 18, 22, ...blanks(column - before).map(() => 7)].map((width) => ({ width })),
    rows: items.map((item, at) => [
      at + 1,
      item.level1,
      item.level2,
      item.elements,
      item.basis,
      item.deadlineText,
      item.body,
      channelsOf(item),
      tick(item.audienceAll),
      item.audienceSpecific ?? '',
      tick(item.active),
      tick(item.onRequest),
      ...shown.map((level) => tick(item.levels.includes(level))),
    ]),
  })
}

/** One line an item, one column a heading; for programs that sort and count. */
export function csvOf(items: readonly ExportedItem[], about: ExportOf): Uint8Array {
  const head = words.head
  return csvFile(
    [
      ...[
        head.seq,
        head.place,
        head.field,
        head.level1,
        head.level2,
        head.elements,
        head.basis,
        head.deadline,
        head.body,
      ],
      ...[head.channels, head.all, head.specific, head.active, head.onRequest, head.level, head.catalogue, head.from],
      head.address,
    ],
    items.map((item, at) => [
      ...[String(at + 1), item.placeName, item.fieldName ?? words.otherField, item.level1, item.level2 ?? ''],
      ...[item.elements, item.basis, item.deadlineText, item.body],
      item.channels.map((channel) => channelWords[channel] ?? channel).join('、'),
      ...[tick(item.audienceAll), item.audienceSpecific ?? '', tick(item.active), tick(item.onRequest)],
      levelsOf(item).join('、'),
      ...[item.catalogueTitle, item.effectiveFrom.toString(), about.addressOf(item)],
    ]),
  )
}

const levelsOf = (item: ExportedItem): string[] =>
  levels.filter((level) => item.levels.includes(level)).map((level) => words.levels[level])

/** For machines: the same with codes, and the time limits as they are computed with. */
export const jsonOf = (items: readonly ExportedItem[], about: ExportOf) => ({
  title: about.title,
  place: about.placeName,
  madeOn: about.on.toString(),
  items: items.map(({ effectiveFrom, elements, deadlineText, ...item }) => ({
    ...item,
    elements,
    deadline: deadlineText,
    effectiveFrom: effectiveFrom.toString(),
    url: about.addressOf({ effectiveFrom, elements, deadlineText, ...item }),
  })),
})
