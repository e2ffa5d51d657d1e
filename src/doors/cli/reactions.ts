import type { EventName } from '#kernel/events.ts'
import type { Office } from '#kernel/office.ts'
import type { JobHandler } from '#platform/jobs/start-jobs.ts'

/** What happens when…: handed down from the top, where the whole house can be seen. */
export interface Reactions {
  once: Readonly<Record<EventName, readonly string[]>>
  everyNode: Readonly<Record<EventName, readonly ('clear-pages' | 'refresh-calendar')[]>>
  schedule: readonly { job: string; pattern: string; once?: boolean }[]
  jobsOf(office: Office, portal: { url: string; localUrl: string }): Readonly<Record<string, JobHandler>>
}
