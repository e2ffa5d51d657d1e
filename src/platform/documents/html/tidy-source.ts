import { type Attribute, type Said, saidBy, saysNothing, saysSomething } from './page-node.ts'

/** What stands between "<" and ">" in a tidy source. */
export type Markup = { kind: 'start' | 'end'; tag: string; said: Said; end: number } | { kind: 'none'; end: number }

const codes = { blank: 0x20, quote: 0x22, apostrophe: 0x27, slash: 0x2f, less: 0x3c, equals: 0x3d, greater: 0x3e }
const tagName = /[a-z][a-z0-9:]*(?=[\t\n\f />])/iy

const mostRemembered = { tags: 1_024, length: 512 }

/**
 * Reads the markup of one page. The tag, comment or declaration that begins at a place; null where its end or its
 * meaning would have to be guessed. A page writes the same few tags over and over: each is read once.
 */
export function markupScanner(html: string): (at: number) => Markup | null {
  const known = new Map<string, Markup>()
  return (at) => {
    const end = html.indexOf('>', at) + 1
    if (end - at > mostRemembered.length) return scanMarkup(html, at)
    const source = html.slice(at, end)
    const before = known.get(source)
    if (before) return { ...before, end }
    const markup = scanMarkup(html, at)
    if (markup?.end === end && known.size < mostRemembered.tags) known.set(source, markup)
    return markup
  }
}

function scanMarkup(html: string, at: number): Markup | null {
  const second = html.charCodeAt(at + 1)
  if (second === 0x21 || second === 0x3f) return scanSilent(html, at)
  const isEnd = second === codes.slash
  tagName.lastIndex = isEnd ? at + 2 : at + 1
  const found = tagName.exec(html)
  if (!found) return null
  const tag = lowerCase(found[0])
  const behind = tagName.lastIndex
  if (html.charCodeAt(behind) === codes.greater)
    return { kind: isEnd ? 'end' : 'start', tag, said: saysNothing, end: behind + 1 }
  return isEnd ? scanEnd(html, tag, behind) : scanAttributes(html, tag, behind)
}

const lowerCase = (name: string): string => (/[A-Z]/.test(name) ? name.toLowerCase() : name)

function scanEnd(html: string, tag: string, behind: number): Markup | null {
  const at = skipBlanks(html, behind)
  return html.charCodeAt(at) === codes.greater ? { kind: 'end', tag, said: saysNothing, end: at + 1 } : null
}

/** Comments, the document type, and what Word and its like write in <! > or <? >: nothing that is shown. */
function scanSilent(html: string, at: number): Markup | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    const words = end < 0 ? '>' : html.slice(at + 4, end)
    return /^-?>|--!>|<!--/.test(words) ? null : { kind: 'none', end: end + 3 }
  }
  const end = html.indexOf('>', at)
  return end < 0 || /^<!(?!\[(?!CDATA)|doctype)/i.test(html.slice(at, at + 9)) ? null : { kind: 'none', end: end + 1 }
}

const isBlank = (code: number): boolean => code === codes.blank || code === 0x0a || code === 0x09 || code === 0x0c

function skipBlanks(html: string, from: number): number {
  let at = from
  while (isBlank(html.charCodeAt(at))) at++
  return at
}

const attributeName = /[a-z_:][\w:.@-]*/iy
const bareValue = /[^\t\n\f "'<=>`]+/y

/** Attributes that say nothing here are passed over. */
function scanAttributes(html: string, tag: string, behind: number): Markup | null {
  const attributes: Attribute[] = []
  let at = skipBlanks(html, behind)
  while (html.charCodeAt(at) !== codes.greater) {
    if (html.startsWith('/>', at)) {
      at++
      break
    }
    attributeName.lastIndex = at
    const name = attributeName.exec(html)?.[0]
    if (name === undefined) return null
    const after = skipBlanks(html, attributeName.lastIndex)
    const given =
      html.charCodeAt(after) === codes.equals ? scanValue(html, skipBlanks(html, after + 1)) : noValue(after)
    if (!given) return null
    at = skipBlanks(html, given.end)
    const asked = lowerCase(name)
    if (!saysSomething(asked) || attributes.some((known) => known.name === asked)) continue
    const value = decodeReferences(given.value)
    if (value === null) return null
    attributes.push({ name: asked, value })
  }
  return { kind: 'start', tag, said: saidBy(attributes), end: at + 1 }
}

interface Given {
  value: string
  end: number
}

const noValue = (end: number): Given => ({ value: '', end })

function scanValue(html: string, at: number): Given | null {
  const quote = html.charCodeAt(at)
  if (quote === codes.quote || quote === codes.apostrophe) {
    const end = html.indexOf(quote === codes.quote ? '"' : "'", at + 1)
    return end < 0 ? null : { value: html.slice(at + 1, end), end: end + 1 }
  }
  bareValue.lastIndex = at
  const value = bareValue.exec(html)?.[0]
  return value === undefined ? null : { value, end: bareValue.lastIndex }
}

/** The references that programs write. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['middot', '\u00b7'],
  ['times', '\u00d7'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['bull', '\u2022'],
  ['hellip', '\u2026'],
])

/** A text with the characters its references stand for; null where one is none of those, or not written whole. */
export function decodeReferences(text: string): string | null {
  if (!text.includes('&')) return text
  let whole = true
  const decoded = text.replace(/&(?:#(\d{2,5})|([a-z]+));|&(?=[#a-z0-9])/gi, (_, number?: string, name?: string) => {
    const known = number === undefined ? named.get(name ?? '') : characterOf(Number(number))
    whole &&= known !== undefined
    return known ?? ''
  })
  return whole ? decoded : null
}

/** Control characters stand for others, and blanks would be parted from the words: those are left to the repairs. */
const characterOf = (code: number): string | undefined =>
  (code > 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0xfdd0)
    ? String.fromCharCode(code)
    : undefined
