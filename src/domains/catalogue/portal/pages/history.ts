import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { type Html, html } from '#platform/html/html.ts'
import { fieldChanges } from '../../versions/difference.ts'
import { fieldTable } from '../../versions/pages/field-table.ts'
import { textsOf } from '../../versions/texts.ts'
import { versionTexts as words } from '../version-words.ts'
import type { PortalVersion, Relative } from '../versions-store.ts'

/** Every version of an item, the newest first, each with what it changed. */
export function historyPage({
  versions,
  relatives,
}: {
  versions: readonly PortalVersion[]
  relatives: readonly Relative[]
}): Html {
  const newest = versions[0]!
  return html`<hgroup><h1>${words.historyTitle(newest.name)}</h1><p>${words.historyLead}</p></hgroup>
${relativeList(relatives)}
${newest.until && html`<p>${words.ended(dayWords(newest.until))}</p>`}
${versions.map((version, at) =>
  section({
    title: words.since(dayWords(version.from), version.catalogueTitle),
    tools: at === 0 && !version.until ? badge({ tone: 'done', label: words.current }) : null,
    more: { href: to.catalogueVersion(version.catalogueId), label: words.versions },
    children: changeOf(version, versions[at + 1]),
  }),
)}`
}

function changeOf(version: PortalVersion, before: PortalVersion | undefined): Html {
  if (!before) return html`<p>${words.first}</p>`
  const fields = fieldChanges(textsOf(before.fields), textsOf(version.fields))
  return fields.length === 0 ? html`<p>${words.unchanged}</p>` : fieldTable({ fields, name: version.name })
}

/** Where an item went, and what it took in. */
export const relativeList = (relatives: readonly Relative[]): Html =>
  relatives.length === 0
    ? html``
    : html`<ul>${relatives.map(
        (each) =>
          html`<li>${kindOf(each)}<a href="${to.itemHistory(each.otherAddress)}">${each.otherName}</a>${words.on(dayWords(each.on))}</li>`,
      )}</ul>`

function kindOf({ kind, isFrom }: Relative): string {
  if (kind === 'merged') return isFrom ? words.merged : words.mergedIn
  return isFrom ? words.splitOff : words.splitFrom
}
