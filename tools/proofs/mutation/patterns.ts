import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import type { Change, PatternOperator } from './model.ts'

type PatternChange = Change<PatternOperator>

/** Bounds above this are guards against runaway cells, not figures of a rule, and are left alone. */
const LARGEST_BOUND = 9
/** A class of so few characters is a choice between words; a longer one a list of marks. */
const SMALL_CLASS = 3

const parser = new RegExpParser({ ecmaVersion: 2025 })

/** What can be changed in a regular expression. Empty for text that is none; every change is a valid expression. */
export function changesOfPattern(pattern: string, flags: string): PatternChange[] {
  const unicode = flags.includes('u')
  const unicodeSets = flags.includes('v')
  const tree = parsed(pattern, { unicode, unicodeSets })
  if (!tree) return []
  const changes: PatternChange[] = []
  const add = (operator: PatternOperator, start: number, end: number, text: string) =>
    changes.push({ operator, start, end, text })
  visitRegExpAST(tree, {
    onAssertionEnter(node) {
      add(node.kind.startsWith('look') ? 'lookaround' : 'anchor', node.start, node.end, '')
      if ('alternatives' in node) addAlternatives(node.alternatives, add)
    },
    onQuantifierEnter(node) {
      for (const text of otherQuantifiers(node)) add('quantifier', node.start, node.end, text)
    },
    onCharacterClassEnter(node) {
      const inside = node.raw.slice(node.negate ? 2 : 1, -1)
      add('class', node.start, node.end, node.negate ? `[${inside}]` : `[^${inside}]`)
      if (!node.negate && node.elements.length > 1 && node.elements.length <= SMALL_CLASS)
        for (const each of node.elements) add('class', each.start, each.end, '')
    },
    onCharacterSetEnter(node) {
      if (node.kind === 'any') return
      const letter = node.raw[1]!
      const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
      add('class', node.start, node.end, `\\${turned}${node.raw.slice(2)}`)
    },
    onPatternEnter: (node) => addAlternatives(node.alternatives, add),
    onGroupEnter: (node) => addAlternatives(node.alternatives, add),
    onCapturingGroupEnter: (node) => addAlternatives(node.alternatives, add),
  })
  return changes.filter(({ start, end, text }) => isValid(pattern.slice(0, start) + text + pattern.slice(end), flags))
}

/** One word of a choice is missing. */
function addAlternatives(
  alternatives: readonly AST.Alternative[],
  add: (operator: PatternOperator, start: number, end: number, text: string) => void,
): void {
  if (alternatives.length < 2) return
  for (const [index, { start, end }] of alternatives.entries())
    add('alternative', index === 0 ? start : start - 1, index === 0 ? end + 1 : end, '')
}

/** The repetition once less, once more, or not at all. */
function otherQuantifiers({ min, max, greedy, element }: AST.Quantifier): string[] {
  const lazy = greedy ? '' : '?'
  if (min === 0 && max === 1) return [element.raw, '']
  if (min === 0 && max === Infinity) return [`${element.raw}+${lazy}`, '']
  if (min === 1 && max === Infinity) return [`${element.raw}*${lazy}`, element.raw]
  const bounds: [number, number][] = [
    [min + 1, min === max ? max + 1 : max],
    [min - 1, min === max ? max - 1 : max],
  ]
  if (max <= LARGEST_BOUND && min !== max) bounds.push([min, max + 1], [min, max - 1])
  return bounds
    .filter(([least, most]) => least >= 0 && most > 0 && least <= most && least <= LARGEST_BOUND)
    .map(([least, most]) => `${element.raw}{${least},${most === Infinity ? '' : most}}${lazy}`)
}

function parsed(pattern: string, modes: { unicode: boolean; unicodeSets: boolean }): AST.Pattern | null {
  try {
    return parser.parsePattern(pattern, 0, pattern.length, modes)
  } catch {
    return null
  }
}

function isValid(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags)
    return true
  } catch {
    return false
  }
}
