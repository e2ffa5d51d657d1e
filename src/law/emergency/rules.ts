import {
  type AlertColour,
  type AlertLevel,
  type AlertPart,
  alertColours,
  alertParts,
  type EventClass,
  type EventGrade,
  eventGrades,
  type ResponsePart,
  responseParts,
} from './model.ts'

/** Social-security events are a class, but have neither grades (第三条) nor colours of warning (第六十三条). */
const ungraded: ReadonlySet<EventClass> = new Set(['social-security'])

/** The grades an event of this class can have; none for social-security events. */
export const gradesOf = (eventClass: EventClass): readonly EventGrade[] => (ungraded.has(eventClass) ? [] : eventGrades)

/** The colour of a warning; null where the class has no warnings by colour. */
export const colourOf = (eventClass: EventClass, level: AlertLevel): AlertColour | null =>
  ungraded.has(eventClass) ? null : alertColours[level - 1]!

/** What a warning still lacks of the eight things it must state (第六十四条), in the order of the article. */
export const lackingInAlert = (stated: ReadonlySet<AlertPart>): AlertPart[] =>
  alertParts.filter((part) => !stated.has(part))

/** What the announcement of a response still lacks (第七十二条). */
export const lackingInResponse = (stated: ReadonlySet<ResponsePart>): ResponsePart[] =>
  responseParts.filter((part) => !stated.has(part))

/** What must be told the public at a warning of a level, besides the warning itself. */
export interface ReleaseDuty {
  duty: 'forecasts' | 'advice' | 'hotline' | 'specific-measures'
  basis: string
}

const regular: readonly ReleaseDuty[] = [
  { duty: 'forecasts', basis: '突发事件应对法第六十六条' },
  { duty: 'advice', basis: '突发事件应对法第六十六条' },
  { duty: 'hotline', basis: '突发事件应对法第六十六条' },
]

/** Levels three and four: regular forecasts, advice, hotline; one and two: advice on specific measures as well. */
export const releaseDutiesAt = (level: AlertLevel): readonly ReleaseDuty[] =>
  level <= 2 ? [...regular, { duty: 'specific-measures', basis: '突发事件应对法第六十七条' }] : regular
