import { newPageBuilder, type PageBuilder, type PageNode, type Said, saysNothing, shortBlank } from './page-node.ts'
import { decodeReferences, markupScanner } from './tidy-source.ts'

/** How far a page has been built. */
interface Place {
  builder: PageBuilder
  /** The element whose end comes first. */
  open: PageNode
  /** What stands once in a page, and has ended. */
  ended: Map<string, PageNode>
}

/**
 * The page of a source that needs none of a browser's repairs, as programs write them: each element is known, stands
 * where it may, and ends before what is around it. It is the page that the repairing parser builds, in a third of the
 * time. Null at the first thing that is not so.
 */
export function buildTidyPage(source: string): PageNode | null {
  if (source.includes('\0')) return null
  const html = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  const builder = newPageBuilder()
  const markupAt = markupScanner(html)
  const page = builder.make('#document')
  const place: Place = { builder, open: page, ended: new Map() }
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at)
    const end = next < 0 ? html.length : next
    if (end > at && !readText(place, html.slice(at, end))) return null
    if (next < 0) break
    const markup = markupAt(next)
    if (!markup) return null
    at = markup.end
    if (markup.kind === 'end' && !close(place, markup.tag)) return null
    if (markup.kind !== 'start') continue
    if (!open(place, markup.tag, markup.said)) return null
    const ending = raw.get(markup.tag)
    if (!ending) continue
    const behind = indexOf(html, ending, at)
    if (behind < 0 || !readRaw(place, html.slice(at, behind))) return null
    at = behind
  }
  return place.ended.has('html') && place.ended.has('body') ? page : null
}

/** What is deeper or longer is left to the repairs, which count what each step and piece of a text costs. */
const deepest = 100
const longest = 100_000

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements of words: they stand in any block and in one another, and close nothing. */
const inline = words('a abbr b big cite code del em font i ins label s small span strike strong sub sup tt u')
/** A paragraph ends where one of these begins. */
const blocks = words(
  'article aside blockquote center div footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table ul',
)
const voids = words('br col hr img input link meta wbr')
/** Their text is no markup. */
const raw: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title'].map((tag) => [tag, new RegExp(`</${tag}(?=[\\t\\n\\f />])`, 'gi')]),
)
/** What may stand in them is their own; everything else holds words and blocks. */
const inside: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['#document', words('html')],
  ['html', words('head body')],
  ['head', words('title meta link style script')],
  ['table', words('colgroup col thead tbody tfoot tr')],
  ['colgroup', words('col')],
  ['thead', words('tr')],
  ['tbody', words('tr')],
  ['tfoot', words('tr')],
  ['tr', words('td th')],
])
const groups = words('colgroup thead tbody tfoot')
const placed: ReadonlySet<string> = new Set([...inside.values()].flatMap((tags) => [...tags]))
/** Metadata that stands in a body too. */
const anywhere = words('link meta script style')
const heading = /^h[1-6]$/

function open(place: Place, tag: string, said: Said): boolean {
  const { builder } = place
  standInTable(place, tag)
  if (tag === 'body' && !place.ended.has('head')) open(place, 'head', saysNothing) && close(place, 'head')
  if (!mayStand(place, tag) || place.open.depth >= deepest) return false
  const element = builder.make(tag, '', said)
  builder.insert(place.open, element, null)
  if (!voids.has(tag)) place.open = element
  return true
}

/** A table has a group for rows and columns that were written without one; what is no column ends the group of columns. */
function standInTable(place: Place, tag: string): void {
  if (place.open.tag === 'colgroup' && tag !== 'col') place.open = place.open.parent!
  const group = tag === 'tr' ? 'tbody' : tag === 'col' ? 'colgroup' : null
  if (place.open.tag === 'table' && group) open(place, group, saysNothing)
}

function mayStand({ open, ended }: Place, tag: string): boolean {
  const own = inside.get(open.tag)
  if (own) return own.has(tag) && !ended.has(tag)
  if (anywhere.has(tag)) return true
  if (placed.has(tag)) return false
  if (!blocks.has(tag))
    return tag === 'a' ? !standsIn(open, 'a') : inline.has(tag) || voids.has(tag) || tag.includes(':')
  if (tag === 'li' && open.tag !== 'ul' && open.tag !== 'ol') return false
  return !standsIn(open, 'p') && !(heading.test(tag) && heading.test(open.tag))
}

/** An element of this name is open, within the cell or the page. */
function standsIn(element: PageNode, tag: string): boolean {
  for (let at: PageNode | null = element; at && at.tag !== 'td' && at.tag !== 'th'; at = at.parent)
    if (at.tag === tag) return true
  return false
}

const once = words('html head body')

/** Ends the element that is open, and no other; a table also ends the group of its last rows. */
function close(place: Place, tag: string): boolean {
  const { open } = place
  const ends = tag === 'table' && groups.has(open.tag) ? open.parent! : open
  if (ends.tag !== tag) return false
  place.open = ends.parent!
  if (once.has(tag)) place.ended.set(tag, ends)
  return true
}

const shown = /[^\t\n\f ]/

/** Blanks may stand anywhere; behind the body they still belong to it. Words stand where no element has its own. */
function readText(place: Place, text: string): boolean {
  const { builder, open, ended } = place
  if (shown.test(text)) return !inside.has(open.tag) && addWords(place, text)
  const around = ended.get('body') ?? open
  if (around.tag !== '#document') builder.addText(around, text, null)
  return true
}

function addWords({ builder, open }: Place, text: string): boolean {
  if (text.length > longest) return false
  const decoded = decodeReferences(withShortBlanks(text))
  if (decoded === null) return false
  builder.addText(open, decoded, null)
  return true
}

/** As the builder shortens them where they stand alone. */
const withShortBlanks = (text: string): string => text.replace(/[\t\n\f ]{64,}/g, shortBlank)

/** A script with a comment in it may hide its own end. */
function readRaw(place: Place, text: string): boolean {
  if (text === '') return true
  if (place.open.tag === 'title') return addWords(place, text)
  if (text.length > longest || text.includes('<!--')) return false
  place.builder.addText(place.open, withShortBlanks(text), null)
  return true
}

function indexOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
