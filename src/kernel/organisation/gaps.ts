import type { Role } from './model.ts'

/** Who is missing for a text to be published: a writer, a secrecy reviewer, somebody who signs, or a second person. */
export type Gap = 'clerk' | 'secrecy-reviewer' | 'approver' | 'second-person'

const signs = (roles: readonly Role[]): boolean => roles.includes('reviewer') || roles.includes('approver')
const reviews = (roles: readonly Role[]): boolean => roles.includes('secrecy-reviewer')

/**
 * What an organ lacks to publish, from the roles of the people who hold its posts on a day. 先审查、后公开 and 三审三校: the
 * writer is neither the secrecy reviewer nor the one who signs; those two may be one person.
 */
export function gapsOf(people: readonly (readonly Role[])[]): Gap[] {
  const gaps: Gap[] = []
  if (!people.some((roles) => roles.includes('clerk'))) gaps.push('clerk')
  if (!people.some(reviews)) gaps.push('secrecy-reviewer')
  if (!people.some(signs)) gaps.push('approver')
  if (gaps.length > 0) return gaps
  const works = people.some((roles, writer) => {
    const others = people.filter((_, at) => at !== writer)
    return roles.includes('clerk') && others.some(reviews) && others.some(signs)
  })
  return works ? [] : ['second-person']
}
