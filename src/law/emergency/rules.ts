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

/** Hours run round the clock from the moment itself (民法典第二百零一条第二款), holidays or not. */
export interface HourLimit {
  what: 'information' | 'press-conference' | 'response-to-concern'
  hours: number
  basis: string
}

const FIRST_INFORMATION_HOURS = 5
const PRESS_CONFERENCE_HOURS = 24
const CONCERN_HOURS = 48

/**
 * How soon the public must hear: of extraordinary and major emergencies within 5 hours, with a press conference within 24;
 * of other concerns within 48 (国办发〔2016〕80号、61号).
 */
export const hourLimitsOf = (grade: EventGrade | null): readonly HourLimit[] =>
  grade === 'extraordinary' || grade === 'major'
    ? [
        { what: 'information', hours: FIRST_INFORMATION_HOURS, basis: '国办发〔2016〕80号' },
        { what: 'press-conference', hours: PRESS_CONFERENCE_HOURS, basis: '国办发〔2016〕80号' },
      ]
    : [{ what: 'response-to-concern', hours: CONCERN_HOURS, basis: '国办发〔2016〕61号' }]

/** The last moment of a limit. */
export const lastMoment = (happened: Temporal.Instant, { hours }: HourLimit): Temporal.Instant =>
  happened.add({ hours })
