import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { selectField, textArea } from '#platform/html/components/inputs.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { kindOf } from '../../../inheritance/compare-standards.ts'
import type { Line } from '../../../inheritance/lines.ts'
import { kinds, type UpperItem } from '../../../inheritance/model.ts'
import { againTexts, departureWords, kindTexts } from '../../../inheritance/words.ts'
import { likeness } from '../../../versions/compare-content.ts'
import { fieldChanges } from '../../../versions/difference.ts'
import { fieldTable } from '../../../versions/pages/field-table.ts'
import { textsOf } from '../../../versions/texts.ts'
import { toneOfKind, inheritanceWords as words } from '../words.ts'
import { tick } from './tick.ts'

/** What the sheet of a line needs beside it: may the person say something, and which items above are without a line. */
export interface Beside {
  mayDecide: boolean
  free: readonly UpperItem[]
}

/** Other items above that are offered for a line: the most alike by name. */
const mostOffered = 12

/** One line beside the item above: what differs, what was said, and the fields to say it in. */
export function lineSheet(line: Line, view: Beside): Html {
  const { lower, upper, said, again, departures, kind, reason } = line
  const name = lower.address ? html`<a href="${to.item(lower.address)}">${lower.name}</a>` : lower.name
  const fields = upper ? fieldChanges(textsOf(upper.fields), textsOf(lower.fields)) : []
  const found = upper ? kindOf(departures) : 'own'
  return html`<article class="change" id="l-${lower.key.replace(':', '-')}">
    <div class="change-head">${view.mayDecide && tick('line', lower.key, said?.id ?? null, lower.name)}<h3>${name}</h3>${badge({ tone: toneOfKind[kind], label: kindTexts[kind].label })}<small>${
      said ? words.said(said.by, legalDayOf(said.at).toString()) : words.unsaid
    }</small></div>
    ${again !== null && html`<p>${badge({ tone: 'late', label: againTexts[again] })}</p>`}
    ${upper ? html`<p>${words.upper}：${upper.address === null ? upper.name : html`<a href="${to.item(upper.address)}">${upper.name}</a>`} <small>${upper.catalogueTitle}</small></p>` : said?.upperName && html`<p>${words.upper}：${said.upperAddress ? html`<a href="${to.item(said.upperAddress)}">${said.upperName}</a>` : said.upperName}</p>`}
    ${departures.length > 0 && html`<ul>${departures.map((each) => html`<li>${departureWords(each)}</li>`)}</ul>`}
    ${said && upper && found !== kind && html`<p class="evidence">${words.contentSays(kindTexts[found].label)}</p>`}
    ${fields.length > 0 && html`<details><summary>${words.heads.before}、${words.heads.after}</summary>${fieldTable({ fields, name: lower.name, heads: words.heads })}</details>`}
    ${kind === 'narrowed' && !view.mayDecide && html`<p>${words.reason}：${reason ?? words.noReason}</p>`}
    ${view.mayDecide && fieldsOf(line, view)}
  </article>`
}

/** The fields of a line: which item above, how, and why. */
const fieldsOf = ({ lower, upper, said, kind, reason }: Line, { free }: Beside): Child => {
  const offered = offeredFor(lower.name, upper, free)
  const id = lower.key.replace(':', '-')
  return [
    selectField({
      name: `upper-${lower.key}`,
      id: `u-${id}`,
      label: words.upperLabel(lower.name),
      value: upper?.itemId ?? '',
      empty: words.noUpper,
      options: offered.map((each) => ({ value: each.itemId, label: each.name })),
    }),
    selectField({
      name: `kind-${lower.key}`,
      id: `k-${id}`,
      label: words.kindLabel(lower.name),
      value: said && kind !== 'own' ? kind : '',
      empty: words.byContent,
      options: kinds.filter((each) => each !== 'own').map((each) => ({ value: each, label: kindTexts[each].label })),
    }),
    textArea({
      name: `reason-${lower.key}`,
      id: `w-${id}`,
      label: words.reasonLabel(lower.name),
      value: reason ?? '',
      rows: 2,
      maxLength: 300,
    }),
  ]
}

/** The item that is shown, then those above without a line that are named most alike. */
function offeredFor(name: string, upper: UpperItem | null, free: readonly UpperItem[]): UpperItem[] {
  const others = free
    .filter(({ itemId }) => itemId !== upper?.itemId)
    .map((each) => ({ each, alike: likeness(each.name, name) }))
    .sort((one, other) => other.alike - one.alike)
    .slice(0, mostOffered)
    .map(({ each }) => each)
  return upper ? [upper, ...others] : others
}
