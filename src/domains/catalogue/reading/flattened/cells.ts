import { isNamedOther, readChannelWords } from '../channel-words.ts'
import { fold } from '../fold.ts'
import { looksLikeBody } from '../text/nature.ts'
import type { FlatHead } from './header.ts'
import { beginsWithTick, type FlatRow } from './rows.ts'

/** The cells of a run-together row whose borders are proven; null where they are not. */
export interface CertainCells {
  basis: string | null
  deadlineText: string | null
  body: string | null
  channels: string | null
}

const none: CertainCells = { basis: null, deadlineText: null, body: null, channels: null }

/** Which neighbours the headings have: only between neighbours can a border be proven. */
export interface Neighbours {
  duty: boolean
  basis: boolean
}

export function neighboursIn(order: readonly FlatHead[]): Neighbours {
  const run = (...heads: FlatHead[]) => order.join().includes(heads.join())
  return { duty: run('deadlineText', 'body', 'channels'), basis: run('elements', 'basis', 'deadlineText') }
}

/**
 * Tells the cells of all rows. Proof of a row: a deadline of a closed set of wordings, then one word that is a body,
 * then nothing but channels up to the first tick. A body proven so in one row is known in the others.
 */
export function tellCells(rows: readonly FlatRow[], neighbours: Neighbours): CertainCells[] {
  if (!neighbours.duty) return rows.map(() => none)
  const parted = rows.map((row) => (row.mixed ? null : unitsOf(row.words)))
  const bodies = new Set(parted.flatMap((units) => (units && proveDuty(units)?.body) ?? []))
  return parted.map((units) => (units ? tellRow(units, bodies, neighbours) : none))
}

function tellRow(units: string[], bodies: ReadonlySet<string>, neighbours: Neighbours): CertainCells {
  const duty = proveDuty(units)
  if (duty) return { ...duty, basis: neighbours.basis ? basisBefore(units, duty.deadlineAt) : null }
  const at = units.flatMap((unit, i) => (bodies.has(unit) ? [i] : []))
  if (at.length !== 1) return none
  const body = at[0]!
  const deadlineAt = deadlineBefore(units, body)
  const after = units.slice(body + 1)
  return {
    body: units[body]!,
    channels: after.length > 0 && after.every(isChannels) ? after.join(' ') : null,
    deadlineText: deadlineAt === null ? null : units.slice(deadlineAt, body).join(' '),
    basis: deadlineAt === null || !neighbours.basis ? null : basisBefore(units, deadlineAt),
  }
}

interface Duty extends CertainCells {
  deadlineAt: number
}

function proveDuty(units: string[]): Duty | null {
  let channelsAt = units.length
  while (channelsAt > 0 && isChannels(units[channelsAt - 1]!)) channelsAt--
  const body = units[channelsAt - 1]
  if (channelsAt === units.length || body === undefined || !looksLikeBody(fold(body))) return null
  const deadlineAt = deadlineBefore(units, channelsAt - 1)
  if (deadlineAt === null) return null
  return {
    deadlineAt,
    deadlineText: units.slice(deadlineAt, channelsAt - 1).join(' '),
    body,
    channels: units.slice(channelsAt).join(' '),
    basis: null,
  }
}

const isChannels = (unit: string): boolean => {
  const words = readChannelWords(unit)
  return words.length > 0 && words.every((word) => word.known && (word.channel !== 'other' || isNamedOther(word.text)))
}

const event =
  '(自|从)?(政府|公开)?信息(形成|批复|产生|变更|更新|获取|制定)((或者?|、)(变更|更新|获取|形成|产生))?|自?制定或者?获取(政府)?信息'
const wordings = new RegExp(
  `^((${event})(之日)?(起|后)?\\d{1,3}个?工作日(之)?内((予以)?公开)?|(及时|实时|即时)公开|按(工作)?进展情况及时公开)` +
    '(,公示\\d{1,3}个工作日)?([,。;]?法律、?法规(对政府信息公开的期限)?另有规定的,?从其规定)?。?$',
)

/** Where the deadline that ends before `end` begins: the longest of the closed set, never a free phrase. */
function deadlineBefore(units: string[], end: number): number | null {
  for (let begin = Math.max(0, end - 3); begin < end; begin++) {
    if (wordings.test(fold(units.slice(begin, end).join('')))) return begin
  }
  return null
}

/** One citation with a law or a document number, and nothing before it that it could belong to. */
function basisBefore(units: string[], end: number): string | null {
  const unit = units[end - 1]
  const before = units[end - 2]
  if (!unit || !before || !unit.startsWith('《') || !/条例》|法》|〔\d{4}〕/.test(unit)) return null
  return /^《|[《、,，;；:：及和]$/.test(before) ? null : unit
}

/** Words up to the first tick, those inside brackets kept together; null where brackets do not close. */
function unitsOf(words: readonly string[]): string[] | null {
  const units: string[] = []
  let depth = 0
  for (const word of words) {
    if (depth === 0 && beginsWithTick(word)) break
    if (depth === 0) units.push(word)
    else units[units.length - 1] += ` ${word}`
    for (const character of word) {
      if ('《（(〔﹝['.includes(character)) depth++
      if ('》）)〕﹞]'.includes(character)) depth--
    }
    if (depth < 0) return null
  }
  return depth === 0 ? units : null
}
