import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { unseenReleases } from '#kernel/publication/release/alert-store.ts'
import { seenWithin } from '#kernel/publication/release/model.ts'
import { databaseNow } from '#kernel/publication/release/plan-store.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { noteReadBack, tellUnseen } from './read-back.ts'
import { lookOutside, type PortalAddress, type Sight } from './releasing/jobs.ts'
import { releaseDue } from './releasing/release-due.ts'

const released = z.object({ countyId: z.uuid(), editionId: z.uuid() })

/** A page cache hears of a release within a third of a second. */
const looks = { times: 4, pauseMilliseconds: 250 }

/** Looks at a release from outside and notes that it is there; not yet there means: try again. */
export async function readBack(office: Office, portal: PortalAddress, payload: unknown): Promise<void> {
  const { countyId, editionId } = released.parse(payload)
  for (let turn = 1; turn <= looks.times; turn += 1) {
    const edition = await findEdition(office.staff, countyId, editionId)
    // Withdrawn or followed by another in the meantime: there is nothing left to look for.
    if (edition?.state !== 'live') return
    if ((await lookOutside(portal, edition)) === 'seen') {
      await office.act(theSystem(countyId), noteReadBack, { countyId, editionId })
      return
    }
    if (turn < looks.times) await setTimeout(looks.pauseMilliseconds)
  }
  throw new Error(`edition ${editionId} cannot be seen by the public yet`)
}

/** Every scheduled release whose hour has come; the database's clock has the last word on the hour. */
export const releaseDueNow = async (office: Office) => releaseDue(office, await databaseNow(office.staff))

/** How far back is looked for what nobody has seen, in hours, and how many are looked at in one round. */
const lookBackHours = 31 * 24
const roundOf = 100

/**
 * What was released and is not seen outside after its minutes: looked for once more, and told where it is still not
 * there. Follows from the editions, so that a worker that stood still looks for all of it on its return.
 */
export async function checkReleases(office: Office, portal: PortalAddress): Promise<{ seen: number; unseen: number }> {
  const now = office.clock.now()
  const span = { from: now.subtract({ hours: lookBackHours }), until: now.subtract(seenWithin) }
  const found = { seen: 0, unseen: 0 }
  let answers = true
  for (const release of await unseenReleases(office.staff, span, roundOf)) {
    const { countyId, editionId } = release
    const system = theSystem(countyId)
    // Where nobody answers, nobody is asked a hundred times.
    const sight: Sight = answers ? await lookOutside(portal, release) : 'no-answer'
    answers &&= sight !== 'no-answer'
    if (sight === 'seen') {
      await office.act(system, noteReadBack, { countyId, editionId })
      found.seen += 1
    } else {
      await office.act(system, tellUnseen, release)
      found.unseen += 1
    }
  }
  return found
}
