import type { Context } from '#kernel/context.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { compareIssues } from './issues/compare-issues.ts'
import { findIssue, putIssueInForce } from './issues/issue-store.ts'
import { applyIssue, findSourceRows } from './issues/row-store.ts'
import { touchSource } from './issues/source-store.ts'
import { sourceAtHand } from './source-at-hand.ts'
import { openTasks } from './tasks/open-tasks.ts'

export interface TakeIssue {
  countyId: string
  sourceId: string
  number: number
  /** The version of the source that the person looked at. */
  version: number
}

/** What taking an issue did, in numbers of rows; and how many tasks it opened. */
export interface Taken {
  added: number
  changed: number
  ended: number
  same: number
  tasks: number
}

/**
 * Puts a read issue in force: its rows go on under their identity, come or end; links and decisions stay with the rows
 * they are about. A guideline has those whom it binds compile, and its department guide (city plan 2).
 */
export async function takeIssue(context: Context, given: TakeIssue): Promise<Taken> {
  const { write, actor, today } = context
  const { source, organ } = await sourceAtHand(context, given, 'inventory.load')
  if (source.version !== given.version)
    throw new Stale('这个来源刚刚被其他人改动过（载入或者采用了另一份文件）。请重新打开，看过现在的改动以后再采用。')
  const issue = await findIssue(write, given)
  if (issue?.state !== 'read') throw new Refused(['这一版已经采用或者撤销，不用再办理。'])
  const difference = compareIssues(await findSourceRows(write, source.countyId, source.id), issue.rows)
  const ordinals = new Map(issue.rows.map((row, at) => [row, at + 1]))
  await putIssueInForce(write, given, { personId: actor.personId, name: actor.name, on: today })
  await applyIssue(write, given, difference, ordinals)
  await touchSource(write, source)
  const tasks = source.kind === 'guideline' ? await openTasks(context, source, organ, given.number) : 0
  await context.emit('inventory.changed', source.countyId, { organId: organ.id })
  const { added, changed, ended, same } = difference
  return { added: added.length, changed: changed.length, ended: ended.length, same: same.length, tasks }
}
