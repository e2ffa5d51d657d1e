import type { CallExpression } from 'acorn'
import type { Change } from './model.ts'

/** A method and its opposite or neighbour. */
const twins: readonly [string, string][] = [
  ['some', 'every'],
  ['startsWith', 'endsWith'],
  ['min', 'max'],
  ['floor', 'ceil'],
  ['indexOf', 'lastIndexOf'],
  ['find', 'findLast'],
  ['findIndex', 'findLastIndex'],
  ['toUpperCase', 'toLowerCase'],
  ['trimStart', 'trimEnd'],
  ['padStart', 'padEnd'],
  ['push', 'unshift'],
  ['pop', 'shift'],
  ['replaceAll', 'replace'],
]
const others = new Map([...twins, ...twins.map(([one, other]) => [other, one] as const)])
// The other way round nothing is lost: `replace` of one place by `replaceAll` often is the same.
others.delete('replace')

/** Methods whose result is of the kind of what they were called on, so that they can be left out. */
const leftOut = new Set([
  'filter',
  'trim',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'normalize',
  'flat',
  'replace',
  'replaceAll',
])

/** Another method, or none. */
export function* changesOfCall({ callee, start, end }: CallExpression, source: string): Generator<Change> {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return
  const { object, property } = callee
  const other = others.get(property.name)
  if (other) yield { operator: 'method', start: property.start, end: property.end, text: other }
  if (leftOut.has(property.name))
    yield { operator: 'method', start, end, text: `(${source.slice(object.start, object.end)})` }
}
