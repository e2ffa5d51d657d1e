import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { coverageWords } from '../../coverage/model.ts'
import { bindsWords, stateWords, words } from '../words.ts'
import type { CatalogueLine } from './store.ts'

export type CatalogueFace = ReturnType<typeof presentLine>

/** One catalogue of the list in words. */
export const presentLine = (line: CatalogueLine) => ({
  title: line.title,
  fileName: line.fileName,
  organ: line.organName,
  binds: bindsWords[line.binds],
  field: line.fieldName ?? coverageWords(line.coverage, []),
  state: stateWords[line.state]!,
  rows: line.rows,
  doubts: line.doubts,
  href: to.draftCatalogue(line.countyId, line.id),
  allHref: to.draftCatalogue(line.countyId, line.id, { show: 'all' }),
  doubtsHref: to.draftCatalogue(line.countyId, line.id, { show: 'doubts' }),
  when: (line.adoptedOn ?? legalDayOf(line.importedAt)).toString(),
})

/** The states as views of the list, each with its number. */
export const stateTabs = (counts: ReadonlyMap<string, number>, state: string | null) => [
  {
    label: words.all,
    href: to.catalogues(),
    current: state === null,
    count: [...counts.values()].reduce((sum, n) => sum + n, 0),
  },
  ...Object.entries(stateWords).map(([key, { label }]) => ({
    label,
    href: to.catalogues({ state: key }),
    current: state === key,
    count: counts.get(key) ?? 0,
  })),
]
