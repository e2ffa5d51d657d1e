import { cleanText } from '#platform/documents/clean-text.ts'
import { fold } from '../fold.ts'
import type { Column } from '../header.ts'
import type { NatureOf } from './nature.ts'
import { nothingTold, type Piece, type TextRow } from './tell-rows.ts'

/** Rows whose cells stand together with nothing between, the number before the item's name. */
interface GluedRow {
  seq: string
  text: string
  line: number
}

/**
 * Lines that begin with a number and a word, counting up; what follows up to the next one is the row. Null: fewer
 * than two such rows.
 */
export function gluedRowsOf(pieces: readonly Piece[]): GluedRow[] | null {
  const rows: GluedRow[] = []
  for (const { text, line } of pieces) {
    const begin = /^(\d{1,3})(?=[\u3400-\u9fff《])/.exec(text)
    const before = Number(rows.at(-1)?.seq ?? 0)
    const number = Number(begin?.[1] ?? 0)
    if (begin && (rows.length === 0 ? number <= 2 : number > before && number <= before + 3))
      rows.push({ seq: begin[1]!, text: text.slice(begin[1]!.length), line })
    else if (rows.length > 0) rows.at(-1)!.text += `\n${text}`
  }
  return rows.length < 2 ? null : rows
}

/**
 * The cells of glued rows whose borders are proven: a basis that ends with a citation, a deadline the grammar knows whole,
 * a body by its words, channels with boxes. Names and content run together without a border and stay open.
 */
export function rowsOfGlued(glued: readonly GluedRow[], columns: readonly Column[], natureOf: NatureOf): TextRow[] {
  const at = (head: Column['head']) => columns.findIndex((column) => column.head === head)
  return glued.map((row) => {
    const cut = cutRow(row.text, natureOf)
    const cells = new Map<number, Piece>()
    const put = (head: Column['head'], text: string | null) => {
      if (text && at(head) >= 0) cells.set(at(head), { text: cleanText(text).text, line: row.line })
    }
    // Where the basis has no sure beginning, the content has no sure end.
    const list = cut && !(cut.basis === null && cut.front.includes('《')) ? listIn(cut.front) : -1
    put('seq', row.seq)
    put('elements', list > 0 ? cut!.front.slice(list) : null)
    put('basis', cut?.basis ?? null)
    put('deadlineText', cut?.deadline ?? null)
    put('body', cut?.body ?? null)
    put('channels', cut?.channels ?? null)
    const open = columns.flatMap((_, j) => (cells.has(j) ? [] : [j]))
    return {
      ...nothingTold(row.line),
      end: row.line + row.text.split('\n').length - 1,
      cells,
      open,
      loose: [{ text: list > 0 ? cut!.front.slice(0, list) : (cut?.front ?? row.text), line: row.line }],
      // Words may lead the list in, and they stand with the names.
      guessed: list > 0 ? [at('elements')] : [],
    }
  })
}

/** Where the content's list begins: at the first bullet, or at a number 1 whose list goes on. */
function listIn(front: string): number {
  const bullet = front.search(/[●〇○◆]/u)
  if (bullet >= 0) return bullet
  const numbered = front.search(/1[.、．]/u)
  return numbered >= 0 && /2[.、．]/u.test(front.slice(numbered)) ? numbered : -1
}

interface Cut {
  front: string
  basis: string | null
  deadline: string
  body: string
  channels: string | null
}

/** Behind the last citation a deadline must begin; in front of the first box or line end a body must end. */
function cutRow(text: string, natureOf: NatureOf): Cut | null {
  const box = text.search(/[■□☐☑▲◆]/u)
  const lineEnd = text.indexOf('\n')
  const end = box >= 0 ? box : lineEnd
  if (end < 0) return null
  const before = text.slice(0, end).trimEnd()
  const channels = channelLines(text.slice(end))
  for (const basisEnd of citationEnds(before)) {
    const rest = before.slice(basisEnd)
    for (let length = rest.length - 2; length >= 4; length--) {
      const [deadline, body] = [rest.slice(0, length), rest.slice(length)]
      if (
        goesOn.test(deadline) ||
        !endsDeadline.test(fold(deadline)) ||
        natureOf(deadline).strong !== 'deadlineText' ||
        natureOf(body).strong !== 'body'
      )
        continue
      const basisBegin = citationBegin(before.slice(0, basisEnd), natureOf)
      const known = natureOf(channels)
      return {
        front: before.slice(0, basisBegin ?? basisEnd),
        basis: basisBegin === null ? null : before.slice(basisBegin, basisEnd),
        deadline,
        body,
        channels: known.boxes || known.strong === 'channels' ? channels : null,
      }
    }
  }
  return null
}

/** The lines of channels; the page's footer may stand behind the last row. */
function channelLines(text: string): string {
  const lines = text.trim().split('\n')
  const end = lines.findIndex((line, i) => i > 0 && !/[■□☐☑▲◆]/u.test(line) && line.trim() !== '')
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .join('\n')
    .replace(/https?:\/\/\S+\s*$/, '')
    .trim()
}

/** A deadline ends with a period or a deed; 应 and 由 begin what comes next (应急管理部门). */
const endsDeadline = /(内|公[开布示]|发布|更新|[日月年天]|及时|实时|长期|前|后)[。;]?$/u

/** What stands behind a title and still belongs to the citation is no deadline's beginning. */
const goesOn = /《|^\s*(及(?!时|時)|[号號第和与與等各、,，;；)）]|相关|有关)/u

/** Where citations may end, the last one first: behind 》, its number, its articles, 等, 及相关规定. */
const citationEnds = (text: string): number[] =>
  Array.from(
    text.matchAll(
      /》(\s*[(（][^()（）]{1,40}[)）])?(\s*[号號])?(第[\d一二三四五六七八九十百〇零]{1,6}[條条](第?[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[款项項]){0,2})?(及其实施细则)?([、和及]?(各地)?(相关|有关|配套)+(政策|法律|法规|规定|文件|、)+)?(等)?(法律法规和文件规定)?[、;；。]?\s*/gu,
    ),
    (match) => match.index + match[0].length,
  ).reverse()

/**
 * The first 《 from which everything is one basis, the number 1 of its list included; null where words in front could
 * belong to it, or where its end could be the content's: titles that stand together with nothing between.
 */
function citationBegin(text: string, natureOf: NatureOf): number | null {
  const first = text.indexOf('《')
  if (first < 0 || natureOf(text.slice(first)).strong !== 'basis') return null
  const border = /[^、,，;；.。．)）\s和及与][《]/u
  if (border.test(text.slice(first)) || border.test(text.slice(first + 1))) return null
  const several = (text.slice(first).match(/》[^》]*《/g) ?? []).length > 0
  if (several && listIn(text.slice(0, first)) < 0) return null
  const number = /[(（]?1[.、．)）]\s*$/u.exec(text.slice(0, first))
  if (number) return number.index
  return /\d[.、．)）]\s*$/u.test(text.slice(0, first)) ? null : first
}
