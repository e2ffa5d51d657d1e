import { to } from '#kernel/links.ts'
import { type Answer, answers, confirmAgainOn, decisionStandingOf } from '#kernel/obligation/applicability.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import {
  type ActLine,
  type DeclaredSlot,
  type DeclaringOrgan,
  type SlotFilter,
  type SlotView,
  slotViews,
} from '../../../applicability/slots-store.ts'
import { actWords, answerWords, viewWords, applicabilityWords as words } from '../words.ts'

export interface ListPage {
  organ: DeclaringOrgan
  organs: readonly DeclaringOrgan[]
  choices: { fields: readonly { code: string; name: string }[]; catalogues: readonly { id: string; title: string }[] }
  filter: SlotFilter
  counts: Record<SlotView | 'all', number>
  slots: readonly DeclaredSlot[]
  page: number
  pages: number
  acts: readonly ActLine[]
  today: Temporal.PlainDate
  mayDecide: boolean
  seesOthers: boolean
  token: string
  /** What was typed and chosen, where a form comes back with reasons. */
  typed: { chosen: readonly string[]; answer: Answer; reason: string }
  errors: readonly string[]
}

/** The items of an organ with what was declared of each, and the form that signs for many at once. */
export function listPage(view: ListPage): Html {
  const total = view.filter.view === undefined ? view.counts.all : view.counts[view.filter.view]
  return html`<p>${words.lead}</p>
${view.seesOthers && actions({ children: linkButton({ label: words.toOutliers, href: to.outliers() }) })}
${conditions(view)}
${view.errors.length > 0 && errorSummary({ errors: view.errors.map((text) => ({ id: 'slots', text })) })}
${section({
  title: view.organ.name,
  children: [
    viewTabs(view),
    view.slots.length === 0
      ? nothingHere(view)
      : view.mayDecide
        ? signing(view, total)
        : [notice({ children: html`<p>${words.mayNot}</p>` }), slotTable(view)],
    view.pages > 1 &&
      pager({ page: view.page, pages: view.pages, total, href: (page) => addressOf(view, { page: String(page) }) }),
  ],
})}
${view.acts.length > 0 && lastActs(view)}`
}

/** Where no organ within reach has items yet, or only a field of it is seen. */
export const noOrganPage = ({ seesOthers }: Pick<ListPage, 'seesOthers'>): Html =>
  html`<p>${words.lead}</p>${emptyState({
    title: words.noneTitle,
    children: html`<p>${seesOthers ? words.noneToSign : words.noneWhy}</p>`,
    actions: seesOthers
      ? linkButton({ label: words.toOutliers, href: to.outliers() })
      : linkButton({ label: words.toCatalogues, href: to.catalogues() }),
  })}`

const addressOf = (
  { organ, filter }: Pick<ListPage, 'organ' | 'filter'>,
  more: { view?: string; page?: string } = {},
): string =>
  to.applicability({
    organ: organ.code,
    ...(filter.field ? { field: filter.field } : {}),
    ...(filter.catalogue ? { catalogue: filter.catalogue } : {}),
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.view ? { view: filter.view } : {}),
    ...more,
  })

const conditions = ({ organ, organs, choices, filter }: ListPage): Html =>
  filterBar({
    action: to.applicability(),
    label: words.filter,
    hidden: { ...(filter.view ? { view: filter.view } : {}), ...(organs.length > 1 ? {} : { organ: organ.code }) },
    clearHref: to.applicability({ organ: organ.code }),
    fields: [
      organs.length > 1 &&
        selectField({
          name: 'organ',
          label: words.organ,
          value: organ.code,
          empty: false,
          options: organs.map(({ code, shortName }) => ({ value: code, label: shortName })),
        }),
      selectField({
        name: 'field',
        label: words.field,
        value: filter.field ?? '',
        empty: words.anyField,
        options: [
          ...choices.fields.map(({ code, name }) => ({ value: code, label: name })),
          { value: 'other', label: words.otherField },
        ],
      }),
      choices.catalogues.length > 1 &&
        selectField({
          name: 'catalogue',
          label: words.catalogue,
          value: filter.catalogue ?? '',
          empty: words.anyCatalogue,
          options: choices.catalogues.map(({ id, title }) => ({ value: id, label: title })),
        }),
      textField({ name: 'q', label: words.search, value: filter.q, type: 'search', maxLength: 100 }),
    ],
  })

const viewTabs = (view: ListPage): Html =>
  tabs({
    label: words.views,
    tabs: [
      {
        label: words.all,
        href: addressOf({ ...view, filter: { ...view.filter, view: undefined } }),
        count: view.counts.all,
        current: view.filter.view === undefined,
      },
      ...slotViews.map((each) => ({
        label: viewWords[each].label,
        href: addressOf({ ...view, filter: { ...view.filter, view: each } }),
        count: view.counts[each],
        current: view.filter.view === each,
      })),
    ],
  })

