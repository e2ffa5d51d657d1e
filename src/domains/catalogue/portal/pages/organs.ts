import { to } from '#kernel/links.ts'
import { section } from '#platform/html/components/card.ts'
import { type TreeNode, treeList } from '#platform/html/components/list.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { OrganBranch } from '../present.ts'
import { words } from '../words.ts'
import { organNote } from './organ.ts'

/** All who owe disclosure, by level: the city's own organs, then each county with its departments and towns. */
export function organsPage(roots: readonly OrganBranch[]): Html {
  const root = roots[0]
  const head = html`<hgroup><h1>${words.organs}</h1><p>${words.organsLead}</p></hgroup>`
  if (!root) return html`${head}${emptyState({ title: words.noOrgans, children: html`<p>${words.noOrgansWhy}</p>` })}`
  const counties = root.below.filter((organ) => organ.level === 'county' && organ.kind === 'government')
  const own = root.below.filter((organ) => !counties.includes(organ))
  return html`${head}
${section({ title: words.cityOrgans, children: tree(words.cityOrgans, [{ ...root, below: [] }, ...own]) })}
${counties.map((county) => section({ title: county.name, children: tree(county.name, [{ ...county, below: [] }, ...county.below]) }))}`
}

const tree = (label: string, organs: readonly OrganBranch[]): Html => treeList({ label, nodes: organs.map(nodeOf) })

const nodeOf = (organ: OrganBranch): TreeNode => ({
  label: organ.name,
  href: to.organ(organ.code),
  note: organNote(organ) || undefined,
  children: organ.below.length > 0 ? organ.below.map(nodeOf) : undefined,
})
