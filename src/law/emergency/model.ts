/** Classes of emergencies (突发事件应对法第二条). */
export const eventClasses = ['natural-disaster', 'accident', 'public-health', 'social-security'] as const
export type EventClass = (typeof eventClasses)[number]

/** Grades of an event, Ⅰ to Ⅳ (第三条). */
export const eventGrades = ['extraordinary', 'major', 'larger', 'ordinary'] as const
export type EventGrade = (typeof eventGrades)[number]

/** Levels of a warning, first to fourth (第六十三条); another thing than the grade of an event. */
export const alertLevels = [1, 2, 3, 4] as const
export type AlertLevel = (typeof alertLevels)[number]

export const alertColours = ['red', 'orange', 'yellow', 'blue'] as const
export type AlertColour = (typeof alertColours)[number]

/** What a warning must state (第六十四条). */
export const alertParts = ['class', 'level', 'begins', 'area', 'cautions', 'measures', 'issuer', 'issued'] as const
export type AlertPart = (typeof alertParts)[number]

/** What the announcement of a response must state (第七十二条). */
export const responseParts = ['matter', 'level', 'duration', 'measures'] as const
export type ResponsePart = (typeof responseParts)[number]