const nothingHere = (view: ListPage): Html =>
  emptyState({
    title: view.counts.all === 0 ? words.noneTitle : words.noneOfView,
    children: html`<p>${view.counts.all === 0 ? words.noneWhy : words.noneOfViewWhy}</p>`,
    actions: linkButton({ label: words.showAll, href: to.applicability({ organ: view.organ.code }) }),
  })

const signing = (view: ListPage, total: number): Html =>
  html`<div class="wide-form">${form({
    action: to.previewApplicability(),
    id: 'slots',
    hidden: {
      _token: view.token,
      organ: view.organ.code,
      field: view.filter.field ?? '',
      catalogue: view.filter.catalogue ?? '',
      view: view.filter.view ?? '',
      q: view.filter.q ?? '',
      page: String(view.page),
    },
    children: [
      slotTable(view),
      html`<h3>${words.what}</h3>`,
      radioGroup({
        name: 'scope',
        label: words.which,
        value: 'chosen',
        inline: true,
        options: [
          { value: 'chosen', label: words.chosenOnly },
          { value: 'all', label: words.allMatching(number(total)) },
        ],
      }),
      radioGroup({
        name: 'answer',
        label: words.answerLabel,
        value: view.typed.answer,
        inline: true,
        options: answers.map((answer) => ({ value: answer, label: actWords[answer] })),
      }),
      textArea({
        name: 'reason',
        label: words.reason,
        hint: words.reasonHint,
        value: view.typed.reason,
        rows: 2,
        maxLength: 300,
      }),
      html`<p class="hint">${words.previewHint}</p>`,
      actions({ children: button({ label: words.preview, kind: 'primary' }) }),
    ],
  })}</div>`

/** A row's decision as its form knows it: which slot, and which decision was seen. */
export const chosenValue = ({ itemId, decisionId }: Pick<DeclaredSlot, 'itemId' | 'decisionId'>): string =>
  `${itemId}:${decisionId ?? ''}`

const slotTable = (view: ListPage): Html =>
  dataTable({
    id: view.mayDecide ? undefined : 'slots',
    caption: words.title,
    captionUnseen: true,
    rows: view.slots,
    tone: ({ decidedOn }) => {
      const { tone } = viewWords[decisionStandingOf(decidedOn, view.today)]
      return tone === 'late' || tone === 'soon' || tone === 'doubt' ? tone : undefined
    },
    columns: [
      ...(view.mayDecide
        ? [
            {
              key: 'choose',
              label: words.choose,
              width: 'narrow' as const,
              cell: (slot: DeclaredSlot) =>
                html`<div class="choice"><input${attributes({
                  type: 'checkbox',
                  id: `c-${slot.itemId}`,
                  name: 'chosen',
                  value: chosenValue(slot),
                  checked: view.typed.chosen.includes(slot.itemId),
                })}><label for="c-${slot.itemId}"><span class="unseen">${words.chooseAbout(slot.name)}</span></label></div>`,
            },
          ]
        : []),
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: (slot) =>
          html`<a href="${to.slotDecisions(view.organ.code, slot.address)}">${slot.name}</a><br><small>${slot.fieldName && `${slot.fieldName}　`}${slot.level1}</small>`,
      },
      {
        key: 'answer',
        label: words.answer,
        cell: (slot) =>
          html`${answerWords[slot.applicability]}${slot.reason && html`<br><small>${slot.reason}</small>`}`,
      },
      {
        key: 'signed',
        label: words.signed,
        width: 'narrow',
        cell: ({ decidedBy, decidedOn }) =>
          decidedOn ? html`${decidedBy}<br><small>${decidedOn.toString()}</small>` : words.never,
      },
      {
        key: 'again',
        label: words.again,
        width: 'narrow',
        cell: ({ decidedOn }) => {
          const { tone, label } = viewWords[decisionStandingOf(decidedOn, view.today)]
          return html`${badge({ tone, label })}${decidedOn && html`<br><small>${confirmAgainOn(decidedOn).toString()}</small>`}`
        },
      },
    ],
  })

const lastActs = ({ acts, organ }: ListPage): Html =>
  section({
    title: words.acts,
    children: html`<ul>${acts.map(
      ({ id, answer, by, at, signed, takenBackBy }) =>
        html`<li><a href="${to.applicabilityAct(organ.countyId, id)}">${words.actLine(actWords[answer], signed)}</a> <small>${by} ${legalDayOf(at).toString()}${takenBackBy && `，${words.takenBack(takenBackBy)}`}</small></li>`,
    )}</ul>`,
  })
