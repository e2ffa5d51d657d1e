import { to } from '#kernel/links.ts'
import { bodyDifferences, type Change, textDifferences } from '#kernel/publication/text/word-differences.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { channelsOf, minuteOf } from '../present.ts'
import type { PortalEdition } from '../store.ts'
import { words } from '../words.ts'

/** What changed between two released editions, word by word. */
export function comparePage(earlier: PortalEdition, later: PortalEdition, editions: readonly PortalEdition[]): Html {
  const { changes, same } = bodyDifferences(earlier.body, later.body)
  const fields = fieldChanges(earlier, later)
  return html`<h1>${words.compareTitle}</h1>
<p class="lead"><a href="${to.publication(later.address)}">${later.title}</a></p>
${choose(earlier, later, editions)}
<p>${words.compareKey}</p>
${
  fields.length === 0 && changes.length === 0
    ? notice({ tone: 'info', children: html`<p>${words.noDifference}</p>` })
    : section({
        title: words.compared(earlier.number, minuteOf(earlier.releasedAt), later.number, minuteOf(later.releasedAt)),
        children: [
          fields.length > 0 && descriptionList({ items: fields.map(([name, change]) => [name, changeHtml(change)]) }),
          changes.length > 0 &&
            html`<div class="prose differences">${changes.map((change) => html`<p>${changeHtml(change)}</p>`)}</div>`,
          same > 0 && html`<p class="hint">${words.sameParagraphs(same)}</p>`,
        ],
      })
}`
}

function fieldChanges(earlier: PortalEdition, later: PortalEdition): [string, Change][] {
  const under = (edition: PortalEdition, name: string) =>
    edition.elements.find(({ element }) => element === name)?.text ?? ''
  const names = [...new Set([...later.elements, ...earlier.elements].map(({ element }) => element))]
  const all: [string, string, string][] = [
    [words.title, earlier.title, later.title],
    [words.documentNumber, earlier.documentNumber ?? words.none, later.documentNumber ?? words.none],
    [words.formedOn, earlier.formedOn.toString(), later.formedOn.toString()],
    [words.channels, channelsOf(earlier), channelsOf(later)],
    ...names.map((name): [string, string, string] => [name, under(earlier, name), under(later, name)]),
  ]
  return all
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => [name, textDifferences(one, other)] as [string, Change])
}

const changeHtml = (change: Change) =>
  change.map(({ kind, text }) => {
    if (kind === 'same') return text
    // Readers who hear the page are told where a change begins; colour alone says nothing.
    return kind === 'added'
      ? html`<ins><span class="unseen">${words.addedHere}</span>${text}</ins>`
      : html`<del><span class="unseen">${words.removedHere}</span>${text}</del>`
  })

const choose = (earlier: PortalEdition, later: PortalEdition, editions: readonly PortalEdition[]): Html => {
  const options = editions.map(({ number, releasedAt }) => ({
    value: String(number),
    label: `${words.editionOf(number)}（${minuteOf(releasedAt)}）`,
  }))
  return form({
    method: 'get',
    action: to.compareEditions(later.address),
    label: words.compareTitle,
    children: [
      selectField({ name: 'from', label: words.compareFrom, value: String(earlier.number), options }),
      selectField({ name: 'to', label: words.compareTo, value: String(later.number), options }),
      button({ label: words.compareNow }),
    ],
  })
}
