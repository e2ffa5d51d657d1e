import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { ListedOrgan } from '../organs-store.ts'
import { flatten, type OrganBranch } from '../present.ts'
import { slotWords, words } from '../words.ts'

/** All who owe disclosure, by level: the city's own organs, then each county with its departments and towns. */
export function organsPage(roots: readonly OrganBranch[]): Html {
  const head = html`<hgroup><h1>${words.organs}</h1><p>${words.organsLead}</p></hgroup>`
  const root = roots[0]
  if (!root) return html`${head}${emptyState({ title: words.noOrgans, children: html`<p>${words.noOrgansWhy}</p>` })}`
  const counties = root.below.filter(({ level, kind }) => level === 'county' && kind === 'government')
  const own = root.below.filter((organ) => !counties.includes(organ)).flatMap(flatten)
  return html`${head}
${section({ title: words.cityOrgans, children: organTable(words.cityOrgans, [root, ...own]) })}
${counties.map((county) => section({ title: county.name, children: organTable(county.name, flatten(county)) }))}`
}

/** Organs one a line, with what they owe. */
export const organTable = (caption: string, organs: readonly ListedOrgan[]): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows: organs,
    tone: ({ overdue }) => (overdue > 0 ? 'late' : undefined),
    columns: [
      {
        key: 'organ',
        label: words.organ,
        names: true,
        width: 'wide',
        cell: ({ code, name }) => html`<a href="${to.organ(code)}">${name}</a>`,
      },
      { key: 'level', label: words.level, cell: ({ level }) => words.levels[level] ?? level },
      { key: 'items', label: words.item, numeric: true, cell: ({ items }) => (items > 0 ? number(items) : '') },
      {
        key: 'overdue',
        label: words.overdueCount,
        numeric: true,
        cell: ({ code, overdue }) =>
          overdue > 0
            ? html`<a href="${to.progressRows({ organ: code, own: '1', state: 'overdue' })}">${badge({ tone: slotWords.overdue.tone, label: number(overdue) })}</a>`
            : '',
      },
      {
        key: 'villages',
        label: words.below,
        cell: ({ code, villages }) =>
          villages > 0 ? html`<a href="${to.organ(code)}#below">${words.villagesBelow(number(villages))}</a>` : '',
      },
    ],
  })
