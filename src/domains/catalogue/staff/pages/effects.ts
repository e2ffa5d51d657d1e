import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords, type FieldOfWork } from '../../coverage/model.ts'
import type { Effect } from '../../coverage/take-over.ts'
import type { Consequences, LossFace } from '../adopt/consequences.ts'
import { effectWords as words } from './effect-words.ts'

/** What one or several adoptions change in what is in force, and what they do not. */
export interface Effects {
  countyId: string
  fields: readonly FieldOfWork[]
  enters: readonly string[]
  losses: readonly LossFace[]
  doubled: readonly string[]
  unbound: readonly string[]
}

/** The effects of several drafts that are about different things: each catalogue in force once, with what all take of it. */
export function jointEffects(
  each: readonly { consequences: Consequences; unbound: readonly string[] }[],
): Omit<Effects, 'countyId' | 'fields'> {
  const byCatalogue = Map.groupBy(
    each.flatMap(({ consequences }) => consequences.losses),
    ({ catalogue }) => catalogue.id,
  )
  const losses = [...byCatalogue.values()].map((parts): LossFace => {
    const goesOn = parts.flatMap((part) => part.goesOn)
    const gone = parts.flatMap((part) => part.gone)
    const { catalogue } = parts[0]!
    const effect = parts.find((part) => part.effect === 'replaces')?.effect ?? strongest(parts)
    return { catalogue, effect, goesOn, gone, stays: catalogue.items.length - goesOn.length - gone.length }
  })
  return {
    enters: each.flatMap(({ consequences }) => consequences.enters),
    losses,
    doubled: [...new Set(each.flatMap(({ consequences }) => consequences.doubled))],
    unbound: [...new Set(each.flatMap(({ unbound }) => unbound))],
  }
}

const strongest = (parts: readonly LossFace[]): Effect =>
  parts.find((part) => part.effect === 'takes-its-field')?.effect ?? 'leaves'

const looks: Record<Effect, (loss: LossFace) => { tone: Tone; label: string }> = {
  replaces: () => ({ tone: 'soon', label: words.replaced }),
  'takes-its-field': ({ goesOn, gone }) =>
    goesOn.length + gone.length > 0 ? { tone: 'soon', label: words.partly } : { tone: 'done', label: words.untouched },
  leaves: () => ({ tone: 'done', label: words.untouched }),
}

/** Which catalogues in force are replaced and which stay; by name, which items enter and which are no longer listed. */
export function effects(given: Effects): Html {
  const { losses, enters, doubled, unbound } = given
  const gone = losses.flatMap((loss) => loss.gone)
  return section({
    id: 'effects',
    level: 3,
    title: words.title,
    children: [
      losses.length === 0 ? html`<p>${words.first}</p>` : lossTable(given),
      gone.length > 0 &&
        notice({
          tone: 'late',
          title: words.gone(number(gone.length)),
          children: html`<p>${words.goneLead}</p>${nameList(gone)}`,
        }),
      doubled.length > 0 &&
        notice({
          tone: 'doubt',
          title: words.doubled(number(doubled.length)),
          children: html`<p>${words.doubledLead}</p>${nameList(doubled)}`,
        }),
      unbound.length > 0 && html`<p>${words.unbound(unbound.join('、'))}</p>`,
      enters.length > 0 &&
        html`<details class="names"><summary>${words.enters(number(enters.length))}</summary>${nameList(enters)}</details>`,
      losses.length > 0 && html`<p>${words.settled}</p>`,
    ],
  })
}

function lossTable({ losses, fields, countyId }: Effects): Html {
  const order = ['replaces', 'takes-its-field', 'leaves']
  return dataTable({
    caption: words.inForce,
    rows: losses.toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect)),
    tone: (loss) => (loss.gone.length > 0 ? 'late' : undefined),
    columns: [
      {
        key: 'title',
        label: words.catalogue,
        names: true,
        width: 'wide',
        cell: ({ catalogue }) =>
          html`<a href="${to.draftCatalogue(countyId, catalogue.id)}">${catalogue.title}</a>${catalogue.adoptedOn && html`<br><small>${words.adoptedOn(catalogue.adoptedOn.toString())}</small>`}`,
      },
      { key: 'field', label: words.field, cell: ({ catalogue }) => coverageWords(catalogue.coverage, fields) },
      { key: 'effect', label: words.effect, width: 'narrow', cell: (loss) => badge(looks[loss.effect](loss)) },
      { key: 'on', label: words.goesOn, numeric: true, cell: ({ goesOn }) => countOf(goesOn.length) },
      {
        key: 'gone',
        label: words.goneShort,
        numeric: true,
        cell: ({ gone }) => (gone.length > 0 ? html`<strong class="ends">${number(gone.length)}</strong>` : '0'),
      },
      { key: 'stays', label: words.stays, numeric: true, cell: ({ stays }) => countOf(stays) },
    ],
  })
}

const countOf = (n: number): Child => (n > 0 ? number(n) : '0')

/** Names in one run; a long list is folded behind its beginning. */
function nameList(names: readonly string[]): Child {
  const shown = 12
  const list = (part: readonly string[]) =>
    html`<ul class="name-list">${part.map((name) => html`<li>${name}</li>`)}</ul>`
  return html`${list(names.slice(0, shown))}${
    names.length > shown &&
    html`<details class="names"><summary>${words.others(number(names.length - shown))}</summary>${list(names.slice(shown))}</details>`
  }`
}
