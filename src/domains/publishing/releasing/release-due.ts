import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { type DueRelease, dueReleases } from '#kernel/publication/release/plan-store.ts'
import { releaseScheduled } from './release-scheduled.ts'

const atOnce = 200

/**
 * Everything whose hour has come, in the order of the hours, each in a transaction of its own. Nothing is queued: what is
 * due follows from the editions, so a worker that stood still for a week finds all of it. `latest` is the database's word
 * on the hour: a node whose clock runs ahead releases nothing early. One that fails holds up no other.
 */
export async function releaseDue(
  office: Office,
  latest: Temporal.Instant | null = null,
): Promise<{ released: number; held: number }> {
  const now = office.clock.now()
  const until = latest && Temporal.Instant.compare(latest, now) < 0 ? latest : now
  const done = { released: 0, held: 0, gone: 0 }
  const failures: unknown[] = []
  for (let after: DueRelease | null = null; ; ) {
    const due: DueRelease[] = await dueReleases(office.staff, until, after, atOnce)
    for (const { countyId, editionId, scheduledBy } of due) {
      try {
        const actor = (await loadActor(office.staff, scheduledBy, office.today())) ?? theSystem(countyId)
        done[await office.act(actor, releaseScheduled, { countyId, editionId })] += 1
      } catch (error) {
        failures.push(error)
      }
    }
    after = due.at(-1) ?? null
    if (due.length < atOnce) break
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} scheduled releases failed`)
  return { released: done.released, held: done.held }
}
