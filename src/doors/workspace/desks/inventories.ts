import { taskTable } from '#domains/catalogue/staff/inventories/pages/task-table.ts'
import { tasksOfOwn } from '#domains/catalogue/staff/inventories/tasks/own-tasks.ts'
import { tasksWords as words } from '#domains/catalogue/staff/inventories/tasks/words.ts'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { section } from '#platform/html/components/card.ts'
import type { Html } from '#platform/html/html.ts'

/** What a new guideline asks of one's own organ: to compile, or to guide; nothing where nothing is open. */
export async function inventoriesDesk(visit: StaffVisit): Promise<Html | null> {
  const tasks = await tasksOfOwn(visit)
  if (tasks.length === 0) return null
  return section({
    title: words.deskTitle,
    more: { href: to.inventoryTasks(), label: words.deskMore },
    children: taskTable({ caption: words.deskTitle, tasks, today: visit.today, show: 'open' }),
  })
}
