import { to } from '#kernel/links.ts'
import { type Cell, cellOf, type Deed, deeds } from '#kernel/organisation/grid.ts'
import { type OrganKind, type Role, roles } from '#kernel/organisation/model.ts'
import { roleWords } from '../words.ts'
import type { OrganNode, PostLine } from './store.ts'
import { deedGroups, groupWords, scopeWords, words } from './words.ts'

export interface TreeBranch {
  label: string
  href?: string
  note?: string
  current?: boolean
  open?: boolean
  children?: TreeBranch[]
}

/** Beyond so many organs, villages are left to the page of their town. */
const wholeTree = 400

/**
 * Organs within organs. Those below one organ stand in groups (departments, towns, villages) where they are of several
 * kinds; posts that nobody holds are said behind the name.
 */
export function treeOf(
  nodes: readonly OrganNode[],
  current?: { id: string; lineage: readonly string[] },
): TreeBranch[] {
  const known = new Set(nodes.map((node) => node.id))
  const shown = nodes.length > wholeTree ? nodes.filter((node) => node.level !== 'village') : nodes
  const below = Map.groupBy(nodes, (node) => (node.parentId && known.has(node.parentId) ? node.parentId : ''))
  const shownBelow = Map.groupBy(shown, (node) => (node.parentId && known.has(node.parentId) ? node.parentId : ''))
  const branch = (node: OrganNode, depth: number): TreeBranch => {
    const children = shownBelow.get(node.id) ?? []
    const hidden = (below.get(node.id)?.length ?? 0) - children.length
    const note = [node.vacant > 0 && words.vacantOf(node.vacant), hidden > 0 && words.below(hidden)]
      .filter(Boolean)
      .join('，')
    return {
      label: node.shortName,
      href: to.organDesk(node.code),
      ...(note ? { note } : {}),
      current: node.id === current?.id,
      open: depth === 0 || (current?.lineage.includes(node.id) ?? false),
      ...(children.length > 0
        ? { children: grouped(children, current?.lineage ?? [], (each) => branch(each, depth + 1)) }
        : {}),
    }
  }
  return (shownBelow.get('') ?? []).map((node) => branch(node, 0))
}

function grouped(
  nodes: readonly OrganNode[],
  open: readonly string[],
  branch: (node: OrganNode) => TreeBranch,
): TreeBranch[] {
  const groups = groupsOf(nodes)
  if (groups.length === 1) return nodes.map(branch)
  return groups.map(([label, members]) => ({
    label,
    note: String(members.length),
    open: members.some((node) => open.includes(node.id)),
    children: members.map(branch),
  }))
}

/** Nodes by the name of their group, in the order in which the groups are met. */
export const groupsOf = <Node extends { kind: OrganKind }>(nodes: readonly Node[]): [string, Node[]][] => [
  ...Map.groupBy(nodes, (node) => groupWords[node.kind]),
]

export interface PostFace {
  id: string
  organ: string
  organHref: string
  href: string
  office: string
  name: string
  vacant: boolean
  holders: { name: string; login: string; since: string }[]
  roles: string[]
}

export const presentPost = (line: PostLine): PostFace => ({
  id: line.id,
  organ: line.organName,
  organHref: to.organDesk(line.organCode),
  href: to.post(line.organCode, line.id),
  office: line.office,
  name: line.name,
  vacant: line.holders.length === 0,
  holders: line.holders,
  roles: line.roles.map(({ role, scope, fieldName }) => `${roleWords[role]}（${fieldName ?? scopeWords[scope]}）`),
})

/** The whole grid, deed by deed, in groups. */
export const gridOf = (): { title: string; deeds: { deed: Deed; cells: { role: Role; cell: Cell }[] }[] }[] =>
  deedGroups.map(({ title, prefix }) => ({
    title,
    deeds: deeds
      .filter((deed) => prefix.some((start) => deed.startsWith(start)))
      .map((deed) => ({ deed, cells: roles.map((role) => ({ role, cell: cellOf(deed, role) })) })),
  }))

/** Roles for which a subtree or a field means more than the own organ. */
export const reachesBelow = (role: Role): boolean => deeds.some((deed) => ['s', 'f'].includes(cellOf(deed, role)))
