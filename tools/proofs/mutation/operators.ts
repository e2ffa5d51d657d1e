import type { AnyNode, BlockStatement, Expression } from 'acorn'
import { changesOfCall } from './methods.ts'
import type { Change, Operator } from './model.ts'
import { isName, type Place } from './syntax.ts'
import { changesOfRegExp, changesOfWords } from './texts.ts'

const arithmetic: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '**': '*', '<<': '>>' }
const bits: Record<string, string> = { '&': '|', '|': '&', '^': '&', '>>': '<<', '>>>': '>>' }
const relation: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
}
const equality: Record<string, string> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' }
const logic: Record<string, string> = { '&&': '||', '||': '&&', '??': '&&' }
const assignment: Record<string, string> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '%=': '*=',
  '&=': '|=',
  '|=': '&=',
  '&&=': '||=',
  '||=': '&&=',
  '??=': '&&=',
}

/** What can be changed at one place of the program; each change is one mutant. */
export function* changesAt(place: Place, source: string): Generator<Change> {
  const { node, above } = place
  const [parent] = above
  const whole = (operator: Operator, text: string): Change => ({ operator, start: node.start, end: node.end, text })
  const text = (each: AnyNode) => source.slice(each.start, each.end)
  switch (node.type) {
    case 'BinaryExpression':
      yield* changesOfBinary(node.operator, node.left, node.right, source)
      return
    case 'LogicalExpression':
      yield whole('logic', `((${text(node.left)}) ${logic[node.operator]} (${text(node.right)}))`)
      return
    case 'IfStatement':
    case 'ConditionalExpression':
      yield* changesOfCondition(node.test, ['true', 'false'])
      return
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      if (node.test) yield* changesOfCondition(node.test, ['false'])
      return
    case 'UnaryExpression':
      if (['!', '-', '~'].includes(node.operator)) yield whole('negation', `(${text(node.argument)})`)
      return
    case 'UpdateExpression': {
      const start = node.prefix ? node.start : node.end - 2
      yield { operator: 'assignment', start, end: start + 2, text: node.operator === '++' ? '--' : '++' }
      return
    }
    case 'AssignmentExpression': {
      const other = assignment[node.operator]
      if (other) yield operatorBetween('assignment', node.operator, other, node.left.end, source)
      return
    }
    case 'Literal':
      if (isName(place)) return
      if (node.regex) yield* changesOfRegExp(node.start, node.regex)
      else if (typeof node.value === 'boolean') yield whole('boolean', String(!node.value))
      else if (typeof node.value === 'number') {
        yield whole('number', String(node.value + 1))
        yield whole('number', node.value === 0 ? '(-1)' : String(node.value - 1))
      } else if (typeof node.value === 'string') yield* changesOfWords(place, source)
      return
    case 'TemplateLiteral':
      yield* changesOfWords(place, source)
      return
    case 'ArrayExpression':
      yield whole('array', node.elements.length > 0 ? '[]' : "['mutant']")
      return
    case 'ObjectExpression':
      if (node.properties.length > 0) yield whole('object', '{}')
      return
    case 'BlockStatement':
      if (node.body.length > 0 && !endsAtOnce(node, parent)) yield whole('block', '{}')
      return
    case 'SwitchCase': {
      const [first] = node.consequent
      if (first) yield { operator: 'block', start: first.start, end: node.consequent.at(-1)!.end, text: '' }
      return
    }
    case 'ReturnStatement':
      if (node.argument) yield* changesOfResult(node.argument)
      return
    case 'ArrowFunctionExpression':
      if (node.body.type !== 'BlockStatement') yield* changesOfResult(node.body)
      return
    case 'ExpressionStatement':
      if (isOneOfSeveral(parent) && node.directive === undefined) yield whole('statement', ';')
      return
    case 'MemberExpression':
      if (node.optional) yield* changesOfOptional(node.object.end, node.computed ? '' : '.', source)
      return
    case 'CallExpression':
      if (node.optional) yield* changesOfOptional(node.callee.end, '', source)
      yield* changesOfCall(node, source)
  }
}

function* changesOfBinary(operator: string, left: AnyNode, right: AnyNode, source: string): Generator<Change> {
  const change = (kind: Operator, other: string) => operatorBetween(kind, operator, other, left.end, source)
  const words = operator === '+' && [left, right].some(isWords)
  const other = arithmetic[operator] ?? bits[operator]
  if (other && !words) yield change('arithmetic', other)
  for (const each of relation[operator] ?? []) yield change('relation', each)
  if (equality[operator]) yield change('equality', equality[operator])
}

const isWords = (node: AnyNode): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')

const operatorBetween = (kind: Operator, operator: string, text: string, from: number, source: string): Change => {
  const start = source.indexOf(operator, from)
  return { operator: kind, start, end: start + operator.length, text }
}

function* changesOfCondition({ type, start, end }: Expression, values: readonly string[]): Generator<Change> {
  if (type === 'Literal') return
  for (const text of values) yield { operator: 'condition', start, end, text }
}

function* changesOfOptional(from: number, text: string, source: string): Generator<Change> {
  const start = source.indexOf('?.', from)
  yield { operator: 'optional', start, end: start + 2, text }
}

/** Nothing instead of a result; a literal has a change of its own. */
function* changesOfResult(node: Expression): Generator<Change> {
  if (node.type === 'Literal' || (node.type === 'Identifier' && node.name === 'undefined')) return
  yield { operator: 'return', start: node.start, end: node.end, text: 'null' }
}

/** The body of a function that only returns: without it, and with nothing returned, would be one mutant twice. */
const endsAtOnce = ({ body }: BlockStatement, parent: AnyNode | undefined): boolean =>
  body.length === 1 && body[0]?.type === 'ReturnStatement' && parent !== undefined && /Function/.test(parent.type)

const isOneOfSeveral = (parent: AnyNode | undefined): boolean =>
  ((parent?.type === 'BlockStatement' || parent?.type === 'Program') && parent.body.length > 1) ||
  (parent?.type === 'SwitchCase' && parent.consequent.length > 1)
