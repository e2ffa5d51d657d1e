import { to } from '#kernel/links.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { dateField, selectField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Place, presetKeys, presetPeriod } from '../model.ts'
import { type MonitorPlace, monitorHref } from '../place.ts'
import { presetWords, words } from '../words.ts'

export interface Choices {
  places: readonly Place[]
  /** Fields to choose from; `guided` where they are all that is seen. */
  fields: readonly { code: string; name: string }[]
  guided: boolean
  today: Temporal.PlainDate
}

/** A list that unfolds is for looking over: beyond this, villages are reached through their town. */
const longestList = 300

/** Where and when: the usual periods at one touch, everything else as conditions. */
export const monitorFilter = (place: MonitorPlace, choices: Choices): Html =>
  html`${periodTabs(place, choices.today)}${conditions(place, choices)}`

const periodTabs = (place: MonitorPlace, today: Temporal.PlainDate): Html =>
  tabs({
    label: words.presets,
    tabs: presetKeys.map((key) => {
      const period = presetPeriod(key, today)
      const current = period.from.equals(place.period.from) && period.to.equals(place.period.to)
      return { label: presetWords[key], href: monitorHref(place, { period }), current }
    }),
  })

function conditions({ root, own, field, period }: MonitorPlace, { places, fields, guided }: Choices): Html {
  const listed = places.length > longestList ? places.filter((place) => place.level !== 'village') : places
  const top = Math.min(...places.map((place) => place.lineage.length))
  return filterBar({
    action: to.monitor(),
    label: words.filter,
    clearHref: to.monitor(),
    fields: [
      places.length > 1 && [
        selectField({
          name: 'organ',
          label: words.organ,
          value: root.code,
          empty: false,
          options: inTreeOrder(listed).map((place) => ({
            value: place.code,
            label: `${'　'.repeat(place.lineage.length - top)}${place.shortName}`,
          })),
        }),
        selectField({
          name: 'own',
          label: words.reach,
          value: own ? '1' : '',
          empty: false,
          options: [
            { value: '', label: words.withBelow },
            { value: '1', label: words.ownOnly },
          ],
        }),
      ],
      selectField({
        name: 'field',
        label: words.field,
        value: field ?? '',
        empty: guided ? words.guidedFields : words.anyField,
        options: fields.map(({ code, name }) => ({ value: code, label: name })),
      }),
      dateField({ name: 'from', label: words.from, value: period.from.toString() }),
      dateField({ name: 'to', label: words.to, value: period.to.toString() }),
    ],
  })
}

/** Every organ right below its superior. */
function inTreeOrder(places: readonly Place[]): Place[] {
  const codes = new Map(places.map((place) => [place.id, place.code]))
  const path = (place: Place) => place.lineage.map((id) => codes.get(id) ?? '').join('/')
  return places.toSorted((a, b) => (path(a) < path(b) ? -1 : 1))
}
