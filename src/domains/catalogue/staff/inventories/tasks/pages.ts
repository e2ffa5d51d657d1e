import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { Settings } from '../../../inventories/settings/model.ts'
import type { Task, TaskState } from '../../../inventories/tasks/model.ts'
import type { Place } from '../access.ts'
import { frame } from '../pages/frame.ts'
import { taskTable } from '../pages/task-table.ts'
import { tasksWords as words } from './words.ts'

export const tasksOnPage = 50

export interface TasksPage {
  place: Place
  mine: readonly Task[]
  show: TaskState
  counts: Record<TaskState, number>
  page: number
  tasks: readonly Task[]
  today: Temporal.PlainDate
  /** Null for who may set nothing. */
  settings: (Settings & { by: string | null; on: Temporal.PlainDate | null; own: boolean; organ: Organ }) | null
  token: string
}

export function tasksPage(view: TasksPage): Html {
  const { place, mine, show, counts, page, tasks, today } = view
  const href = (wanted: TaskState, to_ = 1) =>
    to.inventoryTasks({ county: place.county.code, show: wanted, ...(to_ > 1 ? { page: String(to_) } : {}) })
  return frame('tasks', place, [
    html`<p>${words.lead}</p>`,
    mine.length > 0 &&
      section({ title: words.mine, children: taskTable({ caption: words.mine, tasks: mine, today, show: 'open' }) }),
    section({
      title: words.all,
      children: [
        tabs({
          label: words.show,
          tabs: (['overdue', 'open', 'done'] as const).map((each) => ({
            label: words.states[each],
            href: href(each),
            count: counts[each],
            current: each === show,
          })),
        }),
        taskTable({ caption: words.all, tasks, today, show }),
        counts[show] > tasksOnPage &&
          pager({
            page,
            pages: Math.ceil(counts[show] / tasksOnPage),
            total: counts[show],
            href: (to_) => href(show, to_),
          }),
      ],
    }),
    settings(view),
  ])
}

function settings({ settings: now, token }: TasksPage): Child {
  if (!now) return null
  return section({
    title: `${words.settings}：${now.organ.shortName}`,
    children: [
      html`<p>${words.settingsLead}</p>`,
      html`<p><small>${now.by && now.on ? words.setBy(now.by, now.on.toString(), now.own) : words.byDefault}</small></p>`,
      form({
        action: to.inventorySettings(),
        hidden: { _token: token, organ: now.organ.id },
        children: [
          textField({
            name: 'compileDays',
            label: words.compileDays,
            type: 'number',
            min: 1,
            max: 730,
            value: now.compileDays,
            suffix: words.days,
            width: 'short',
          }),
          textField({
            name: 'assessMonths',
            label: words.assessMonths,
            type: 'number',
            min: 1,
            max: 60,
            value: now.assessMonths,
            suffix: words.months,
            width: 'short',
          }),
          actions({ children: button({ label: words.save }) }),
        ],
      }),
    ],
  })
}
