import { type DayGroup, daysInClause, type Memory, type Stretch, type WrittenDay } from './days-in-clause.ts'
import type { Fault, Festival, NoticePart } from './model.ts'
import type { Item, Sentence } from './sentences.ts'
import { noticeWords as words } from './words.ts'

/** A day with the place it was read from, for the checks that follow. */
export interface PlacedDay {
  day: string
  line: number
  sentence: string
}

/** A part as it was read, with where each of its worked days and days off stands. */
export interface ReadPart {
  part: NoticePart
  workedAt: PlacedDay[]
  offAt: PlacedDay[]
}

/** More than this is a slip: the longest holiday so far had ten days. */
const LONGEST_STRETCH = 15

const advice = /^(?:鼓励|倡导|建议|提倡)/u
const verbs = /放假|上班|调休|公休|休息|补休|补假/u
/** The weekend beside the day is counted too, but not named. */
const withWeekend = /与周末连休/u

interface Reader {
  part: ReadPart
  faults: Fault[]
  lineOf(at: number): number
  memory: Memory
  /** What a following 共3天 or 放假3天 counts. */
  counted: Stretch[]
}

/** Reads one part of a notice; null where it says nothing about days (值班、安全). Faults are added to the list. */
export function readPart(
  item: Item,
  about: { year: number; festivals: readonly Festival[]; lineOf(at: number): number },
  faults: Fault[],
): ReadPart | null {
  const festivals = item.festivals.length > 0 ? item.festivals : [...about.festivals]
  const ofNewYear = festivals.includes('元旦')
  const part: NoticePart = {
    festivals,
    line: about.lineOf(item.at),
    sentence: item.sentences[0]!.text,
    holidays: [],
    workdays: [],
    restored: [],
    extendTo: null,
  }
  const reader: Reader = {
    part: { part, workedAt: [], offAt: [] },
    faults,
    lineOf: about.lineOf,
    memory: {
      year: about.year,
      month: null,
      yearOf: (month) => (ofNewYear && month === 12 ? about.year - 1 : about.year),
    },
    counted: [],
  }
  for (const sentence of item.sentences) readSentence(reader, sentence, item.festivals.length > 0)
  const days = part.holidays.length + part.workdays.length + part.restored.length
  if (days === 0 && part.extendTo === null) return null
  for (const list of ['holidays', 'workdays', 'restored'] as const) part[list] = [...new Set(part[list])].sort()
  return reader.part
}

function readSentence(reader: Reader, sentence: Sentence, ofFestival: boolean): void {
  if (advice.test(sentence.text)) return
  // Commas within brackets divide nothing: (农历正月初九,星期日).
  const clauses = sentence.text.split(/,(?![^()]*\))/u)
  for (const [index, clause] of clauses.entries()) {
    const groups = daysInClause(clause, reader.memory)
    const last = groups.at(-1)
    // 10月1日至7日,放假: the verb stands behind the comma.
    if (last?.after === '') last.after = clauses[index + 1] ?? ''
    for (const group of groups)
      if (!readGroup(reader, sentence, group) && (ofFestival || verbs.test(clause)))
        fault(reader, sentence, words.notUnderstood)
    const count = /(?:共|放假)(\d+|[一二三四五六七八九十])[天日]/u.exec(clause)?.[1]
    if (count) checkCount(reader, sentence, numberOf(count))
  }
}

/** What a group of days says; false where it was not understood. */
function readGroup(reader: Reader, sentence: Sentence, group: DayGroup): boolean {
  if (!checkDays(reader, sentence, group)) return true
  const { part } = reader.part
  const { stretches, after } = group
  const said = `${group.before}${after}`
  if (/延长.*(?:假期|放假).*至$/u.test(group.before)) {
    part.extendTo = stretches.at(-1)!.to.date!.toString()
    return true
  }
  // 2月3日起恢复正常上班: the first day behind the holiday, nothing more.
  if (/^起(?:均|恢复)?(?:照常|正常)?上班/u.test(after)) return true
  if (/取消|不再|恢复|照常休息|正常休息|不上班/u.test(said)) {
    part.restored.push(...daysOf(stretches))
    return true
  }
  if (/^(?:均|都)?(?:照常|正常)上班/u.test(after)) return addWorked(reader, sentence, stretches, isWeekend)
  if (/^(?:均|都|分别|为)?(?:工作日|上班)/u.test(after)) return addWorked(reader, sentence, stretches)
  // 1月4日公休日调至1月2日: only explains; what is worked is said again as 上班.
  if (/^(?:[两二三]个)?(?:公休日)?(?:分别)?调休?(?:至|到)$/u.test(after)) return true
  if (/调休?(?:至|到)$/u.test(group.before)) return inside(reader, sentence, stretches)
  if (/^(?:均|都|分别|也)?为?(?:国家)?(?:法定(?:节)?假日|公休日|节日|法定节日)/u.test(after))
    return inside(reader, sentence, stretches)
  if (/^(?:全国|全体公民)?(?:均|都|分别)?(?:照常)?(?:放假|调休|公休|休息|补休|补假|休假|连休)/u.test(after)) {
    addOff(reader, sentence, stretches)
    return true
  }
  return false
}

