import { fold } from '../fold.ts'
import { columnsOfPaths, type Header, type Path } from '../header.ts'
import {
  type Group,
  groupOf,
  type Head,
  headOf,
  isKindHeading,
  isShortened,
  isTaken,
  levelHeadOf,
  otherwiseHeadOf,
} from '../heads.ts'

/** The headings of a table that is written as text. */
export interface TextHeader extends Omit<Header, 'title'> {
  /** The first piece of the headings and the first one behind them. */
  begin: number
  end: number
}

/** One heading; several pieces where a heading was broken into lines. */
interface Heading {
  text: string
  head: Head | null
  group: Group | null
  levels: boolean
  /** Its first piece. */
  at: number
}

const duties: readonly (Head | Group)[] = ['elements', 'basis', 'deadlineText', 'body', 'channels']

/**
 * Finds the next headings at or behind a piece: a run of words that are headings of a catalogue, at most two unknown
 * ones between them, with three columns of the duty's side. `broken` says that one heading may stand in several pieces.
 */
export function findHeader(texts: readonly string[], from: number, broken: boolean): TextHeader | null {
  for (let begin = from; begin < texts.length; begin++) {
    const first = headingAt(texts, begin, broken)
    if (!first) continue
    const { headings, end } = withNamesBefore(withoutMarks(runFrom(texts, begin, broken)), texts)
    const found = headings.map(meaningOf)
    const ofDuty = duties.filter((duty) => found.includes(duty)).length
    const usual = headings.filter(({ head }) => head !== null && duties.includes(head)).length
    // Two must be in the usual words, for lists of documents use the others; two are enough beside both names of an item, or beside its name and how it is published.
    const named = found.includes('level1') && found.includes('level2')
    if (
      usual >= 2 &&
      (ofDuty >= 3 || (ofDuty === 2 && (named || (found.includes('item') && found.includes('mode')))))
    ) {
      const paths = arrange(headings)
      return { begin: headings[0]!.at, end, ...columnsOfPaths(paths) }
    }
    // The rest of a run is no better than the whole, and asking it again would square the work.
    begin = Math.max(begin, end - 1)
  }
  return null
}

interface Run {
  headings: readonly Heading[]
  end: number
}

/** The run from the number's heading on, where only words stand before it that a row has too (全社会, 主动公开). */
function withoutMarks({ headings, end }: Run): Run {
  const seq = headings.findIndex(({ head }) => head === 'seq')
  const marks = headings.slice(0, Math.max(0, seq)).map(groupOfSub)
  const begin = marks.every((group) => group !== null && group !== 'item') ? marks.length : 0
  return { headings: headings.slice(begin), end }
}

/** What a heading means, by the usual words or by others. */
const meaningOf = ({ text, head, group }: Heading): Head | Group | null => head ?? group ?? otherwiseHeadOf(text)

const isName = (meaning: Head | Group | null): boolean => meaning === 'item' || meaning?.startsWith('level') === true

/** The run with the names in front of it that are called otherwise (工作事项, 公开目录) and their kind (类别). */
function withNamesBefore(run: Run, texts: readonly string[]): Run {
  if (run.headings.some((heading) => isName(meaningOf(heading)))) return run
  const names: Heading[] = []
  for (let at = run.headings[0]!.at - 1; at >= 0; at--) {
    const text = texts[at]!
    if (text === '') continue
    if (names.length === 0 ? otherwiseHeadOf(text) !== 'item' : !isKindHeading(text)) break
    names.unshift(unknownHeading(text, at))
  }
  return { ...run, headings: [...names, ...run.headings] }
}

const unknownHeading = (text: string, at: number): Heading => ({ text, head: null, group: null, levels: false, at })

/** A heading in other words, of a column that the run lacks. */
function isLacking(text: string, headings: readonly Heading[]): boolean {
  const other = otherwiseHeadOf(text)
  return other !== null && !isTaken(other, headings.map(meaningOf))
}

function runFrom(texts: readonly string[], begin: number, broken: boolean): Run {
  const headings: Heading[] = []
  let end = begin
  let unknown: Heading[] = []
  for (let at = begin; at < texts.length; ) {
    const found = headingAt(texts, at, broken)
    if (found && !(unknown.length > 0 && isShortened(found.heading.text))) {
      headings.push(...unknown, found.heading)
      unknown = []
      at += found.length
      end = at
    } else if (texts[at] === '') at++
    else if (isLacking(texts[at]!, [...headings, ...unknown])) {
      headings.push(...unknown, unknownHeading(texts[at]!, at))
      unknown = []
      end = ++at
    } else if (unknown.length < 2 && mayBeHeading(texts[at]!)) unknown.push(unknownHeading(texts[at]!, at++))
    else break
  }
  return { headings, end }
}

/** An extra column's name, as offices invent them: short words, no number, no mark. */
export const mayBeHeading = (text: string): boolean => {
  const folded = fold(text)
  return folded.length >= 2 && folded.length <= 20 && !/^\d|[《》,;。√■□]/.test(folded)
}

