import type { Cell, Grid } from '#platform/documents/grid.ts'
import type { SourceDoubt, SourceReading, SourceRow } from '../model.ts'
import { foldName } from '../model.ts'
import { findHeader, type Header, repeatsHeader } from './find-header.ts'
import { kindIn, type SourceColumn } from './headings.ts'
import { readingWords as words } from './words.ts'

/** Longer is no name of an item: text of other columns ran into it. */
const longestName = 200

/**
 * The rows of a 权责清单 or 公共服务事项清单, from all tables that have its headings; null where none has. What cannot be taken as
 * it stands is told with its place. Pure.
 */
export function readSource(grids: readonly Grid[]): SourceReading | null {
  const headed = grids.flatMap((grid) => {
    const header = findHeader(grid)
    return header ? [{ grid, header }] : []
  })
  if (headed.length === 0) return null
  const doubts: SourceDoubt[] = []
  const rows = headed.flatMap(({ grid, header }) => rowsOf(grid, header, doubts))
  return { rows: oncePerCodeAndName(rows, doubts), doubts }
}

function rowsOf(grid: Grid, header: Header, doubts: SourceDoubt[]): SourceRow[] {
  const rows: SourceRow[] = []
  let band = kindIn(grid.name)
  for (const cells of grid.rows.slice(header.below)) {
    const said = cells.filter(({ text }) => tidy(text) !== '')
    if (said.length === 0 || repeatsHeader(cells)) continue
    const texts = new Set(said.map(({ text }) => tidy(text)))
    if (texts.size === 1 && (said.length > 1 || kindIn(said[0]!.text))) {
      band = kindIn(said[0]!.text) ?? band
      continue
    }
    const of = (column: SourceColumn) => cellOf(cells, header, column)
    const main = of('name') ?? of('main')
    if (main && /^(?:合计|总计|小计|共计)/.test(tidy(main.text))) continue
    const last = rows.at(-1)
    if (last && goesOn(of)) {
      last.basis = joined(last.basis, ownText(of('basis')))
      last.body = joined(last.body, ownText(of('body')))
      continue
    }
    const row = rowOf(of, band)
    if (row) rows.push(row)
    else doubts.push({ place: said[0]!.from, message: words.noName })
  }
  return rows
}

type CellOf = (column: SourceColumn) => Cell | undefined

const cellOf = (cells: readonly Cell[], { columns }: Header, column: SourceColumn): Cell | undefined => {
  const at = columns.get(column)
  return at === undefined ? undefined : cells.find((cell) => cell.column === at)
}

/** A further line of the item above: its name (and code, and 子项) stands in a cell that was merged downwards. */
function goesOn(of: CellOf): boolean {
  const naming = [of('code'), of('main'), of('name'), of('sub')].filter((cell) => cell !== undefined && says(cell))
  return naming.length > 0 && naming.every((cell) => cell!.filled !== undefined && cell!.filled.row < cell!.row)
}

const ownText = (cell: Cell | undefined): string | null =>
  cell && !(cell.filled && cell.filled.row < cell.row) ? textOf(cell) : null

const joined = (before: string | null, more: string | null): string | null =>
  before === null || more === null ? (before ?? more) : `${before}\n${more}`

function rowOf(of: CellOf, band: string | null): SourceRow | null {
  const [main, sub] = [textOf(of('name')) ?? textOf(of('main')), textOf(of('sub'))]
  const name = sub ?? main
  if (name === null) return null
  const group = textOf(of('main'))
  const heading = sub !== null ? main : group !== main ? group : null
  const code = of('code')
  // The code of a main item, merged over its 子项, is none of theirs.
  const isShared = sub !== null && code?.filled !== undefined && code.filled.row < code.row
  return {
    code: isShared ? null : (textOf(code)?.replace(/\s+/g, '') ?? null),
    heading: heading === name ? null : heading,
    name,
    kind: textOf(of('kind')) ?? band,
    basis: textOf(of('basis'), false),
    body: textOf(of('body')),
    levelText: textOf(of('level')),
    elements: null,
    place: (of('sub') ?? of('name') ?? of('main'))!.from,
  }
}

const says = (cell: Cell): boolean => textOf(cell) !== null

/** Nothing, 无, a slash or dashes: nothing stands there. */
const nothing = /^(?:无|\/|\\|[-—–]+)?$/

function textOf(cell: Cell | undefined, inOneLine = true): string | null {
  const text = inOneLine ? tidy(cell?.text ?? '') : (cell?.text ?? '').trim()
  return nothing.test(text) ? null : text
}

/** In one line, without signs that nobody sees. */
const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

/** A spreadsheet that took a code for a number has lost its last digits. */
const lostDigits = /^\d(?:\.\d+)?e\+?\d+$/i

/** Codes and names are what a row is known by in the next issue: each may stand once. */
function oncePerCodeAndName(rows: readonly SourceRow[], doubts: SourceDoubt[]): SourceRow[] {
  const [codes, names] = [new Map<string, string>(), new Map<string, string>()]
  return rows.flatMap((row) => {
    const doubt = (message: string) => doubts.push({ place: row.place, message })
    let { code } = row
    if (code !== null && lostDigits.test(code)) {
      doubt(words.lostCode(code))
      code = null
    }
    const first = code === null ? undefined : codes.get(code)
    if (code !== null && first !== undefined) {
      doubt(words.sameCode(code, first))
      code = null
    }
    if (code !== null) codes.set(code, row.place)
    const key = JSON.stringify([row.heading, row.name, row.kind].map((each) => foldName(each ?? '')))
    const twin = names.get(key)
    if (twin !== undefined && code === null) {
      doubt(words.sameName(row.name, twin))
      return []
    }
    names.set(key, row.place)
    if ([...row.name].length > longestName) doubt(words.longName)
    return [{ ...row, code }]
  })
}
