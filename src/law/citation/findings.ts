import { sameNumber } from './document-number.ts'
import type { Identified } from './identify.ts'
import {
  type Citation,
  type Damage,
  type Finding,
  type Law,
  type LawKind,
  type LawVersion,
  type Mark,
  markOf,
  type Register,
} from './model.ts'
import { documentWord } from './titles.ts'
import { stateOn } from './versions.ts'

/** A citation with what its findings need to know. */
export interface ReadCitation extends Citation {
  identified: Identified
  damage: Damage | null
  /** The article's 条 is missing. */
  cut: number | null
  /** The title is 《条例》, which this text nowhere explains. */
  bare: boolean
}

/** What there is to say about one citation on a day. */
export function* findingsOf(citation: ReadCitation, register: Register, on: Temporal.PlainDate): Generator<Finding> {
  const at = { begin: citation.begin, end: citation.end, citation: null }
  const { law, title, identified, damage } = citation
  if (title !== null && damage) yield { ...at, kind: 'damaged', title, how: damage, law }
  else if (title !== null && identified.spaced) yield { ...at, kind: 'spaced', title }
  if (title !== null && law && identified.loose) yield { ...at, kind: 'loose-title', title, law }
  if (citation.cut !== null) yield { ...at, kind: 'article-cut', article: citation.cut }
  if (law) yield* findingsOfLaw(citation, law, register, on, at)
  else if (title !== null && citation.bare) yield { ...at, kind: 'undefined-abbreviation', title }
  else if (title !== null && !damage) yield { ...at, kind: 'unknown-title', title, odd: isOdd(title) }
}

/** Adverts stand in titles in place of words; what ends like no law and no document is worth a look. */
const isOdd = (title: string): boolean =>
  !documentWord.test(title.replace(/(?:[（(【][^（(]*[）)】]|[“”"》>〉\s])+$/, ''))

/** Documents are found by their number; laws and regulations by their title. */
const needsNumber: ReadonlySet<LawKind> = new Set<LawKind>(['normative-document', 'party-document'])

type Place = Pick<Finding, 'begin' | 'end' | 'citation'>

function* findingsOfLaw(
  citation: ReadCitation,
  law: Law,
  register: Register,
  on: Temporal.PlainDate,
  at: Place,
): Generator<Finding> {
  const state = stateOn(law, on)
  const last = law.versions.at(-1)!
  if (state === 'repealed') {
    const successors = law.repealed!.by.map((slug) => register.laws.get(slug)!)
    yield { ...at, kind: 'repealed', law, successors }
    return
  }
  if (state === 'expired') yield { ...at, kind: 'expired', law, on: last.to! }
  if (state === 'not-yet') yield { ...at, kind: 'not-yet', law, from: law.versions[0]!.from! }
  if (state === 'in-force' && !citation.number && needsNumber.has(law.kind) && last.number !== null)
    yield { ...at, kind: 'no-number', law, known: last.number, mark: markOf(last, 'number') }
  const meant = versionMeant(citation, law)
  const current = citation.version
  if (meant && current && law.versions.indexOf(meant.version) < law.versions.indexOf(current)) {
    yield { ...at, kind: 'older-version', law, written: meant.written, version: meant.version, current }
  } else if (!meant) yield* numberDiffers(citation, law, at)
  const version = meant?.version ?? current
  if (version) yield* findingsOfArticles(citation, law, version, !meant || meant.version === current, on, at)
}

/** The version that the text itself names, by its number or its year. */
function versionMeant(
  { number, identified, version: current }: ReadCitation,
  law: Law,
): { version: LawVersion; written: string } | null {
  // What is amended in parts goes on under the number it was made with: only a new number makes the old one wrong.
  const renumbered = current === null || current.number !== null
  const byNumber =
    number &&
    renumbered &&
    law.versions.findLast((each) => each.number !== null && sameNumber(number.normal, each.number))
  if (byNumber) return { version: byNumber, written: number.text }
  const byYear = law.versions.find(({ name }) => name === identified.year)
  return byYear ? { version: byYear, written: `${identified.year}年` } : null
}

/** A number that is none of the law's; only where the register knows the numbers of all its versions. */
function* numberDiffers({ number }: ReadCitation, law: Law, at: Place): Generator<Finding> {
  if (!number || law.kind === 'law' || law.versions.some((version) => version.number === null)) return
  const version = law.versions.at(-1)!
  const mark: Mark = markOf(version, 'number')
  yield { ...at, kind: 'number-differs', law, written: number.text, known: version.number!, mark }
}

/** A renumbered law is misquoted most in its first years; later the old numbers are no longer about. */
const lately = { years: 3 }

function* findingsOfArticles(
  { articles, cut }: ReadCitation,
  law: Law,
  version: LawVersion,
  isCurrent: boolean,
  on: Temporal.PlainDate,
  at: Place,
): Generator<Finding> {
  const fresh = version.from !== null && Temporal.PlainDate.compare(version.from.add(lately), on) > 0
  for (const ref of articles) {
    if (ref.kind !== 'article') continue
    if (version.articles !== null && ref.to > version.articles) {
      yield { ...at, kind: 'no-such-article', law, article: ref.to, version }
      continue
    }
    if (!isCurrent || cut !== null) continue
    const pair = version.moved.pairs.find(([before]) => before >= ref.from && before <= ref.to)
    if (fresh && pair) yield { ...at, kind: 'moved', law, article: pair[0], to: pair[1], version }
    else if (fresh && version.moved.open) yield { ...at, kind: 'moved', law, article: ref.from, to: null, version }
  }
}
