import { inThread } from '#platform/jobs/in-thread.ts'
import type { ToCompare } from './compare.ts'
import type { Compared } from './model.ts'

const thread = new URL('./reconcile-thread.ts', import.meta.url)

/** A thousand rows that are nearly alike take a second; what takes minutes is no catalogue. */
const limits = { milliseconds: 180_000 }

/** The comparison in a thread of its own. Rejects with ThreadTooSlow beyond three minutes. */
export const compareInThread = (given: ToCompare): Promise<Compared> => inThread(thread, given, limits)
