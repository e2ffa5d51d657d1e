import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { fileField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

/** The way to fill the form from a file. */
export const importForm = (at: { countyId: string; editionId: string; token: string }): Html =>
  section({
    title: words.title,
    children: form({
      action: to.importText(at.countyId, at.editionId),
      hidden: { _token: at.token },
      files: true,
      children: [
        html`<p class="hint">${words.lead}</p>`,
        fileField({ name: 'file', label: words.file, accept: '.docx' }),
        button({ label: words.read }),
      ],
    }),
  })
