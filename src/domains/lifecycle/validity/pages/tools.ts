import { to } from '#kernel/links.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import type { Child } from '#platform/html/html.ts'
import { words } from '../words.ts'

/** Where one goes on from the list of documents. */
export const validityTools = (may: { cleanup: boolean; settings: boolean; archive: boolean }): Child =>
  actions({
    children: [
      linkButton({ label: may.cleanup ? words.toCleanup : words.cleanups, href: to.cleanups(), icon: 'list' }),
      may.archive && linkButton({ label: words.archive, href: to.archives() }),
      may.settings && linkButton({ label: words.settings, href: to.recordSettings() }),
      linkButton({ label: words.public, href: to.normatives(), kind: 'quiet' }),
    ],
  })
