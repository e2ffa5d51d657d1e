import { to } from '#kernel/links.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { Place } from '../access.ts'
import { type Part, parts, frameWords as words } from '../words.ts'

const addressOf: Record<Part, (query: { county?: string }) => string> = {
  sources: to.inventories,
  links: to.inventoryLinks,
  missing: to.inventoryMissing,
  attributes: to.inventoryAttributes,
  names: to.inventoryNames,
  matrix: to.inventoryMatrix,
  tasks: to.inventoryTasks,
}

/** The parts of the inventories of a county, and the choice of the county where there are several. */
export function frame(part: Part, { county, counties }: Pick<Place, 'county' | 'counties'>, main: Child): Html {
  const query = counties.length > 1 ? { county: county.code } : {}
  return html`${tabs({
    label: words.parts,
    tabs: parts.map((each) => ({ label: words.part[each], href: addressOf[each](query), current: each === part })),
  })}${part !== 'matrix' && countyChoice(addressOf[part]({}), { county, counties })}${main}`
}

/** Nothing to choose where there is one county. */
export const countyChoice = (action: string, { county, counties }: Pick<Place, 'county' | 'counties'>): Child =>
  counties.length > 1 &&
  filterBar({
    action,
    label: words.county,
    fields: selectField({
      name: 'county',
      label: words.county,
      empty: false,
      value: county.code,
      options: counties.map(({ code, shortName }) => ({ value: code, label: shortName })),
      width: 'medium',
    }),
  })
