import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { errorSummary, form, hiddenFields } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { qrCode } from '#platform/html/components/qr-code.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

export interface CodePage {
  name: string
  formToken: string
  next: string
  error: string | null
  /** A secret to enrol, with the address for the picture; null where the person has a second factor. */
  enrol: { secret: string; address: string } | null
  /** The code itself, in a demonstration only. */
  shownCode: string | null
}

/** The second factor: the code, or first its enrolment. */
export const codePage = ({ name, formToken, next, error, enrol, shownCode }: CodePage): Html => html`<div class="sheet">
  <p>${words.codeFor(name)}</p>
  ${error && errorSummary({ title: words.signInFailed, errors: [{ id: 'f-code', text: error }] })}
  ${enrol && enrolment(enrol)}
  ${shownCode && notice({ children: html`<p>${words.codeDemonstration(shownCode)}</p>` })}
  ${form({
    action: to.signInCode(),
    label: words.codeTitle,
    hidden: { _token: formToken, next },
    children: [
      textField({
        name: 'code',
        label: words.codeLabel,
        hint: enrol ? undefined : words.codeHint,
        value: shownCode ?? undefined,
        required: true,
        width: 'short',
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        maxLength: 9,
      }),
      html`<div>${button({ label: words.codeConfirm, kind: 'primary' })}</div>`,
    ],
  })}
  <form action="${to.signOut()}" method="post">
    ${hiddenFields({ values: { _token: formToken } })}${button({ label: words.otherPerson, kind: 'quiet' })}
  </form>
</div>`

const enrolment = ({ secret, address }: NonNullable<CodePage['enrol']>): Html =>
  html`<p>${words.enrolHint}</p>
  ${qrCode({ text: address, label: words.enrolPicture })}
  ${descriptionList({ items: [[words.enrolKey, html`<code class="secret">${grouped(secret)}</code>`]] })}`

/** A secret in groups of four, as people type it. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
