import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { fileWords as words } from '../../staff-words.ts'
import { textOf } from '../model.ts'
import type { ComplaintPage } from '../view.ts'

/** How to reach who asked: closed until somebody says what for. */
export const contactSection = (page: ComplaintPage): Html =>
  section({ title: page.revealed ? words.contactShown : words.contact, children: matter(page) })

function matter({ view, token, tried, revealed }: ComplaintPage): Child {
  if (!view.hasContact) return html`<p class="hint">${words.contactNone}</p>`
  if (revealed)
    return descriptionList({
      items: [
        [words.name, revealed.name || words.empty],
        [words.phone, revealed.phone || words.empty],
        [words.address, revealed.address || words.empty],
      ],
    })
  const lead = html`<p class="hint">${words.contactKept}</p>`
  if (!view.mayReveal)
    return html`${lead}${button({ label: words.contactShow, id: 'deed-contact', reasons: [words.cannotHandle] })}`
  const failed = tried?.deed === 'contact' ? tried : null
  return html`${lead}${form({
    action: to.complaintDeed(view.file.countyId, view.file.id, 'contact'),
    hidden: { _token: token },
    children: [
      textField({
        name: 'purpose',
        id: 'deed-contact',
        label: words.contactPurpose,
        maxLength: 200,
        required: true,
        value: failed ? textOf(failed.typed, 'purpose') : '',
        error: failed?.errors.join('') || undefined,
      }),
      html`<div>${button({ label: words.contactShow })}</div>`,
    ],
  })}`
}
