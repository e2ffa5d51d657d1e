import { to } from '#kernel/links.ts'
import {
  articleOf,
  attributeWords,
  contentTypes,
  formWords,
  isContentType,
  isPolicy,
} from '#kernel/publication/attribute/model.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { attributes, groundOf, grounds } from '#law/attribute/grounds.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { dateField, selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { dayAt } from '../../editions/present.ts'
import type { TypedSource } from '../typed.ts'
import { sourceWords as words } from '../words.ts'

export interface SourcePanel {
  edition: Edition
  token: string
  /** The person may write: the form instead of the summary. */
  writing: boolean
  /** The catalogue lists the item as public. */
  listed: boolean
  typed: TypedSource
  reasons: readonly string[]
}

/** What a draft says of itself at the source: its kind, its attribute with ground, its plan of interpretation. */
export const sourcePanel = (panel: SourcePanel): Html =>
  section({
    title: words.title,
    id: 'attribute',
    tools: mark(panel.edition),
    children: panel.writing ? sourceForm(panel) : summary(panel.edition),
  })

const mark = ({ attribute }: Edition): Html =>
  attribute
    ? badge({ tone: attribute.attribute === 'active' ? 'done' : 'doubt', label: attributeWords[attribute.attribute] })
    : badge({ tone: 'late', label: words.missing })

function summary({ contentType, attribute, plan }: Edition): Html {
  return descriptionList({
    items: [
      [words.contentType, isContentType(contentType) ? contentTypes[contentType].name : contentType],
      [words.attribute, attribute ? attributeWords[attribute.attribute] : words.missing],
      ...(attribute?.groundId
        ? ([
            [words.ground, groundOf(attribute.groundId)?.name ?? ''],
            [words.article, articleOf(attribute) ?? ''],
          ] as const)
        : []),
      ...(attribute?.reason ? ([[words.reason, attribute.reason]] as const) : []),
      ...(attribute ? ([[words.given, words.givenBy(attribute.givenByName, dayAt(attribute.givenAt))]] as const) : []),
      ...(plan
        ? ([
            [
              words.plan,
              plan.exception !== null
                ? words.planNone(plan.exception)
                : words.planText(
                    plan.interpreter,
                    plan.forms.map((form) => formWords[form] ?? form).join('、'),
                    `${plan.dueOn}`,
                  ),
            ],
          ] as const)
        : []),
    ],
  })
}

function sourceForm({ edition, token, listed, typed, reasons }: SourcePanel): Html {
  return html`<p class="hint">${words.lead}${listed && ` ${words.listed}`}</p>${
    reasons.length > 0 &&
    errorSummary({
      title: words.errors(reasons.length),
      errors: reasons.map((text) => ({ id: controlOf(text), text })),
    })
  }${form({
    action: to.editionDeed(edition.countyId, edition.id, 'attribute'),
    id: 'source',
    hidden: { _token: token },
    label: words.title,
    children: [
      edition.number === 1 &&
        radioGroup({
          name: 'contentType',
          label: words.contentType,
          hint: words.contentTypeHint,
          inline: true,
          options: Object.entries(contentTypes).map(([value, { name }]) => ({ value, label: name })),
          value: typed.contentType,
        }),
      radioGroup({
        name: 'attribute',
        label: words.attribute,
        required: true,
        inline: true,
        options: attributes.map((value) => ({ value, label: attributeWords[value] })),
        value: typed.attribute,
      }),
      selectField({
        name: 'ground',
        label: words.ground,
        hint: words.groundHint,
        options: grounds.map(({ id, name, article }) => ({
          value: id,
          label: `${article.replace('《政府信息公开条例》', '')} ${name}`,
        })),
        value: typed.ground,
        empty: words.noGround,
      }),
      textField({
        name: 'otherLaw',
        label: words.otherLaw,
        hint: words.otherLawHint,
        value: typed.otherLaw,
        maxLength: 200,
      }),
      textArea({
        name: 'reason',
        id: 'f-attribute-reason',
        label: words.reason,
        hint: words.reasonHint,
        rows: 2,
        value: typed.reason,
        maxLength: 500,
      }),
      isPolicy(edition.contentType) && planFields(typed),
      actions({ children: button({ label: words.save }) }),
    ],
  })}`
}

const planFields = (typed: TypedSource): Html =>
  fieldset({
    legend: words.plan,
    hint: words.planLead,
    children: [
      textField({
        name: 'interpreter',
        label: words.interpreter,
        hint: words.interpreterHint,
        value: typed.interpreter,
        maxLength: 60,
      }),
      checkboxGroup({
        name: 'forms',
        label: words.forms,
        inline: true,
        values: typed.forms,
        options: Object.entries(formWords).map(([value, label]) => ({ value, label })),
      }),
      dateField({ name: 'planDue', label: words.planDue, hint: words.planDueHint, value: typed.planDue }),
      textArea({
        name: 'exception',
        label: words.exception,
        hint: words.exceptionHint,
        rows: 2,
        value: typed.exception,
        maxLength: 500,
      }),
    ],
  })

/** To which control a reason belongs. */
function controlOf(reason: string): string {
  if (reason.includes('内容类型')) return 'f-contentType'
  if (reason.includes('解读材料')) return 'f-planDue'
  if (reason.includes('解读形式')) return 'f-forms'
  if (reason.includes('不需要解读')) return 'f-exception'
  if (reason.includes('解读人') || reason.includes('谁解读')) return 'f-interpreter'
  if (reason.includes('哪一部法律')) return 'f-otherLaw'
  if (reason.includes('一项理由') || reason.includes('不要选择')) return 'f-ground'
  return reason.includes('认定的理由') ? 'f-attribute-reason' : 'f-attribute'
}