/** The longest run of pieces from here that makes one heading. */
function headingAt(texts: readonly string[], at: number, broken: boolean): { heading: Heading; length: number } | null {
  const alone = broken ? headingAt(texts, at, false)?.heading : undefined
  for (let length = broken ? Math.min(4, texts.length - at) : 1; length > 0; length--) {
    const text = texts.slice(at, at + length).join('')
    const [head, group, levels] = [headOf(text), groupOf(text), levelHeadOf(text) !== null]
    // 依申请公开 and 县级 are two headings; 公开内容 and （要素） are one.
    if (length > 1 && alone && (alone.head !== head || alone.group !== group || alone.levels)) continue
    if (head || group || levels) return { heading: { text, head, group, levels, at }, length }
  }
  return null
}

const groupOfSub = ({ head, levels }: Heading): Group | null => {
  if (levels) return 'levels'
  if (head?.startsWith('level')) return 'item'
  if (head?.startsWith('audience')) return 'audience'
  return head === 'active' || head === 'onRequest' ? 'mode' : null
}

/**
 * Puts two header rows that were written one after the other together again: sub-headings go under their group, in the
 * order of the groups; a group printed twice takes what is left (公开方式 over the levels); halves of headings that
 * were split over the rows (公开 / 时限) are joined.
 */
function arrange(headings: readonly Heading[]): Path[] {
  const subs = new Map<Group, Heading[]>()
  const mains: Heading[] = []
  let below: Group | null = null
  // Names in a header of one row stand where they are printed: an unknown column (领域) may stand before them.
  const lastDuty = headings.findLastIndex(({ head }) => head !== null && duties.includes(head))
  const oneRow = !headings.some(({ group }) => group === 'item')
  for (const [at, heading] of headings.entries()) {
    if (oneRow && at < lastDuty && groupOfSub(heading) === 'item') {
      mains.push(heading)
      continue
    }
    if (below && /^(群体|群众|公开|申请)$/.test(fold(heading.text))) continue
    // An unknown name between sub-headings (四级事项) is one of them.
    const unknown = !heading.head && !heading.group && !heading.levels
    const group: Group | null = groupOfSub(heading) ?? (unknown ? below : null)
    if (group) {
      subs.set(group, [...(subs.get(group) ?? []), heading])
      below = group
      continue
    }
    if (below && mains.some((main) => main.head === heading.head)) continue
    const half = below && heading.head ? mains.findIndex((main) => fold(main.text) === '公开') : -1
    if (half >= 0) mains[half] = { ...heading, text: mains[half]!.text + heading.text }
    else if (!below || heading.head !== null) mains.push(heading)
  }
  return expand(mains, subs)
}

function expand(mains: readonly Heading[], subs: Map<Group, Heading[]>): Path[] {
  const paths: string[][] = []
  const sizes = new Map([...subs].map(([group, own]) => [group, own.length]))
  /** The sub-headings of a group; of a group that is printed several times each time its even share. */
  const left = (group: Group): Heading[] => subs.get(group) ?? []
  const take = (group: Group, times: number): Heading[] => {
    const all = left(group)
    const size = sizes.get(group) ?? 0
    const share = size % times === 0 ? size / times : all.length
    subs.set(group, all.slice(share))
    return all.slice(0, share)
  }
  const grouped = new Set(mains.map(({ group }) => group))
  for (const main of mains) {
    if (!main.group) {
      paths.push([main.text])
      continue
    }
    const same = mains.filter(({ group }) => group === main.group).length
    const own = subs.get(main.group)?.length ? take(main.group, same) : leftOver(main.group, mains, subs, grouped)
    if (own.length === 0) paths.push([main.text])
    else for (const sub of own) paths.push([main.text, sub.text])
  }
  const at = paths.findIndex(([text]) => headOf(text!) === 'seq') + 1
  paths.splice(at, 0, ...left('item').map(({ text }) => [text]))
  for (const group of ['audience', 'mode', 'levels'] as const) for (const sub of left(group)) paths.push([sub.text])
  return paths.map((path, index) => ({ index, path }))
}

/** 公开方式 printed a second time over the levels. */
function leftOver(
  group: Group,
  mains: readonly Heading[],
  subs: Map<Group, Heading[]>,
  grouped: ReadonlySet<Group | null>,
): Heading[] {
  const twice = mains.filter((main) => main.group === group).length > 1
  if (!twice || grouped.has('levels')) return []
  const levels = subs.get('levels') ?? []
  subs.delete('levels')
  return levels
}

/** The last line before the headings that calls itself a catalogue. */
export function titleBefore(texts: readonly string[], begin: number): string | null {
  const before = texts.slice(0, begin).filter((text) => text !== '')
  const lines = before.slice(-6).flatMap((text) => text.split('\n'))
  return lines.findLast((line) => line.length <= 80 && /目录|目錄|清单|清單|一览表/.test(line)) ?? null
}
