import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { form } from '#platform/html/components/form.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { JointAdoption } from '../../together/model.ts'
import { togetherWords as words } from '../together/words.ts'

/** An adoption that waits for its day, and the way to take it back; without a token it is only told. */
export const adoptionAhead = (adoption: JointAdoption, token: string | null): Html =>
  html`${notice({
    tone: 'soon',
    title: words.ahead(String(adoption.fromOn)),
    children: html`<p>${words.aheadNote}</p>`,
  })}${
    token !== null &&
    form({
      action: to.withdrawAdoption(adoption.countyId, adoption.adoptionId),
      hidden: { _token: token },
      children: button({ label: words.withdraw }),
    })
  }`
