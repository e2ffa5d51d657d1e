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
  /** Its last line. */
  end: number
}

/**
 * Lines that begin with a number and a word, counting up; what follows up to the next one is the row. Null: fewer
 * than two such rows.
 */
export function gluedRowsOf(pieces: readonly Piece[]): GluedRow[] | null {
  const rows: GluedRow[] = []
  for (const { text, line } of pieces) {
    const seq = /^\d{1,3}(?=[\u3400-\u9fff《])/.exec(text)?.[0] ?? ''
    const last = rows.at(-1)
    const ahead = Number(seq) - Number(last?.seq ?? 0)
    if (ahead > 0 && ahead <= (last ? 3 : 2)) rows.push({ seq, text: text.slice(seq.length), line, end: line })
    else if (last) {
      last.text += `\n${text}`
      last.end = line
    }
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
    const list = cut?.basis ? listIn(cut.front) : 0
    put('seq', row.seq)
    put('elements', list ? cut!.front.slice(list) : null)
    put('basis', cut?.basis ?? null)
    put('deadlineText', cut?.deadline ?? null)
    put('body', cut?.body ?? null)
    put('channels', cut?.channels ?? null)
    const open = columns.flatMap((_, j) => (cells.has(j) ? [] : [j]))
    return {
      ...nothingTold(row.line),
      end: row.end,
      cells,
      open,
      loose: [{ text: list ? cut!.front.slice(0, list) : (cut?.front ?? row.text), line: row.line }],
      // Words may lead the list in, and they stand with the names.
      guessed: list ? [at('elements')] : [],
    }
  })
}

/** Where the content's list begins, behind a name: at a bullet, or at a number 1 whose list goes on; 0 where it does not. */
function listIn(front: string): number {
  const bullet = front.search(/[●〇○◆]/u)
  if (bullet >= 0) return bullet
  const one = Math.max(0, front.search(/1[.、．]/u))
  return /2[.、．]/u.test(front.slice(one)) ? one : 0
}

interface Cut {
  front: string
  basis: string | null
  deadline: string | null
  body: string
  channels: string | null
}

/** A bullet may look like a box: what stands before the first box, or the first that is no bullet, must be a row. */
function cutRow(text: string, natureOf: NatureOf): Cut | null {
  for (const channels of box.test(text) ? [box, /[■□☐☑▲]/u] : [/\n/]) {
    const end = text.search(channels)
    const cut = end < 0 ? null : cutAt(text, end, natureOf)
    if (cut) return cut
  }
  return null
}

const box = /[■□☐☑▲◆]/u

/** Behind the last citation a deadline must begin; in front of the first channel a body must end. */
function cutAt(text: string, end: number, natureOf: NatureOf): Cut | null {
  const citation = citationEnd.exec(text.slice(0, end))?.[0]
  if (citation === undefined) return null
  const rest = text.slice(citation.length, end)
  for (let length = Math.min(rest.length, longestDeadline); length >= 4; length--) {
    const [deadline, body] = [rest.slice(0, length), rest.slice(length)]
    if (
      goesOn.test(deadline) ||
      !endsDeadline.test(fold(deadline)) ||
      body.startsWith('由') ||
      natureOf(deadline).strong !== 'deadlineText' ||
      natureOf(body).strong !== 'body'
    )
      continue
    // The list of the basis goes on behind its last title (2.有关规定): where it ends is not told.
    const goesOnListed = /^\d{1,2}[.．]/u.test(deadline)
    const begin = goesOnListed ? null : citationBegin(citation, natureOf)
    const channels = channelLines(text.slice(end))
    return {
      front: citation.slice(0, begin ?? citation.length),
      basis: begin === null ? null : citation.slice(begin),
      deadline: goesOnListed ? null : deadline,
      body,
      channels: natureOf(channels).strong === 'channels' ? channels : null,
    }
  }
  return null
}

/** No deadline is longer, and a row may be as long as the file. */
const longestDeadline = 240

/** The lines of channels up to the first without a box; the page's footer may stand behind the last row. */
const channelLines = (text: string): string =>
  text
    .trim()
    .replace(/\n[^\n■□☐☑▲◆]+(\n.*)?$/su, '')
    .replace(/https?:\/\/\S*$/, '')

/** A deadline ends with a period or a deed; 应 begins what comes next (应急管理部门), 由 a sentence about it. */
const endsDeadline = /(内|公[开布示]|发布|更新|[日月年天]|及时|实时|前)[。;]?$/

/** What stands behind a title and still belongs to it is no deadline's beginning: 《…》及, 自《…》印发之日起. */
const goesOn = /《|^(及(?!时|時)|[号號第和与與等各、,，;；)）]|相关|有关|印发|发布|公布|施行|实施|规定)/u

/** Up to where the last citation ends: behind 》, its number, its articles, 等, 及相关规定. */
const citationEnd =
  /^.*》(\s*[(（][^()（）]{0,40}[)）])?(\s*[号號])?(第[\d一二三四五六七八九十百〇零]+[條条](第?[(（]?[\d一二三四五六七八九十]+[)）]?[款项項])*)?(及其实施细则)?([、和及]?(各地)?(相关|有关|配套)+(政策|法律|法规|规定|文件|、)+)?(等)?(法律法规和文件规定)?[、;；。]?\s*/su

/**
 * The first 《 from which everything is one basis, the number 1 of its list included; null where words in front could
 * belong to it, or where its end could be the content's: titles that stand together with nothing between.
 */
function citationBegin(text: string, natureOf: NatureOf): number | null {
  const first = text.indexOf('《')
  if (natureOf(text.slice(first)).strong !== 'basis') return null
  if (/[^、,，;；.。．)）\s和及与]《/u.test(text.slice(first))) return null
  if (text.lastIndexOf('《') > text.indexOf('》') && !listIn(text.slice(0, first))) return null
  const number = /(?<!\d)[(（]?1[.、．)）]\s*$/u.exec(text.slice(0, first))
  if (number) return number.index
  return /\d[.、．)）]\s*$/u.test(text.slice(0, first)) ? null : first
}
