import { RegisterError } from './citation-error.ts'
import { normalNumber } from './document-number.ts'
import {
  type Law,
  type LawKind,
  type LawVersion,
  lawKinds,
  type Mark,
  type MarkedFact,
  marks,
  type Register,
} from './model.ts'
import { titleKey } from './title-key.ts'

/** The register as it lies in a file: days as ISO text, facts that are not known left out. */
export interface RegisterData {
  asOf: string
  laws: readonly LawData[]
}

export interface LawData {
  slug: string
  kind: string
  title: string
  short?: readonly string[]
  loose?: readonly string[]
  versions: readonly VersionData[]
  repealed?: { on: string; by: readonly string[]; marks?: { by?: string } }
}

export interface VersionData {
  name: string
  number?: string
  published?: string
  from?: string
  to?: string
  articles?: number
  moved?: { from?: readonly (readonly number[])[]; open?: boolean }
  marks?: Partial<Record<MarkedFact, string>>
}

/** Builds the register; throws RegisterError with every reason at once. */
export function makeRegister(data: RegisterData): Register {
  const reasons = [...reasonsNotToLoad(data)]
  if (reasons.length > 0) throw new RegisterError(`法律法规登记数据不能使用：${reasons.join('；')}。请改正后重新载入`)
  const laws = new Map(data.laws.map((law) => [law.slug, lawOf(law)]))
  const byTitle = new Map<string, { law: Law; loose: boolean }>()
  for (const law of laws.values()) {
    for (const title of looseTitlesOf(law)) byTitle.set(titleKey(title), { law, loose: true })
    for (const title of titlesOf(law)) byTitle.set(titleKey(title), { law, loose: false })
  }
  const numbered = [...laws.values()].flatMap((law) =>
    law.versions.flatMap(({ number }) => (number === null ? [] : [{ law, number }])),
  )
  const byNumber = new Map(
    [...Map.groupBy(numbered, ({ number }) => number)].map(([number, each]) => [number, each.map(({ law }) => law)]),
  )
  const starts = new Set(byTitle.keys().map((key) => key.slice(0, 2)))
  return { asOf: Temporal.PlainDate.from(data.asOf), laws, byTitle, starts, byNumber }
}

const state = '中华人民共和国'

/** The titles by which a law may rightly be cited: with and without the name of the state. */
function titlesOf({ title, short }: { title: string; short?: readonly string[] }): string[] {
  return [title, ...(short ?? [])].flatMap((each) =>
    each.startsWith(state) ? [each, each.slice(state.length)] : [each],
  )
}

/** Titles that are understood: those entered, and the name of the state where the law does not carry it. */
const looseTitlesOf = ({
  title,
  kind,
  loose,
}: {
  title: string
  kind: string
  loose?: readonly string[]
}): string[] => [
  ...(loose ?? []),
  ...(kind === 'administrative-regulation' && !title.startsWith(state) ? [`${state}${title}`] : []),
]

const dayOf = (text: string | undefined) => (text === undefined ? null : Temporal.PlainDate.from(text))

const lawOf = (law: LawData): Law => ({
  slug: law.slug,
  kind: law.kind as LawKind,
  title: law.title,
  short: law.short ?? [],
  loose: law.loose ?? [],
  versions: law.versions.map(versionOf),
  repealed: law.repealed
    ? {
        on: Temporal.PlainDate.from(law.repealed.on),
        by: law.repealed.by,
        mark: (law.repealed.marks?.by ?? 'K') as Mark,
      }
    : null,
})

const versionOf = (version: VersionData): LawVersion => ({
  name: version.name,
  number: version.number ?? null,
  published: dayOf(version.published),
  from: dayOf(version.from),
  to: dayOf(version.to),
  articles: version.articles ?? null,
  moved: {
    pairs: (version.moved?.from ?? []) as readonly (readonly [number, number])[],
    open: version.moved?.open ?? false,
  },
  marks: (version.marks ?? {}) as LawVersion['marks'],
})

