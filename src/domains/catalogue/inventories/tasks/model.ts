import type { BoundLevel } from '../model.ts'

/** Who has to do what about an issue of a guideline: compile a catalogue, or guide those who do. */
export const taskDuties = ['compile', 'guide'] as const
export type TaskDuty = (typeof taskDuties)[number]

/** A task with what is known today of the catalogues; whether it is done is told from them. */
export interface Task {
  id: string
  countyId: string
  organId: string
  organName: string
  duty: TaskDuty
  fieldCode: string
  fieldName: string
  level: BoundLevel | null
  source: { countyId: string; id: string; title: string; issue: number }
  openedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  /** Of a task to compile: since when a catalogue adopted on or after its opening covers the field. */
  doneOn: Temporal.PlainDate | null
  /** Of a task to guide: tasks to compile of the same issue, done and in all. */
  done: number
  all: number
}

export type TaskState = 'done' | 'overdue' | 'open'

/** A guiding department is done when everybody that it guides is. */
export function taskState(
  task: Pick<Task, 'duty' | 'doneOn' | 'done' | 'all' | 'dueOn'>,
  today: Temporal.PlainDate,
): TaskState {
  const isDone = task.duty === 'compile' ? task.doneOn !== null : task.done >= task.all
  if (isDone) return 'done'
  return Temporal.PlainDate.compare(today, task.dueOn) > 0 ? 'overdue' : 'open'
}
