import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { card, columns, grid, section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { fileField, type Option, selectField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { binds } from '../../model.ts'
import { wayOf } from '../pages/way.ts'
import { bindsWords, importWords as words } from '../words.ts'
import type { FileResult } from './read-files.ts'

export interface ImportForm {
  organs: readonly Option[]
  token: string
  typed: { organ?: string | undefined; binds?: string | undefined }
  errors: Partial<Record<'organ' | 'binds' | 'files', string>>
}

export function importPage({ organs, token, typed, errors }: ImportForm): Html {
  const listed = Object.entries(errors).map(([name, text]) => ({ id: `f-${name}`, text }))
  return html`${wayOf('choose')}${listed.length > 0 && errorSummary({ errors: listed })}${section({
    title: words.form,
    children: columns({
      main: form({
        action: to.importCatalogue(),
        files: true,
        hidden: { _token: token },
        explainStars: true,
        children: [
          selectField({
            name: 'organ',
            label: words.organ,
            hint: words.organHint,
            required: true,
            options: organs,
            value: typed.organ,
            error: errors.organ,
            width: 'medium',
            ...(organs.length === 1 ? { empty: false as const } : {}),
          }),
          radioGroup({
            name: 'binds',
            label: words.binds,
            hint: words.bindsHint,
            required: true,
            inline: true,
            options: binds.map((value) => ({ value, label: bindsWords[value] })),
            value: typed.binds,
            error: errors.binds,
          }),
          fileField({
            name: 'files',
            label: words.files,
            hint: words.filesHint,
            required: true,
            multiple: true,
            accept: '.html,.htm,.mht,.mhtml,.xlsx,.xls,.docx,.csv,.tsv,.txt',
            error: errors.files,
          }),
          actions({
            children: [
              button({ label: words.submit, kind: 'primary' }),
              linkButton({ label: words.back, kind: 'quiet', href: to.catalogues() }),
            ],
          }),
        ],
      }),
      aside: notice({ children: html`<p>${words.patience}</p>` }),
    }),
  })}`
}

/** One card for each file: what was read, or why not and how to go on. */
export function resultsPage(countyId: string, results: readonly FileResult[]): Html {
  const count = (kind: FileResult['kind']) => results.filter((result) => result.kind === kind).length
  return html`${wayOf('check')}${notice({
    tone: count('failed') === 0 ? 'done' : 'doubt',
    announce: true,
    children: html`<p>${words.summary(count('read'), count('again'), count('failed'))}。</p>`,
  })}${section({
    title: words.results,
    children: [
      grid({ wide: true, children: results.map((result) => resultCard(countyId, result)) }),
      actions({
        children: [
          linkButton({ label: words.another, href: to.importCatalogue(), icon: 'plus' }),
          linkButton({ label: words.back, kind: 'quiet', href: to.catalogues() }),
        ],
      }),
    ],
  })}`
}

function resultCard(countyId: string, result: FileResult): Html {
  if (result.kind === 'failed')
    return card({
      title: result.name,
      above: badge({ tone: 'late', label: words.failedBadge }),
      children: [
        html`<ul class="reasons">${result.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
        html`<p class="hint">${words.failed}</p>`,
      ],
    })
  const href = to.draftCatalogue(countyId, result.catalogueId)
  const again = result.kind === 'again'
  return card({
    title: result.name,
    above: badge({ tone: again ? 'calm' : 'done', label: again ? words.againBadge : words.readBadge }),
    children: html`<p>${again ? words.again : words.read(result.rows, result.doubts)}</p>`,
    foot: linkButton({ label: again ? words.toBefore : words.toDraft, href, small: true, about: `：${result.name}` }),
  })
}
