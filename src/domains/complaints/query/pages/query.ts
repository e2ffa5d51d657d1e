import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { queryWords as words } from '../../words.ts'

/** Number and code. The code is never repeated on the page, and neither stands in an address that is logged with it. */
export const queryPage = (page: { number: string; error: string | null }): Html => html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${page.error && errorSummary({ title: page.error, errors: [{ id: 'f-code', text: words.refusedMore }] })}
${form({
  action: to.myRequest(),
  label: words.title,
  children: [
    textField({
      name: 'number',
      label: words.number,
      hint: words.numberHint,
      value: page.number,
      maxLength: 80,
      required: true,
      width: 'medium',
      autocomplete: 'off',
    }),
    textField({
      name: 'code',
      label: words.code,
      hint: words.codeHint,
      maxLength: 60,
      required: true,
      width: 'medium',
      autocomplete: 'off',
      attributes: { autocapitalize: 'off', spellcheck: 'false' },
    }),
    html`<div>${button({ label: words.look, kind: 'primary' })}</div>`,
  ],
})}
<p>${words.howToAsk} <a href="${to.catalogue()}">${words.toCatalogue}</a></p>`
