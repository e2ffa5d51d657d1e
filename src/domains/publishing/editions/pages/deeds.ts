import { to } from '#kernel/links.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { type ButtonKind, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deedWords, editorWords as words } from '../../words.ts'
import type { Offer, OfferedDeed } from '../present.ts'
import { textFormId } from './text-form.ts'

export interface Deeds {
  edition: Edition
  offers: readonly Offer[]
  token: string
  /** A remark that was typed for a deed and did not do. */
  refused: { deed: OfferedDeed; remark: string; reasons: readonly string[] } | null
  /** The text form is on the page, so that handing in saves first what stands there. */
  writing: boolean
}

const kinds: Partial<Record<OfferedDeed, ButtonKind>> = {
  return: 'secondary',
  revise: 'secondary',
  withdraw: 'danger',
  'reject-urgent': 'danger',
}

/** Everything that can be done with an edition, each deed with all that speaks against it. */
export const deedPanel = (deeds: Deeds): Html =>
  section({
    title: words.work,
    children:
      deeds.offers.length > 0
        ? deeds.offers.map((offer) => html`<div class="deed">${one(deeds, offer)}</div>`)
        : html`<p>${words.nothingToDo}</p>`,
  })

function one({ edition, token, refused, writing }: Deeds, { deed, reasons }: Offer): Html {
  const says = deedWords[deed]
  const kind = kinds[deed] ?? 'primary'
  const lead = html`<p class="hint">${says.lead}</p>`
  // Handing in goes through the text form: what was typed is saved first, never lost.
  if (deed === 'submit' && writing)
    return html`${lead}${button({ label: says.label, kind, reasons, name: 'next', value: 'submit', attributes: { form: textFormId } })}`
  if (reasons.length > 0) return html`${lead}${button({ label: says.label, reasons, id: `deed-${deed}` })}`
  const again = refused?.deed === deed ? refused : null
  return form({
    action: to.editionDeed(edition.countyId, edition.id, deed),
    hidden: { _token: token },
    label: says.label,
    children: [
      lead,
      'remark' in says &&
        textArea({
          name: 'remark',
          id: `f-${deed}`,
          label: says.remark,
          hint: says.remarkHint,
          rows: 2,
          maxLength: 500,
          value: again?.remark,
          error: again?.reasons.join('') || undefined,
        }),
      html`<div>${button({ label: says.label, kind })}</div>`,
    ],
  })
}
