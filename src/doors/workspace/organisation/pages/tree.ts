import { to } from '#kernel/links.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { checkbox } from '#platform/html/components/choices.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { treeList } from '#platform/html/components/list.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { PostFace, TreeBranch } from '../present.ts'
import { words } from '../words.ts'
import { postTable } from './posts.ts'

export interface TreePage {
  tree: readonly TreeBranch[]
  posts: readonly PostFace[]
  q: string | undefined
  vacant: boolean
  page: number
  pages: number
  total: number
  withLogins: boolean
}

/** All organs within reach, and beside them their posts, vacant ones marked. */
export function treePage({ tree, posts, q, vacant, page, pages, total, withLogins }: TreePage): Html {
  const filtered = Boolean(q) || vacant
  const query = { ...(q ? { q } : {}), ...(vacant ? { vacant: 'yes' } : {}) }
  return columns({
    asideFirst: true,
    aside: section({
      title: words.tree,
      children: [
        treeList({ label: words.tree, nodes: tree }),
        linkButton({ label: words.grid, href: to.roles(), icon: 'lock', small: true }),
        linkButton({ label: words.gaps, href: to.vacancies(), icon: 'people', small: true }),
        linkButton({ label: words.changes, href: to.organChanges(), icon: 'list', small: true }),
      ],
    }),
    main: section({
      title: words.members,
      children: [
        html`<p>${words.postsLead}</p>`,
        filterBar({
          action: to.organisation(),
          label: words.filter,
          fields: [
            textField({ name: 'q', label: words.q, value: q, type: 'search' }),
            checkbox({ name: 'vacant', label: words.vacantOnly, checked: vacant }),
          ],
          ...(filtered ? { clearHref: to.organisation() } : {}),
        }),
        postTable({
          posts,
          withOrgan: true,
          withLogins,
          empty: emptyState({
            title: words.noPosts,
            children: html`<p>${words.noPostsWhy}</p>`,
            actions: linkButton({ label: words.clear, href: to.organisation() }),
          }),
        }),
        total > 0 && pager({ page, pages, total, href: (at) => to.organisation({ ...query, page: String(at) }) }),
      ],
    }),
  })
}
