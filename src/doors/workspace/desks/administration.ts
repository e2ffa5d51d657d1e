import { to } from '#kernel/links.ts'
import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { card, grid, section } from '#platform/html/components/card.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deskWords as words } from './words.ts'

/** What administrators can do. */
export function administrationDesk({ actor }: StaffVisit): Html | null {
  const manages = mayAnywhere(actor, 'organ.manage')
  const grants = mayAnywhere(actor, 'role.grant')
  if (!manages && !grants) return null
  return section({
    title: words.work,
    children: grid({
      wide: true,
      children: [
        manages &&
          card({
            title: words.organisation,
            href: to.organisation(),
            children: html`<p>${words.organisationWhat}</p>`,
          }),
        grants && card({ title: words.grants, href: to.organisation(), children: html`<p>${words.grantsWhat}</p>` }),
        card({ title: words.roles, href: to.roles(), children: html`<p>${words.rolesWhat}</p>` }),
      ].filter((one) => one !== false),
    }),
  })
}
