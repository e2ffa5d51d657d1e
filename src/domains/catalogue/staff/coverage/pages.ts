import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { FieldOfWork } from '../../coverage/model.ts'
import type { CatalogueRecord } from '../../store.ts'
import type { CoverageFace } from './present.ts'
import { coverageTexts as texts } from './words.ts'

export interface CoverageForm {
  catalogue: CatalogueRecord
  face: Pick<CoverageFace, 'choice' | 'other'>
  fields: readonly FieldOfWork[]
  token: string
  errors: readonly string[]
  /** The folder whose doubts are settled one after the other; null on the catalogue's own page. */
  importId: string | null
  /** Further ways beside the button. */
  ways: Child
}

/** Which field a catalogue belongs to: all, one of the 26, or another by its name. No script is needed. */
export function coverageForm({ catalogue, face, fields, token, errors, importId, ways }: CoverageForm): Html {
  const { countyId, id, version } = catalogue
  return form({
    action: to.catalogueCoverage(countyId, id),
    hidden: { _token: token, version: String(version), ...(importId === null ? {} : { import: importId }) },
    children: [
      selectField({
        name: 'coverage',
        label: texts.label,
        hint: texts.hint,
        required: true,
        width: 'medium',
        value: face.choice,
        error: errors[0],
        options: [
          { value: 'organ', label: texts.all },
          ...fields.map(({ code, name }) => ({ value: code, label: name })),
          { value: 'other', label: texts.another },
        ],
      }),
      textField({
        name: 'other',
        label: texts.other,
        hint: texts.otherHint,
        value: face.other,
        maxLength: 30,
        width: 'medium',
      }),
      actions({
        children: [button({ label: importId === null ? texts.save : texts.saveNext, kind: 'primary' }), ways],
      }),
    ],
  })
}

export interface CoveragePage extends Omit<CoverageForm, 'ways' | 'face'> {
  face: CoverageFace
}

/** What a draft covers and on what that stands, the form to say otherwise, and what follows from it. */
export function coveragePage(page: CoveragePage): Html {
  const { catalogue, face, errors } = page
  const back = to.draftCatalogue(catalogue.countyId, catalogue.id)
  return html`${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'f-coverage', text })) })}${section(
    {
      title: texts.section,
      children: [
        face.why !== null
          ? notice({
              tone: 'doubt',
              title: texts.why,
              children: html`<p>${face.why}${face.why && '。'}${face.isSuggested && texts.suggested}</p>`,
            })
          : html`<p>${texts.is}：<strong>${face.name}</strong>${face.how && `（${face.how}）`}</p>`,
        coverageForm({ ...page, ways: linkButton({ label: texts.back, kind: 'quiet', href: back }) }),
      ],
    },
  )}${rule()}`
}

const rule = (): Html =>
  section({
    title: texts.table,
    children: dataTable({
      caption: texts.table,
      captionUnseen: true,
      rows: texts.tableRows,
      columns: [
        { key: 'kind', label: texts.kind, names: true, width: 'narrow', cell: ([kind]) => kind },
        { key: 'effect', label: texts.effect, cell: ([, effect]) => effect },
      ],
    }),
  })
