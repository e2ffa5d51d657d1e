import fc from 'fast-check'
import type { Cell, Deed } from '#kernel/organisation/grid.ts'
import { grid } from '#kernel/organisation/grid.ts'
import { type Grant, type Organ, roles, scopes, type Target } from '#kernel/organisation/model.ts'
import { newId } from '#platform/ids/ids.ts'

/** An organ of a random tree; it knows only who stands above it. */
export interface Node {
  id: string
  parent: Node | null
  depth: number
}

export const someFields = ['health', 'budget', 'employment'] as const

/** Trees of one city with up to fourteen organs, at most four levels deep. */
export const anyTree: fc.Arbitrary<Node[]> = fc.array(fc.nat(), { minLength: 1, maxLength: 13 }).map((picks) => {
  const nodes: Node[] = [{ id: newId(), parent: null, depth: 0 }]
  for (const pick of picks) {
    const above = nodes.filter((node) => node.depth < 3)
    const parent = above[pick % above.length]!
    nodes.push({ id: newId(), parent, depth: parent.depth + 1 })
  }
  return nodes
})

/** A grant as a person gets it through a post: a field grant reaches below the parent of the guiding organ. */
export const grantIn = (nodes: readonly Node[]): fc.Arbitrary<Grant> =>
  fc
    .tuple(
      fc.constantFrom(...roles),
      fc.constantFrom(...scopes),
      fc.constantFrom(...nodes),
      fc.option(fc.constantFrom(...someFields), { freq: 6 }),
    )
    .map(([role, scope, node, field]) => ({
      role,
      scope,
      organId: node.id,
      fieldCode: scope === 'field' ? field : null,
      guidesBelow: scope === 'field' && field ? (node.parent ?? node).id : null,
    }))

/** The path from the root to an organ, by walking up. */
export const lineageOf = (node: Node): string[] => (node.parent ? [...lineageOf(node.parent), node.id] : [node.id])

const stands = (node: Node | null, aboveId: string): boolean =>
  node !== null && (node.id === aboveId || stands(node.parent, aboveId))

/** The slow definition: may somebody with these grants do this to a thing of this organ and field? */
export function slowlyMay(grants: readonly Grant[], deed: Deed, organ: Node, field: string | null): boolean {
  return grants.some(({ role, scope, organId, fieldCode, guidesBelow }) => {
    const cell: Cell = grid[deed][roles.indexOf(role)]!
    if (cell === '–') return false
    if (scope === 'own') return organ.id === organId
    if (scope === 'subtree') return organ.id === organId || (cell !== 'o' && stands(organ, organId))
    return cell === 'f' && field !== null && field === fieldCode && guidesBelow !== null && stands(organ, guidesBelow)
  })
}

export const targetOf = (node: Node, field: string | null): Target => ({
  organId: node.id,
  lineage: lineageOf(node),
  fieldCode: field,
})

/** The node as a row: a county for each second level, everything below of its county. */
export function organOfNode(node: Node): Organ {
  const county = node.depth < 2 ? node : climb(node)
  return {
    id: node.id,
    countyId: county.id,
    code: `c-${node.id}`,
    name: `机关${node.id.slice(-4)}`,
    shortName: node.id.slice(-4),
    level: (['city', 'county', 'town', 'village'] as const)[node.depth]!,
    kind: (['government', 'government', 'town', 'village'] as const)[node.depth]!,
    parentId: node.parent?.id ?? null,
    lineage: lineageOf(node),
  }
}

const climb = (node: Node): Node => (node.depth <= 1 || !node.parent ? node : climb(node.parent))
