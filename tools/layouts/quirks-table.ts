import type { Catalogue } from './make-catalogue.ts'
import type { Cell, Table } from './model.ts'

/** What sites do to the table around the cells. `kept` is the page's own markup, else the text stored of it. */
type TableQuirk = (table: Table, catalogue: Catalogue, kept: boolean) => void

const cell = (text: string, colSpan = 1): Cell => ({ text, column: null, rowSpan: 1, colSpan })

const rename =
  (from: string, to: string): TableQuirk =>
  (table) => {
    for (const head of table.head.flat()) if (head.text === from) head.text = to
  }

export const tableQuirks: Record<string, TableQuirk> = {
  'banner rows': (table, { title }) => {
    table.head.unshift(
      [cell('基层政务公开标准目录模板', table.width)],
      [cell(title, table.width)],
      [cell('填报单位：区发展和改革局', 5), cell('填报日期：2020年12月1日', table.width - 5)],
    )
  },
  // 1.6: one row over several physical rows whose only filled cell is content
  'content in rows': (table) => {
    table.body = table.body.flatMap((row) => {
      const content = row.find((one) => one.column === 'elements')!
      const rows = content.text.split('\n')
      if (rows.length < 2) return [row]
      for (const one of row) if (one !== content) one.rowSpan += rows.length - 1
      return [
        row.map((one) => (one === content ? { ...one, text: rows[0]! } : one)),
        ...rows.slice(1).map((text) => [{ ...content, text }]),
      ]
    })
    spreadMerges(table)
  },
  // 1.10: the boxes stand in two cells side by side
  'two channel cells': (table) => {
    table.width++
    for (const head of table.head.flat()) if (head.text === '公开渠道和载体') head.colSpan = 2
    for (const row of table.body) {
      const at = row.findIndex((one) => one.column === 'channels')
      if (at < 0) continue
      const lines = row[at]!.text.split('\n')
      const left = lines.map((line) => line.split(' ')[0]!).join('\n')
      const right = lines
        .map((line) => line.split(' ').slice(1).join(' '))
        .filter(Boolean)
        .join('\n')
      row.splice(at, 1, { ...row[at]!, text: left }, { ...row[at]!, text: right })
    }
  },
  // 1.10: the last boxes of a merged channel cell turn up as a row of their own
  'stray channel row': (table) => {
    const stray = { ...cell('□社区/企事业单位、村公示栏（电子屏）\n□精准推送\n□其他'), column: 'channels' as const }
    const row = table.body[1]!
    const first = row.find((one) => one.column === 'channels')
    for (const one of row) if (one !== first) one.rowSpan++
    const group = table.body[0]!.find((one) => one.column === 'level1')
    if (group && !row.some((one) => one.column === 'level1')) group.rowSpan++
    table.body.splice(2, 0, [stray])
  },
  // 2: channels of a second level in a column of their own, under the same heading
  'channel columns twice': (table) => {
    table.width++
    table.head[0]!.push({ ...cell('公开渠道和载体'), rowSpan: 2 })
    for (const row of table.body) {
      const channels = row.find((one) => one.column === 'channels')
      if (channels) row.push({ ...channels })
    }
  },
  'empty numbered row': (table) => {
    const row = table.body[2]!
    table.body.splice(
      2,
      0,
      row.map((one) => ({ ...one, rowSpan: 1, text: one.column === 'seq' ? '3' : '' })),
    )
  },
  'legend in header': rename('公开渠道和载体', '公开渠道和载体（“■”表示必选项，“□”表示可选项）'),
  'legend at least one': rename('公开渠道和载体', '公开渠道和载体（在标注范围内至少选择其一公开）'),
  'heading cut': rename('特定群体', '特定群'),
  'heading broken': rename('依申请', '依申 请'),
  'mode heading twice': rename('公开层级', '公开方式'),
  'level heading cut': rename('公开层级', '层级'),
  'heading split': (table) => {
    for (const word of ['公开时限', '公开主体']) {
      const at = table.head[0]!.findIndex((one) => one.text === word)
      const column = word === '公开时限' ? 'deadline' : 'body'
      table.head[0]![at] = cell('公开')
      const place = table.head[1]!.findIndex((one) => one.column === 'all')
      table.head[1]!.splice(place, 0, { ...cell(word.slice(2)), column })
    }
  },
  'no header': (table) => {
    table.head = []
  },
  // 1.11: the header again before each row
  'header before each row': (table) => {
    for (const one of table.body.flat()) one.rowSpan = 1
    // No merge reaches over a header: the first-level cell of later rows is there and empty.
    for (const row of table.body) {
      if (!row.some((one) => one.column === 'level1')) row.splice(1, 0, { ...cell(''), column: 'level1' })
    }
    table.body = table.body.flatMap((row, index) => (index === 0 ? [row] : [...copies(table.head), row]))
  },
  'several tables': (table, { title, items }) => {
    let index = 0
    table.body = table.body.flatMap((row, at) => {
      const item = items[index++]!
      if (at === 0 || items[at - 1]!.level1 === item.level1) return [row]
      return [[cell(`${item.level1}${title}`, table.width)], ...copies(table.head), row]
    })
  },
  'number heading missing': rename('序号', ''),
  'level 1 heading twice': rename('二级事项', '一级事项'),
  'write the group out': rename('特定群体', '特定群体（请写明）'),
  'second header first': (table) => {
    for (const head of table.head.flat()) head.rowSpan = 1
    table.head.reverse()
  },
  // Both rows in one, in the order of the columns
  'header in one row': (table) => {
    const [upper, lower] = table.head as [Cell[], Cell[]]
    let taken = 0
    const row = upper.flatMap((one) => {
      if (one.rowSpan === 2) return [{ ...one, rowSpan: 1 }]
      taken += one.colSpan
      return lower.slice(taken - one.colSpan, taken)
    })
    table.head = [row]
  },
  'headings damaged': (table, catalogue, kept) => {
    const changes: [string, string][] = [
      ['公开时限', '公开时'],
      ['特定群体', '定群体'],
      ['公开渠道和载体', '公开渠道和载'],
      ['依申请', '依申'],
      ['全社会', '全社'],
    ]
    for (const [from, to] of changes) rename(from, to)(table, catalogue, kept)
  },
  'headings broken': (table, catalogue, kept) => {
    const changes: [string, string][] = [
      ['公开时限', '公开\n时限'],
      ['公开主体', '公 开 主 体'],
      ['一级事项', '一级\n事项'],
      ['特定群体', '特定\n群体'],
      ['公开内容（要素）', '公开内容\n（要素）'],
    ]
    for (const [from, to] of changes) rename(from, to)(table, catalogue, kept)
  },
  'header on each page': (table) => {
    const at = table.body.findIndex((row, index) => index > 3 && row.some((one) => one.column === 'level1'))
    if (at > 0) table.body.splice(at, 0, ...copies(table.head))
  },
  // 1.6: a second deadline in a cell of its own beside the first
  'two deadline cells': (table) => {
    table.width++
    for (const head of table.head.flat()) if (head.text === '公开时限') head.colSpan = 2
    for (const [index, row] of table.body.entries()) {
      const at = row.findIndex((one) => one.column === 'deadline')
      if (at >= 0) row.splice(at + 1, 0, { ...row[at]!, column: null, text: index === 1 ? '公示7个工作日' : '' })
    }
  },
  'level columns twice': (table) => {
    const twice = (row: Cell[]): Cell[] => [
      ...row,
      ...row.filter((one) => one.column?.startsWith('level:')).map((one) => ({ ...one })),
    ]
    const [upper, lower] = table.head as [Cell[], Cell[]]
    table.head = [[...upper, { ...upper.at(-1)! }], twice(lower)]
    table.body = table.body.map(twice)
    table.width += upper.at(-1)!.colSpan
  },
  'lone bars': (table, _, kept) => {
    if (!kept) for (const row of table.body) row.push(cell(''), cell(''), cell(''))
  },
  'ticks moved': (table) => {
    for (const row of table.body.slice(0, 2)) {
      const at = row.findIndex((one) => one.column === 'all')
      if (at >= 0) row.splice(at, 0, cell(''))
    }
  },
  'spaces round number': (table) => {
    for (const one of table.body.flat()) if (one.column === 'seq') one.text = ` ${one.text} `
  },
  'page number': (table, _, kept) => {
    const row = table.body[3]!
    if (!kept) row.splice(4, 0, cell('12'))
  },
  'metadata rows': (table, { title }) => {
    table.head.unshift(
      [cell('索引号'), cell('000/2025-0001'), cell('发布机构'), cell('县***局')],
      [cell('名称'), cell(title)],
    )
  },
}

const copies = (head: Cell[][]): Cell[][] => head.map((row) => row.map((one) => ({ ...one })))

/** A merged cell reaches over the physical rows of the items it spans. */
function spreadMerges(table: Table): void {
  for (const [at, row] of table.body.entries()) {
    if (row.length < 3) continue
    for (const one of row) if (one.column === 'level1') one.rowSpan = reachOf(table, at)
  }
}

/** Down to the next row that has a first-level cell of its own. */
function reachOf(table: Table, at: number): number {
  const next = table.body.findIndex((row, index) => index > at && row.some((one) => one.column === 'level1'))
  return (next < 0 ? table.body.length : next) - at
}
