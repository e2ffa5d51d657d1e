import { basisOn } from '../duties/in-force.ts'
import { dutyOf } from '../duties/table.ts'

/**
 * What a village's or community's list of disclosed matters stands on, as a catalogue writes a basis: 村民委员会组织法 and
 * 城市居民委员会组织法 with the articles that hold on the day.
 */
export const villageBasisOn = (day: Temporal.PlainDate): string =>
  ['village-ordinary', 'community-ordinary']
    .map((id) => basisOn(dutyOf(id)!, day).replace(/^(.+法)(第.+条)$/u, '《中华人民共和国$1》$2'))
    .join('')

/** How often a matter is published, as a catalogue writes a deadline; of several rhythms the one of everyday. */
export function villageDeadline(duties: readonly string[]): string {
  const duty = dutyOf(duties.at(-1)!)!
  return duty.direction === 'every' ? '每季度公开一次' : '及时公开'
}

/** Whether an item is a decision of villagers or residents: its resolution is published, and its result as well (两公开). */
export const isPublishedTwice = (name: string): boolean =>
  /(村民|居民)(代表)?(会议|大会).*(决议|决定)|两公开|(村|居)(级|务)?(重大)?(决议|决策事项)/u.test(name)
