import { lawRegister } from '#kernel/law-register.ts'
import { type Law, type LawKind, type LawVersion, lawKinds, type Mark, markOf } from '#law/citation/model.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import { stateOn, versionOn } from '#law/citation/versions.ts'
import { kindWords } from '#law/citation/words.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { basisWords as words } from './words.ts'

/** A basis in its own words, cut where a law of the register is named. */
export function basisParts(basis: string, today: Temporal.PlainDate): { text: string; law: string | null }[] {
  const parts: { text: string; law: string | null }[] = []
  let at = 0
  for (const { head, law } of readCitations(basis, lawRegister, today).citations) {
    if (!law) continue
    if (head.begin > at) parts.push({ text: basis.slice(at, head.begin), law: null })
    parts.push({ text: basis.slice(head.begin, head.end), law: law.slug })
    at = head.end
  }
  if (at < basis.length) parts.push({ text: basis.slice(at), law: null })
  return parts
}

export interface BasisGroup {
  kind: LawKind
  label: string
  laws: { slug: string; title: string; items: number; state: ReturnType<typeof lawBadge> }[]
}

/** The laws that items cite, by kind and then by how many cite them. */
export function basisGroups(counts: ReadonlyMap<string, number>, today: Temporal.PlainDate): BasisGroup[] {
  const cited = [...counts].flatMap(([slug, items]) => {
    const law = lawRegister.laws.get(slug)
    return law ? [{ law, items }] : []
  })
  return lawKinds.flatMap((kind) => {
    const laws = cited
      .filter(({ law }) => law.kind === kind)
      .sort((a, b) => b.items - a.items || (a.law.title < b.law.title ? -1 : 1))
      .map(({ law, items }) => ({ slug: law.slug, title: law.title, items, state: lawBadge(law, today) }))
    return laws.length > 0 ? [{ kind, label: kindWords[kind], laws }] : []
  })
}

/** How a law stands, in a word. */
export const lawBadge = (law: Law, today: Temporal.PlainDate) => words.states[stateOn(law, today)]

/** A law's page in words. Numbers that nobody compared with the published text are not shown; days are, and say so. */
export function presentLaw(law: Law, today: Temporal.PlainDate) {
  const current = versionOn(law, today)
  return {
    title: law.title,
    kind: kindWords[law.kind],
    state: lawBadge(law, today),
    says: sayState(law, current, today),
    successors: (law.repealed?.by ?? []).map((slug) => ({ slug, title: lawRegister.laws.get(slug)!.title })),
    versions: law.versions.toReversed().map((version) => presentVersion(version, version === current)),
    asOf: words.asOf(dayWords(lawRegister.asOf)),
  }
}

function sayState(law: Law, current: LawVersion | null, today: Temporal.PlainDate): string {
  if (law.repealed && !current && stateOn(law, today) === 'repealed')
    return words.repealed(dayWords(law.repealed.on)) + unchecked(law.repealed.mark)
  if (!current) return words.notNow
  return current.from
    ? words.current(current.name, dayWords(current.from)) + unchecked(markOf(current, 'from'))
    : words.currentUndated(current.name) + unchecked(markOf(current, 'name'))
}

function presentVersion(version: LawVersion, isCurrent: boolean) {
  const dated = (fact: 'published' | 'from' | 'to') =>
    version[fact] ? `${version[fact]}${unchecked(markOf(version, fact))}` : words.unknown
  return {
    name: words.version(version.name),
    isCurrent,
    number:
      version.number === null ? words.unknown : markOf(version, 'number') === 'K' ? words.unchecked : version.number,
    published: dated('published'),
    from: dated('from'),
    to: version.to ? dated('to') : words.noEnd,
    articles: version.articles ? `${version.articles}${unchecked(markOf(version, 'articles'))}` : words.unknown,
  }
}

const unchecked = (mark: Mark): string => (mark === 'K' ? words.uncheckedMark : '')
