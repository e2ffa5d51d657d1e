import { type AnyNode, type Program, parse } from 'acorn'

/** A piece of the syntax tree with what stands around it, nearest first. */
export interface Place {
  node: AnyNode
  above: readonly AnyNode[]
}

export const parseSource = (source: string): Program => parse(source, { ecmaVersion: 'latest', sourceType: 'module' })

/** Every node of a tree, outer before inner. */
export function* placesOf(node: AnyNode, above: readonly AnyNode[] = []): Generator<Place> {
  yield { node, above }
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* placesOf(child, [node, ...above])
}

/** The outermost declaration a place belongs to; empty for statements that belong to none. */
export function declarationOf({ node, above }: Place): string {
  for (const each of [node, ...above].toReversed()) {
    if (each.type === 'FunctionDeclaration' || each.type === 'ClassDeclaration') return each.id?.name ?? ''
    if (each.type === 'VariableDeclarator') return each.id.type === 'Identifier' ? each.id.name : ''
  }
  return ''
}

/** True for words that are names of things, not values: keys, module names, directives. */
export function isName({ node, above: [parent] }: Place): boolean {
  if (!parent) return false
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition')
    return parent.key === node && !parent.computed
  if (parent.type === 'MemberExpression') return parent.property === node && typeof literalOf(node) === 'string'
  if (parent.type === 'BinaryExpression') return isTypeof(parent.left) || isTypeof(parent.right)
  if (parent.type === 'ExpressionStatement') return parent.directive !== undefined
  return ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportAttribute'].includes(
    parent.type,
  )
}

const isTypeof = (node: AnyNode): boolean => node.type === 'UnaryExpression' && node.operator === 'typeof'

const literalOf = (node: AnyNode): unknown => (node.type === 'Literal' ? node.value : undefined)

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
