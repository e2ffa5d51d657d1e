import type { Asked } from '#platform/web/ask-address.ts'
import type { LinkOutcome } from '../checks/model.ts'
import { linkWords as words } from './words.ts'

export interface Judged {
  outcome: LinkOutcome
  says: string
}

/** Sites that keep programs out answer so, and are there all the same. */
const keepsOut = new Set([401, 403, 405, 406, 412, 429, 451, 503])

/**
 * What an answer means. That a name does not exist or a site cannot be reached is only believed while others of the same
 * run are reached: a server without a way out would call every link dead.
 */
export function judgeLink(asked: Asked, online: boolean): Judged {
  if (asked.kind === 'answered') {
    const { status } = asked
    if (status < 400) return { outcome: 'alive', says: '' }
    if (keepsOut.has(status)) return { outcome: 'not-checked', says: words.guarded(status) }
    return { outcome: 'broken', says: words.status(status) }
  }
  const says = words.says[asked.kind]
  if (asked.kind === 'no-host' || asked.kind === 'refused')
    return online ? { outcome: 'broken', says } : { outcome: 'not-checked', says: words.offline }
  return { outcome: 'not-checked', says }
}
