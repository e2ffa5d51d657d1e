import { contentsOf } from '../contents/table.ts'
import { type EventClass, eventClasses } from './model.ts'

/** Levels of a response, first to fourth (第七十一条): another thing than the grade of the event and the level of a warning. */
export const responseLevels = [1, 2, 3, 4] as const
export type ResponseLevel = (typeof responseLevels)[number]

/** What an event goes through. */
export const phases = ['warning', 'response', 'progress', 'ending', 'aftermath'] as const
export type Phase = (typeof phases)[number]

export const phaseNames: Record<Phase, string> = {
  warning: '预警',
  response: '响应',
  progress: '进展',
  ending: '解除',
  aftermath: '善后',
}

/** A place of the release plan (突发事件信息公开方案): what is published, how, where, how soon, by whom. */
export interface PlanCell {
  eventClass: EventClass
  level: ResponseLevel
  phase: Phase
}

/** Every place a complete plan fills: each class, each level, each phase. */
export const planCells: readonly PlanCell[] = eventClasses.flatMap((eventClass) =>
  responseLevels.flatMap((level) => phases.map((phase) => ({ eventClass, level, phase }))),
)

/** What a row of the plan must say. */
export const planRow = contentsOf('release-plan-row')!

/** The places a plan leaves empty, in order. */
export const emptyCells = (filled: readonly PlanCell[]): PlanCell[] => {
  const keys = new Set(filled.map(keyOf))
  return planCells.filter((cell) => !keys.has(keyOf(cell)))
}

const keyOf = ({ eventClass, level, phase }: PlanCell): string => `${eventClass} ${level} ${phase}`

/** Ways of release that reach everybody, where possible (无障碍环境建设法第二十九条). */
export const accessibleForms = ['语音', '大字', '盲文', '手语'] as const
