import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { LagPair } from '#kernel/indicator/model.ts'
import type { Counted, Counts, Period, Scope } from './model.ts'
import { countOrgans } from './scope-store.ts'
import { splitScope } from './split-scope.ts'
import { countDuties, countLags, countSlots, type Group } from './tallied-store.ts'

/**
 * Everything the monitor shows, as it stood at one moment: all counts are of one snapshot, so that they agree. Counts of
 * organs are summed by group where one is given: a city's page shows counties, not two thousand organs. Counties and
 * organs are read from their tallies, what these do not hold from the rows.
 */
export async function countMonitor(
  db: Read,
  scope: Scope,
  period: Period,
  today: Temporal.PlainDate,
  groupOf: (organId: string) => string = (organId) => organId,
): Promise<Counted & { lags: LagPair[] }> {
  if (scope.places.length === 0) return { duties: [], pressing: [], slots: [], fields: [], lags: [] }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await sql`set local work_mem = '32MB'`.execute(snapshot)
      const counted: Group<Partial<Counts>>[] = []
      const slots: Group<Partial<Counts>>[] = []
      const lags: LagPair[] = []
      for (const part of splitScope(scope, await countOrgans(snapshot), groupOf)) {
        counted.push(...(await countDuties(snapshot, part, groupOf, period, today)))
        slots.push(...(await countSlots(snapshot, part, groupOf)))
        lags.push(...(await countLags(snapshot, part, period, today)))
      }
      return {
        // What is overdue of the period stands in the rows of its months; it belongs to now and to no month.
        duties: ofGroup(counted).flatMap(({ month, overdue, soon, ahead, ...row }) =>
          month === null ? [] : [{ ...row, month }],
        ),
        pressing: ofGroup(counted).map(({ organId, overdue = 0, soon = 0, ahead = 0 }) => ({
          ...{ organId, overdue, soon, ahead },
        })),
        slots: ofGroup(slots),
        fields: [...counted, ...slots].flatMap(({ organId, month, field, ...counts }) =>
          field === null ? [] : [{ ...counts, field }],
        ),
        lags,
      }
    })
}

const ofGroup = (rows: readonly Group<Partial<Counts>>[]) =>
  rows.flatMap(({ organId, field, ...row }) => (organId === null ? [] : [{ ...row, organId }]))