/** Days that exist, stand in order, carry their own weekday and belong to the year; false where they cannot be used. */
function checkDays(reader: Reader, sentence: Sentence, { stretches }: DayGroup): boolean {
  let usable = true
  for (const { from, to } of stretches) {
    for (const written of from === to ? [from] : [from, to]) if (!checkDay(reader, sentence, written)) usable = false
    if (!from.date || !to.date) continue
    const days = from.date.until(to.date).days
    if (days >= 0 && days < LONGEST_STRETCH) continue
    fault(reader, sentence, days < 0 ? words.reversed(from.date, to.date) : words.tooLongStretch(days + 1))
    usable = false
  }
  return usable
}

function checkDay(reader: Reader, sentence: Sentence, { date, words: said, weekday }: WrittenDay): boolean {
  if (!date) {
    fault(reader, sentence, words.noSuchDay(said))
    return false
  }
  // The day itself can still be used, so that the other checks say all there is to say at once.
  if (weekday !== null && weekday !== date.dayOfWeek) fault(reader, sentence, words.wrongWeekday(date, weekday))
  const year = reader.memory.yearOf(1)
  const ofNewYear = date.year === year - 1 && date.month === 12 && reader.part.part.festivals.includes('元旦')
  if (date.year === year || ofNewYear) return true
  fault(reader, sentence, words.otherYear(date, year))
  return false
}

/** 照常上班 only explains a weekday; a weekend it has worked. */
function addWorked(
  reader: Reader,
  sentence: Sentence,
  stretches: readonly Stretch[],
  which = (_: string) => true,
): true {
  for (const day of daysOf(stretches).filter(which)) {
    reader.part.part.workdays.push(day)
    reader.part.workedAt.push({ day, line: reader.lineOf(sentence.at), sentence: sentence.text })
  }
  return true
}

function addOff(reader: Reader, sentence: Sentence, stretches: readonly Stretch[]): void {
  for (const day of daysOf(stretches)) {
    reader.part.part.holidays.push(day)
    reader.part.offAt.push({ day, line: reader.lineOf(sentence.at), sentence: sentence.text })
  }
  reader.counted = withWeekend.test(sentence.text) ? [] : [...stretches]
}

/** 其中,1月1日为法定节假日: explains days that are off already. */
function inside(reader: Reader, sentence: Sentence, stretches: readonly Stretch[]): true {
  const off = new Set(reader.part.part.holidays)
  for (const day of daysOf(stretches))
    if (!off.has(day)) fault(reader, sentence, words.notInside(Temporal.PlainDate.from(day)))
  return true
}

function checkCount(reader: Reader, sentence: Sentence, printed: number): void {
  const counted = daysOf(reader.counted).length
  if (reader.counted.length > 0 && counted !== printed) fault(reader, sentence, words.wrongCount(printed, counted))
}

function daysOf(stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ from, to }) => {
    const days = from.date!.until(to.date!).days
    return Array.from({ length: days + 1 }, (_, index) => from.date!.add({ days: index }).toString())
  })
}

const isWeekend = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5

const numberOf = (text: string): number => (/\d/.test(text) ? Number(text) : '一二三四五六七八九十'.indexOf(text) + 1)

function fault(reader: Reader, sentence: Sentence, message: string): void {
  reader.faults.push({ line: reader.lineOf(sentence.at), sentence: sentence.text, message })
}
