import type { Role } from '#kernel/organisation/model.ts'
import type { DemonstrationLogin } from './people-store.ts'
import { sightWords } from './words.ts'

/** In which order the story of a publication is told: who acts first comes first. */
const order: readonly Role[] = [
  'clerk',
  'secrecy-reviewer',
  'reviewer',
  'approver',
  'disclosure-officer',
  'supervisor',
  'system-admin',
  'security-admin',
]

const levels = ['town', 'county', 'city', 'village'] as const

/** The first role of somebody in the order of the story. */
const roleOf = ({ roles }: DemonstrationLogin): Role => order.find((role) => roles.includes(role)) ?? roles[0]!

/** Organ and post in one line: 青塘镇 信息员. */
export const whereOf = ({ organ, county, level, post }: DemonstrationLogin): string =>
  `${level === 'village' ? `${county} ` : ''}${organ} ${post}`

/** What this person sees on the first page. */
export const sightOf = (one: DemonstrationLogin): string => sightWords[roleOf(one)]

/** One person for each kind of desk, in the order of the story; the towns first, because most work lies there. */
export function featured(logins: readonly DemonstrationLogin[]): DemonstrationLogin[] {
  const kinds = new Map<string, DemonstrationLogin>()
  const rank = (one: DemonstrationLogin) => levels.indexOf(one.level) * 10 + order.indexOf(roleOf(one))
  for (const one of [...logins].sort((a, b) => rank(a) - rank(b))) {
    const kind = `${one.post} ${one.roles.join()} ${one.level}`
    if (!kinds.has(kind)) kinds.set(kind, one)
  }
  return [...kinds.values()]
}
