import {
  adoptDraftsTogether,
  adoptDue,
  extendAllCounties,
  readImportFile,
  reconcileCatalogue,
} from '#domains/catalogue/jobs.ts'
import { packArchive } from '#domains/lifecycle/archive/pack-archive.ts'
import { expireRecords } from '#domains/lifecycle/jobs.ts'
import { checkWaitingFiles } from '#domains/publishing/attachments/jobs.ts'
import { deliverDue, tellSystems } from '#domains/publishing/embedding/webhooks/jobs.ts'
import { checkReleases, readBack, releaseDueNow } from '#domains/publishing/jobs.ts'
import { askDueLinks } from '#domains/publishing/links/jobs.ts'
import type { PortalAddress } from '#domains/publishing/releasing/jobs.ts'
import { remindAllCounties, remindAllOfEditions } from '#domains/reminding/jobs.ts'
import { newestVersion } from '#kernel/calendar/store.ts'
import { recountCases } from '#kernel/casework/store.ts'
import type { EventName } from '#kernel/events.ts'
import { isFileKnown } from '#kernel/files-store.ts'
import { foldNotes } from '#kernel/indicator/fold-store.ts'
import type { Office } from '#kernel/office.ts'
import { sweepSessions } from '#kernel/organisation/session-store.ts'
import type { JobHandler } from '#platform/jobs/start-jobs.ts'

// What happens when… Nothing here is needed for the truth of the record: all may be late, retried or rebuilt.

/** Jobs that answer an event once in the installation, enqueued in the event's own transaction. */
export const once = {
  'publication.released': ['publication.read-back', 'webhooks.tell-released'],
  'publication.confirmed': [],
  'release.announced': [],
  'publication.withdrawn': ['webhooks.tell-withdrawn'],
  'record.changed': [],
  'archive.asked': ['archive.pack'],
  // A city's version notes a million changes; until they are folded everybody reads them.
  'catalogue.adopted': ['tallies.fold'],
  'catalogue.related': [],
  'inventory.changed': [],
  'obligation.changed': [],
  'organisation.changed': [],
  'procedure.adopted': [],
  'citations.rebuilt': [],
  // A working day more or less is a daily duty more or less.
  'calendar.loaded': ['obligations.extend', 'cases.recount', 'tallies.fold'],
  'case.changed': [],
  'topic.changed': [],
} as const satisfies Record<EventName, readonly JobName[]>

/** What every node does for itself when it reads an event: its page cache and its calendar show none of these stale. */
export const everyNode = {
  'publication.released': ['clear-pages'],
  // The public mark of an emergency release goes.
  'publication.confirmed': ['clear-pages'],
  'release.announced': ['clear-pages'],
  'publication.withdrawn': ['clear-pages'],
  // A link, a repeal, a confirmation: marks stand on the pages of both documents and in lists.
  'record.changed': ['clear-pages'],
  'archive.asked': [],
  'catalogue.adopted': ['clear-pages'],
  'catalogue.related': ['clear-pages'],
  // An item's page names its sources.
  'inventory.changed': ['clear-pages'],
  'obligation.changed': ['clear-pages'],
  'organisation.changed': ['clear-pages'],
  'procedure.adopted': ['clear-pages'],
  'citations.rebuilt': ['clear-pages'],
  'calendar.loaded': ['refresh-calendar', 'clear-pages'],
  'case.changed': ['clear-pages'],
  'topic.changed': ['clear-pages'],
} as const satisfies Record<EventName, readonly NodeWork[]>

/** Work that each node does on what it keeps in memory. */
export type NodeWork = 'clear-pages' | 'refresh-calendar'

export type JobName =
  | 'publication.read-back'
  | 'attachments.check'
  | 'links.ask'
  | 'publication.release-due'
  | 'publication.check-releases'
  | 'catalogue.read-file'
  | 'catalogue.adopt-together'
  | 'catalogue.adopt-due'
  | 'catalogue.reconcile'
  | 'obligations.extend'
  | 'cases.recount'
  | 'records.expire'
  | 'archive.pack'
  | 'reminders.tell'
  | 'reminders.tell-of-editions'
  | 'tallies.fold'
  | 'webhooks.tell-released'
  | 'webhooks.tell-withdrawn'
  | 'webhooks.deliver'
  | 'sweep'

/** Work that returns with the clock (UTC): shortly after midnight in Asia/Shanghai, and early in the morning. */
export const schedule = [
  { job: 'catalogue.adopt-due', pattern: '2 16 * * *' },
  { job: 'obligations.extend', pattern: '10 16 * * *' },
  { job: 'cases.recount', pattern: '20 16 * * *' },
  // Who stands on a document that has lapsed overnight is told; after a pause, of all that lapsed meanwhile.
  { job: 'records.expire', pattern: '15 16 * * *' },
  // Half past eight, when offices open; what a stopped worker missed is told with the next run.
  { job: 'reminders.tell', pattern: '30 0 * * *' },
  // An emergency release is to be confirmed within hours; who is to do it is told within one.
  { job: 'reminders.tell-of-editions', pattern: '5 * * * *' },
  // Each run takes what is due by its rows; a run that was missed is made up for by the next.
  { job: 'attachments.check', pattern: '*/5 * * * *', once: true },
  { job: 'links.ask', pattern: '*/3 * * * *', once: true },
  { job: 'sweep', pattern: '30 19 * * *' },
  // What is due follows from the editions: one run makes up for all that were missed.
  { job: 'publication.release-due', pattern: '* * * * *', once: true },
  { job: 'publication.check-releases', pattern: '* * * * *', once: true },
  // What was missed is folded by the next one.
  { job: 'tallies.fold', pattern: '* * * * *', once: true },
  { job: 'webhooks.deliver', pattern: '* * * * *', once: true },
] as const satisfies readonly { job: JobName; pattern: string; once?: true }[]

/** What each job does. */
export const jobsOf = (office: Office, portal: PortalAddress): Record<JobName, JobHandler> => ({
  'publication.read-back': (payload) => readBack(office, portal, payload),
  'publication.release-due': async () => void (await releaseDueNow(office)),
  'publication.check-releases': async () => void (await checkReleases(office, portal)),
  'attachments.check': async () => void (await checkWaitingFiles(office)),
  'links.ask': async () => void (await askDueLinks(office)),
  'catalogue.read-file': (payload) => readImportFile(office, payload),
  'catalogue.adopt-together': (payload) => adoptDraftsTogether(office, payload),
  'catalogue.adopt-due': async () => void (await adoptDue(office)),
  'catalogue.reconcile': (payload) => reconcileCatalogue(office, payload),
  'obligations.extend': async () => void (await extendAllCounties(office)),
  'cases.recount': async () =>
    void (await recountCases(office.staff, (await newestVersion(office.staff))?.calendar ?? office.calendar)),
  'archive.pack': (payload) => packArchive(office, payload),
  'records.expire': async () => void (await expireRecords(office)),
  'reminders.tell': async () => void (await remindAllCounties(office)),
  'reminders.tell-of-editions': async () => void (await remindAllOfEditions(office)),
  'tallies.fold': async () => void (await foldNotes(office.staff)),
  'webhooks.tell-released': (payload) => tellSystems('publication.released')(office, payload),
  'webhooks.tell-withdrawn': (payload) => tellSystems('publication.withdrawn')(office, payload),
  'webhooks.deliver': async () => void (await deliverDue(office)),
  sweep: async () => {
    await sweepSessions(office.staff, office.clock.now())
    await office.files.sweep((sha256) => isFileKnown(office.staff, sha256), office.clock.now())
  },
})
