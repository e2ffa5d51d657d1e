import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { type Task, type TaskState, taskState } from '../../../inventories/tasks/model.ts'
import { tasksWords as words } from '../tasks/words.ts'
import { boundLevelWords } from '../words.ts'

const taskTones: Record<TaskState, Tone> = { overdue: 'late', open: 'calm', done: 'done' }

/** Tasks with whose they are, what they are about, and how they stand today. */
export const taskTable = (options: {
  caption: string
  tasks: readonly Task[]
  today: Temporal.PlainDate
  show: TaskState
}): Html => {
  const { caption, tasks, today, show } = options
  return dataTable({
    caption,
    captionUnseen: true,
    rows: tasks,
    tone: (task) => (taskState(task, today) === 'overdue' ? 'late' : undefined),
    empty: emptyState({ title: words.none, children: html`<p>${words.noneOf[show]}</p>` }),
    columns: [
      { key: 'organ', label: words.organ, names: true, cell: ({ organName }) => organName },
      { key: 'duty', label: words.duty, cell: ({ duty }) => words.duties[duty] },
      {
        key: 'field',
        label: words.field,
        cell: ({ fieldName, level }) => [fieldName, level && boundLevelWords[level]].filter(Boolean).join('，'),
      },
      {
        key: 'source',
        label: words.source,
        width: 'wide',
        cell: ({ source }) =>
          html`<a href="${to.inventorySource(source.countyId, source.id)}">${source.title}</a> <small>${words.issue(source.issue)}</small>`,
      },
      { key: 'due', label: words.due, width: 'narrow', cell: ({ dueOn }) => dueOn.toString() },
      { key: 'state', label: words.state, cell: (task) => stateOf(task, today) },
    ],
  })
}

const stateOf = (task: Task, today: Temporal.PlainDate): Child => {
  const state = taskState(task, today)
  const about =
    task.duty === 'guide'
      ? words.guided(number(task.done), number(task.all))
      : task.doneOn
        ? words.doneOn(task.doneOn.toString())
        : words.openSince(task.openedOn.toString())
  return html`${badge({ tone: taskTones[state], label: words.states[state] })}<br><small>${about}</small>`
}
