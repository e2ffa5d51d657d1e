import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { promiseWords as words } from '../../staff-words.ts'

/** What is promised where the law sets no period, and in which words. */
export const promisePage = (page: {
  token: string
  now: string
  days: string
  wording: string
  errors: readonly string[]
}): Html => html`<p class="lead">${words.lead}</p>
<p><strong>${words.now(page.now)}</strong></p>
${page.errors.length > 0 && errorSummary({ title: words.errors, errors: page.errors.map((text) => ({ id: 'f-wording', text })) })}
${form({
  action: to.complaintPromise(),
  label: words.title,
  hidden: { _token: page.token },
  children: [
    textField({
      name: 'days',
      label: words.days,
      value: page.days,
      inputMode: 'numeric',
      width: 'short',
      required: true,
      maxLength: 3,
    }),
    textField({
      name: 'wording',
      label: words.wording,
      hint: words.wordingHint,
      value: page.wording,
      required: true,
      maxLength: 100,
    }),
    html`<div>${button({ label: words.save, kind: 'primary' })}</div>`,
  ],
})}`
