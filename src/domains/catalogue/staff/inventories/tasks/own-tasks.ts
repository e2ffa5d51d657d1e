import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { listTasks } from '../../../inventories/tasks/list-store.ts'
import type { Task } from '../../../inventories/tasks/model.ts'

/** Tasks of the organs where the person holds posts that are not done, the earliest first; a desk shows no more. */
const mostOwn = 20

export async function tasksOfOwn({ actor, db, today }: StaffVisit): Promise<Task[]> {
  if (!mayAnywhere(actor, 'inventory.see')) return []
  const organIds = [...new Set([actor.organId, ...actor.grants.map(({ organId }) => organId)])]
  const first = { page: 1, size: mostOwn }
  const [overdue, open] = await Promise.all([
    listTasks(db, { organIds }, 'overdue', today, first),
    listTasks(db, { organIds }, 'open', today, first),
  ])
  return [...overdue, ...open].slice(0, mostOwn)
}