/** What speaks against these data, one sentence a fault, each with the law it is about. */
export function* reasonsNotToLoad({ asOf, laws }: RegisterData): Generator<string> {
  if (!isDay(asOf)) yield `登记截止日“${asOf}”不是有效日期（应如2026-01-01）`
  const slugs = new Map<string, LawData>()
  const titles = new Map<string, string>()
  for (const law of laws) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(law.slug)) yield `“${law.slug}”不能作编号（只用小写字母、数字和连字符）`
    if (slugs.has(law.slug)) yield `编号“${law.slug}”重复`
    slugs.set(law.slug, law)
    if (!(lawKinds as readonly string[]).includes(law.kind))
      yield `《${law.title}》的种类“${law.kind}”不在登记的种类之内`
    for (const key of new Set([...titlesOf(law), ...looseTitlesOf(law)].map(titleKey))) {
      if (key === '') yield `“${law.slug}”的名称为空`
      else if (titles.has(key) && titles.get(key) !== law.slug)
        yield `名称“${key}”同属“${titles.get(key)}”和“${law.slug}”`
      titles.set(key, law.slug)
    }
    yield* reasonsAgainstVersions(law)
  }
  for (const law of laws) yield* reasonsAgainstRepeal(law, slugs)
}

const dayNames = { published: '公布日', from: '施行日', to: '止日' } as const

function* reasonsAgainstVersions({ title, versions, repealed }: LawData): Generator<string> {
  if (versions.length === 0) yield `《${title}》没有任何版本`
  const names = new Set<string>()
  for (const [index, version] of versions.entries()) {
    const what = `《${title}》${version.name}版`
    if (names.has(version.name)) yield `${what}重复`
    names.add(version.name)
    const days = Object.entries(dayNames).map(([fact, word]) => [word, version[fact as keyof typeof dayNames]] as const)
    const bad = days.filter(([, day]) => day !== undefined && !isDay(day))
    for (const [word, day] of bad) yield `${what}的${word}“${day}”不是有效日期（应如2026-01-01）`
    if (version.number !== undefined && normalNumber(version.number) !== version.number)
      yield `${what}的文号“${version.number}”不是规范写法`
    if (version.articles !== undefined && !(Number.isInteger(version.articles) && version.articles > 0))
      yield `${what}的条数“${version.articles}”不是正整数`
    for (const [fact, mark] of Object.entries(version.marks ?? {})) {
      if (!(marks as readonly string[]).includes(mark)) yield `${what}的核对标记“${mark}”不是${marks.join('、')}之一`
      if (version[fact as MarkedFact] === undefined) yield `${what}没有登记${fact}，却带有核对标记`
    }
    yield* reasonsAgainstMoves(what, version, versions[index - 1])
    if (bad.length > 0) continue
    if (version.from && version.to && version.to < version.from)
      yield `${what}止于${version.to}，早于施行日${version.from}`
    const before = versions[index - 1]
    if (before && !version.from) yield `${what}前面还有版本，必须写明施行日`
    if (before && version.from && !(before.to && before.to < version.from))
      yield `${what}自${version.from}施行，与${before.name}版（${before.to ? `止于${before.to}` : '没有止日'}）重叠`
  }
  const last = versions.at(-1)
  if (repealed && last && !(last.to && last.to < repealed.on))
    yield `《${title}》于${repealed.on}废止，${last.name}版却${last.to ? `止于${last.to}` : '没有止日'}`
}

function* reasonsAgainstMoves(what: string, { moved, articles }: VersionData, before: VersionData | undefined) {
  if (moved && !before) yield `${what}是第一个版本，不能有条文移动`
  for (const pair of moved?.from ?? []) {
    const [old, now] = pair
    if (pair.length !== 2 || !(old! > 0) || !(now! > 0)) yield `${what}的条文移动“${pair.join('→')}”应为原条数和现条数`
    else if (old! > (before?.articles ?? old!) || now! > (articles ?? now!))
      yield `${what}的条文移动“${old}→${now}”超出条数`
  }
}

function* reasonsAgainstRepeal({ title, slug, repealed }: LawData, laws: ReadonlyMap<string, LawData>) {
  if (!repealed) return
  if (!isDay(repealed.on)) yield `《${title}》的废止日“${repealed.on}”不是有效日期（应如2026-01-01）`
  for (const by of repealed.by) if (!laws.has(by)) yield `《${title}》由“${by}”替代，登记里没有它`
  if (leadsBack(slug, laws)) yield `《${title}》的替代关系绕回自身`
}

function leadsBack(slug: string, laws: ReadonlyMap<string, LawData>): boolean {
  const seen = new Set<string>()
  const ahead = [...laws.get(slug)!.repealed!.by]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === slug) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...(laws.get(next)?.repealed?.by ?? []))
  }
  return false
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text) !== null
  } catch {
    return false
  }
}
