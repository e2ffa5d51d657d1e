import type { Organ } from '#kernel/organisation/model.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { type Html, html } from '#platform/html/html.ts'
import { adoptWords as words } from '../words.ts'

export interface OrganChoices {
  /** The organ whose catalogue it is. */
  organ: Organ
  /** By level: how those directly below the organ are headed, and which organs may be ticked. */
  levels: readonly { heading: string; organs: readonly Organ[] }[]
  /** Short names of the organs below, by id. */
  names: ReadonlyMap<string, string>
  chosen: readonly string[]
}

/** Organs to tick, those of one level and parent together; the organ itself stands with those directly below it. */
export function organChoices({ organ, levels, names, chosen }: OrganChoices): Html {
  const groups = levels.flatMap(({ heading, organs }) => {
    const parents = Map.groupBy(organs, ({ id, parentId }) => (id === organ.id ? id : (parentId ?? organ.id)))
    return [...parents].map(([parentId, of]) => ({
      label: parentId === organ.id || parents.size === 1 ? heading : words.below(names.get(parentId) ?? ''),
      of,
    }))
  })
  return html`<div class="organ-choices">${groups.map(({ label, of }, index) =>
    checkboxGroup({
      id: `organs-${index + 1}`,
      name: 'organs',
      label,
      inline: true,
      options: of.map((each) => ({ value: each.id, label: each.shortName })),
      values: chosen,
    }),
  )}</div>`
}
