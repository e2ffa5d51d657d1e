import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { listDocumentLines } from './document-store.ts'
import { listEditionReminders } from './editions/store.ts'
import { remindersPage } from './pages/reminders.ts'
import { seeReminders } from './see-reminders.ts'
import { listDigests, listLines } from './store.ts'
import { words } from './words.ts'

/** Days on the page, and lines of a day. */
const daysShown = 7
const linesShown = 50

const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/reminders',
  handle: async ({ visit: { db, actor, today, act } }) => {
    const digests = await listDigests(db, actor.personId, daysShown)
    const days = digests.map(({ toldOn }) => toldOn)
    const editions = Map.groupBy(await listEditionReminders(db, actor.personId, days, linesShown), ({ toldOn }) =>
      toldOn.toString(),
    )
    const lines = Map.groupBy(await listLines(db, actor.personId, days, linesShown), ({ toldOn }) => toldOn.toString())
    const documents = Map.groupBy(await listDocumentLines(db, actor.personId, days, linesShown), ({ toldOn }) =>
      toldOn.toString(),
    )
    // Opened is seen; the page itself still says what was new.
    if (digests.some(({ seenAt }) => seenAt === null)) await act(seeReminders, {})
    return page({
      title: words.title,
      menu: 'reminders',
      main: remindersPage({
        digests: digests.map((digest) => ({
          ...digest,
          shown: lines.get(digest.toldOn.toString()) ?? [],
          editions: editions.get(digest.toldOn.toString()) ?? [],
          documents: documents.get(digest.toldOn.toString()) ?? [],
        })),
        today,
        opensDrafts: mayAnywhere(actor, 'publication.see-draft'),
      }),
    })
  },
})

/** What somebody was told. */
export const staffRoutes = [show]
