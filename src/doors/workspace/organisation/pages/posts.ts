import { badge } from '#platform/html/components/badge.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { PostFace } from '../present.ts'
import { words } from '../words.ts'

/** Posts one a line: who holds it since when, what it may do. */
export function postTable(options: {
  posts: readonly PostFace[]
  withOrgan: boolean
  withLogins: boolean
  empty: Html
}): Html {
  const { posts, withOrgan, withLogins, empty } = options
  const columns: (Column<PostFace> | false)[] = [
    withOrgan && {
      key: 'organ',
      label: words.organ,
      cell: (post) => html`<a href="${post.organHref}">${post.organ}</a>`,
    },
    {
      key: 'post',
      label: words.post,
      names: true,
      cell: (post) => html`<small>${post.office}</small><br><a href="${post.href}">${post.name}</a>`,
    },
    {
      key: 'holder',
      label: words.holder,
      width: 'narrow',
      cell: (post) =>
        post.vacant
          ? badge({ tone: 'late', label: words.vacant })
          : html`<ul>${post.holders.map((holder) => html`<li>${holder.name}${withLogins && html` <small>${holder.login}</small>`}</li>`)}</ul>`,
    },
    {
      key: 'since',
      label: words.since,
      width: 'narrow',
      cell: (post) => post.holders.map((holder) => holder.since).join('、') || '—',
    },
    {
      key: 'roles',
      label: words.roles,
      width: 'wide',
      cell: (post) =>
        post.roles.length > 0
          ? html`<ul>${post.roles.map((role) => html`<li>${role}</li>`)}</ul>`
          : html`<span class="hint">${words.noRole}</span>`,
    },
  ]
  return dataTable({
    caption: words.members,
    captionUnseen: true,
    rows: posts,
    empty,
    tone: (post) => (post.vacant ? 'late' : undefined),
    columns: columns.filter((column) => column !== false),
  })
}
