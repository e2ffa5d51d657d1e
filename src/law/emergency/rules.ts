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

/** What must be told the public once a warning was given, besides the warning itself. */
export const releases = ['channels', 'forecasts', 'dangers', 'knowledge', 'hotline', 'specific-measures'] as const
export type Release = (typeof releases)[number]

export interface ReleaseDuty {
  duty: Release
  /** 定时: again and again at set times, which the plan sets; else in time. */
  atSetTimes: boolean
  basis: string
}

const release = (duty: Release, article: string, atSetTimes = false): ReleaseDuty => ({
  duty,
  atSetTimes,
  basis: `突发事件应对法${article}`,
})

const everyLevel: readonly ReleaseDuty[] = [
  release('channels', '第六十六条第二项'),
  release('forecasts', '第六十六条第四项', true),
  release('dangers', '第六十六条第五项'),
  release('knowledge', '第六十六条第五项'),
  release('hotline', '第六十六条第五项'),
]
const graveLevels: readonly ReleaseDuty[] = [...everyLevel, release('specific-measures', '第六十七条第五项')]

/**
 * Levels three and four: where events are reported, forecasts and assessments at set times, warnings of dangers, how to
 * avoid them, a number to call (第六十六条); one and two: advice on specific measures as well (第六十七条).
 */
export const releaseDutiesAt = (level: AlertLevel): readonly ReleaseDuty[] => (level <= 2 ? graveLevels : everyLevel)
