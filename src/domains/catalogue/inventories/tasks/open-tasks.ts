import type { Context } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { SourceRecord } from '../issues/source-store.ts'
import { findSettings } from '../settings/settings-store.ts'
import { insertTasks } from './task-store.ts'

/**
 * An issue of a guideline opens a task for each organ that it binds, and one for each department that guides the field
 * (city plan 1 and 2: 责任单位、指导单位). Answers how many; an organ that has the task of this issue gets no second one.
 */
export async function openTasks(
  { write, today }: Context,
  source: SourceRecord,
  organ: Organ,
  issue: number,
): Promise<number> {
  const { compileDays } = await findSettings(write, organ.countyId)
  return insertTasks(write, source, issue, { openedOn: today, dueOn: today.add({ days: compileDays }) })
}
