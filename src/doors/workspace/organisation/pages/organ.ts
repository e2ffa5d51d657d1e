import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { treeList } from '#platform/html/components/list.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { groupsOf, type PostFace, type TreeBranch } from '../present.ts'
import type { OrganNode } from '../store.ts'
import { kindWords, levelWords, words } from '../words.ts'
import { type Forms, forms } from './forms.ts'
import { postTable } from './posts.ts'

export interface OrganPage {
  organ: Organ
  /** The organ above, where the reader may see it. */
  parent: { name: string; href: string | null } | null
  openedOn: string
  /** That it has ended, and where that is told. */
  ended: { says: string; href: string } | null
  /** Where it can be ended; null for those who may not. */
  endHref: string | null
  guided: readonly string[]
  posts: readonly PostFace[]
  below: readonly OrganNode[]
  tree: readonly TreeBranch[]
  forms: Forms
}

/** One organ: its data, its posts and people, what stands below it, and the forms of those who may. */
export const organPage = (page: OrganPage): Html =>
  columns({
    asideFirst: true,
    aside: section({
      title: words.tree,
      children: [
        treeList({ label: words.tree, nodes: page.tree }),
        linkButton({ label: words.grid, href: to.roles(), icon: 'lock', small: true }),
      ],
    }),
    main: [end(page), data(page), members(page), below(page), manage(page)],
  })

function end({ ended, endHref }: OrganPage): Child {
  if (ended)
    return notice({
      tone: 'empty',
      title: ended.says,
      children: html`<p><a href="${ended.href}">${words.endedTo}</a></p>`,
    })
  return endHref && linkButton({ label: words.end, href: endHref, small: true })
}

const data = ({ organ, parent, openedOn, guided, posts }: OrganPage): Html =>
  section({
    title: words.data,
    children: descriptionList({
      boxed: true,
      items: [
        [words.fullName, organ.name],
        [words.code, organ.code],
        [words.level, levelWords[organ.level]],
        [words.kind, kindWords[organ.kind]],
        [
          words.parent,
          parent ? (parent.href ? html`<a href="${parent.href}">${parent.name}</a>` : parent.name) : words.none,
        ],
        [words.openedOn, openedOn],
        [words.posts, words.postsOf(posts.length, posts.filter((post) => post.vacant).length)],
        [words.guided, guided.length > 0 ? guided.join('、') : words.noGuided],
      ],
    }),
  })

const members = ({ posts, forms: { mayAdd } }: OrganPage): Html =>
  section({
    title: words.members,
    children: postTable({
      posts,
      withOrgan: false,
      withLogins: mayAdd,
      empty: emptyState({ title: words.noPostsYet, children: html`<p>${words.noPostsYetWhy}</p>` }),
    }),
  })

function below({ below: nodes }: OrganPage): Child {
  if (nodes.length === 0) return null
  return section({
    title: words.subOrgans,
    children: groupsOf(nodes).map(
      ([label, members]) =>
        html`<section class="organ-group" aria-label="${label}"><p class="label"><strong>${label}</strong> <small>${members.length}</small></p><ul class="organ-links">${members.map(
          (node) =>
            html`<li><a href="${to.organDesk(node.code)}">${node.shortName}</a>${node.vacant > 0 && html` <small class="late-text">${words.vacantOf(node.vacant)}</small>`}</li>`,
        )}</ul></section>`,
    ),
  })
}

const manage = ({ forms: given }: OrganPage): Html =>
  given.mayOpen || given.mayAdd
    ? section({ title: words.manage, id: 'manage', children: forms(given) })
    : notice({ children: html`<p>${words.whoManages}</p>` })
