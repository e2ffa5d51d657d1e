import { to } from '#kernel/links.ts'
import type { Handed } from '#kernel/obligation/life/model.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField, selectField, textField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Ending } from '../model.ts'
import type { TypedEnd } from '../typed.ts'
import { words } from '../words.ts'

export interface EndPage {
  ending: Ending
  successors: readonly Organ[]
  typed: TypedEnd
  token: string
  /** What would happen, and what speaks against it; null before somebody has asked. */
  preview: { handed: Handed; reasons: readonly string[]; seen: string } | null
}

/** Ending an organ: what was chosen, what it would do with counts, and the deed itself once nothing speaks against it. */
export function endPage(page: EndPage): Html {
  const { ending, successors, preview } = page
  if (successors.length === 0)
    return emptyState({
      title: words.noSuccessors,
      children: html`<p>${words.noSuccessorsWhy}</p>`,
      actions: linkButton({ label: ending.organ.shortName, href: to.organDesk(ending.organ.code) }),
    })
  return html`<p>${words.lead}</p>
${preview && preview.reasons.length > 0 && errorSummary({ errors: preview.reasons.map((text) => ({ id: 'f-on', text })) })}
${preview && effects(page, preview)}${choices(page)}`
}

function effects({ ending, typed, token }: EndPage, preview: NonNullable<EndPage['preview']>): Child {
  const { handed, reasons, seen } = preview
  const { organ } = ending
  const confirm =
    reasons.length > 0
      ? button({ label: words.confirm, kind: 'danger', id: 'deed-end', reasons })
      : form({
          action: to.endOrgan(organ.code),
          hidden: { ...hiddenOf(typed), _token: token, seen },
          children: [
            html`<p class="hint">${words.confirmWhy}</p>`,
            html`<div>${button({ label: words.confirm, kind: 'danger' })}</div>`,
          ],
        })
  return section({
    title: words.effects,
    children: [
      descriptionList({
        boxed: true,
        items: [
          [words.items, number(ending.items.length)],
          [words.moved, number(handed.moved)],
          [words.united, number(handed.united)],
          ...(handed.beside > 0 ? ([[words.beside, number(handed.beside)]] as const) : []),
          [words.overdue, handed.overdue > 0 ? `${number(handed.overdue)}（${words.overdueNote}）` : '0'],
          [words.editions, number(ending.editions)],
          ...(ending.below.length > 0 ? ([[words.organsBelow, number(ending.below.length)]] as const) : []),
          [
            words.posts,
            ending.seats.people > 0
              ? `${number(ending.seats.posts)}（${words.postsNote(ending.seats.people)}）`
              : number(ending.seats.posts),
          ],
        ],
      }),
      confirm,
    ],
  })
}

/** What was chosen, once more, for the form that does it. */
const hiddenOf = ({ way, into, on, basis, owners, below }: TypedEnd): Record<string, string> => ({
  way,
  into,
  on,
  basis,
  ...Object.fromEntries(Object.entries(owners).map(([id, code]) => [`item-${id}`, code])),
  ...Object.fromEntries(Object.entries(below).map(([id, code]) => [`below-${id}`, code])),
})

function choices(page: EndPage): Html {
  const { ending, successors, typed, token, preview } = page
  const options = successors.map(({ code, shortName }) => ({ value: code, label: shortName }))
  return form({
    action: to.previewEnd(ending.organ.code),
    hidden: { _token: token },
    children: [
      radioGroup({
        name: 'way',
        label: words.way,
        value: typed.way,
        options: [
          { value: 'merge', label: words.merge },
          { value: 'split', label: words.split },
        ],
      }),
      selectField({ name: 'into', label: words.mergeInto, value: typed.into, options, width: 'medium' }),
      dateField({ name: 'on', label: words.on, hint: words.onHint, value: typed.on, required: true }),
      textField({
        name: 'basis',
        label: words.basis,
        hint: words.basisHint,
        value: typed.basis,
        required: true,
        maxLength: 300,
      }),
      typed.way === 'split' && division(page, options),
      actions({ children: button({ label: preview ? words.again : words.preview, kind: 'primary' }) }),
    ],
  })
}

const division = ({ ending, typed }: EndPage, options: readonly { value: string; label: string }[]): Html =>
  section({
    title: words.division,
    children: [
      html`<p class="hint">${words.divisionLead}</p>`,
      ending.items.map(({ itemId, name, level1, open }) =>
        selectField({
          name: `item-${itemId}`,
          label: name,
          hint: open > 0 ? `${level1}，${words.open} ${open}` : level1,
          value: typed.owners[itemId],
          options,
          width: 'medium',
        }),
      ),
      ending.below.map(({ id, shortName }) =>
        selectField({
          name: `below-${id}`,
          label: `${words.belowOwner}：${shortName}`,
          value: typed.below[id],
          options,
          width: 'medium',
        }),
      ),
    ],
  })
