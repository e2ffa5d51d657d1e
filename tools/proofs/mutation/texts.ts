import type { TemplateLiteral } from 'acorn'
import type { Change, Operator } from './model.ts'
import { changesOfPattern } from './patterns.ts'
import { isName, type Place } from './syntax.ts'

/** Signs that words are a regular expression put together later (`form('…')`, `new RegExp(`…`)`). */
const LOOKS_LIKE_PATTERN = /\(\?[:=!<]|\\[dDsSwWpPb]|[\])][*+?{]|\([^()]*\|[^()]*\)/

/** Private characters stand for what is put in later: `${…}` of a template, `{NAME}` of a grammar's piece. */
const FIRST_PRIVATE = 0xe000
const PIECE = /\{[A-Z]+\}/g

/** Flags whose absence changes what is found; without u or v many expressions would be another language. */
const FLAGS = 'gimsy'

/** A regular expression between slashes. */
export function* changesOfRegExp(
  start: number,
  { pattern, flags }: { pattern: string; flags: string },
): Generator<Change> {
  for (const each of changesOfPattern(pattern, flags))
    yield { ...each, start: start + 1 + each.start, end: start + 1 + each.end }
  const behind = start + pattern.length + 2
  for (const [index, flag] of [...flags].entries())
    if (FLAGS.includes(flag)) yield { operator: 'flag', start: behind + index, end: behind + index + 1, text: '' }
}

/** Words without their text, and where they are a pattern its changes. */
export function* changesOfWords(place: Place, source: string): Generator<Change> {
  const { node, above } = place
  const whole = (operator: Operator, text: string): Change => ({ operator, start: node.start, end: node.end, text })
  if (node.type === 'Literal' && typeof node.value === 'string') {
    if (isName(place)) return
    yield whole('string', node.value === '' ? "'mutant'" : "''")
    for (const [operator, text] of patternsLike(node.value)) yield whole(operator, written(text, source[node.start]!))
  }
  if (node.type === 'TemplateLiteral') {
    const tag =
      above[0]?.type === 'TaggedTemplateExpression' ? source.slice(above[0].tag.start, above[0].tag.end) : null
    if (node.quasis.length > 1 || node.quasis[0]?.value.cooked !== '') yield whole('string', '``')
    if (tag === null || tag === 'String.raw') yield* changesOfTemplate(node, tag !== null, source)
  }
}

/** Words as a literal with the quotes they had: what is the same stays out of the mutant's name. */
const written = (words: string, quote: string): string => {
  const inside = JSON.stringify(words).slice(1, -1)
  return quote === '"' ? `"${inside}"` : `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function* changesOfTemplate(node: TemplateLiteral, raw: boolean, source: string): Generator<Change> {
  const holes = node.expressions.map(({ start, end }) => `\${${source.slice(start, end)}}`)
  const joined = node.quasis
    .map(({ value }, index) => (raw ? value.raw : value.cooked) + (index < holes.length ? privateSign(index) : ''))
    .join('')
  const escaped = (text: string) => (raw ? text : text.replace(/\\|`|\$(?=\{)/g, '\\$&'))
  for (const [operator, text] of patternsLike(joined, holes.length))
    yield {
      operator,
      start: node.start,
      end: node.end,
      text: `\`${escaped(text).replace(/[\ue000-\uf8ff]/g, (sign) => holes[sign.charCodeAt(0) - FIRST_PRIVATE] ?? sign)}\``,
    }
}

const privateSign = (index: number): string => String.fromCharCode(FIRST_PRIVATE + index)

/** The changed forms of words that are a pattern; `taken` private characters are in use already. */
function* patternsLike(words: string, taken = 0): Generator<[Operator, string]> {
  if (!LOOKS_LIKE_PATTERN.test(words)) return
  const pieces: string[] = []
  const masked = words.replace(PIECE, (piece) => privateSign(taken + pieces.push(piece) - 1))
  const unmasked = (text: string) =>
    text.replace(/[\ue000-\uf8ff]/g, (sign) => pieces[sign.charCodeAt(0) - FIRST_PRIVATE - taken] ?? sign)
  for (const { operator, start, end, text } of changesOfPattern(masked, 'u'))
    yield [operator, unmasked(masked.slice(0, start) + text + masked.slice(end))]
}
