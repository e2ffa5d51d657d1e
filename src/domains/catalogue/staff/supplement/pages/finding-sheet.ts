import { to } from '#kernel/links.ts'
import type { StatutoryItem } from '#law/statutory/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge, tag } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { form } from '#platform/html/components/form.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { compareRests } from '../../../reconciliation/compare-rests.ts'
import type { ComparedItem, Decision } from '../../../reconciliation/model.ts'
import { verdictNames } from '../../../reconciliation/words.ts'
import type { FindingKind } from '../../../supplement/model.ts'
import { statutoryItems } from '../../../supplement/statutory-items.ts'
import {
  channelsInWords,
  markNames,
  nameOfItem,
  ownersInWords,
  sayDifference,
  sayEvidence,
  sayFinding,
  sourceNames,
  standingNames,
} from '../../../supplement/words.ts'
import type { FindingFace } from '../read-supplement.ts'
import { supplementWords as words } from '../words.ts'

export const findingTones: Record<FindingKind, Tone> = {
  missing: 'late',
  overlapping: 'soon',
  duplicate: 'doubt',
  'differing-standard': 'soon',
}

const statutes = new Map(statutoryItems.map((item) => [item.id, item]))

/** What a finding is called in lists and on buttons. */
export function nameOfFinding(statutory: string | null): string {
  const item = statutes.get(statutory ?? '')
  return item ? nameOfItem(item) : words.alike
}

export interface SheetAt {
  countyId: string
  catalogueId: string
  token: string
  runId: string
  mayDecide: boolean
  mayAdd: boolean
}

/** A finding with the statute and the catalogue beside each other, what it rests on, and what can be done. */
export function findingSheet(face: FindingFace, at: SheetAt): Html {
  const { finding, decision, items } = face
  const statutory = statutes.get(finding.statutory ?? '') ?? null
  const name = nameOfFinding(finding.statutory)
  const id = `k-${finding.key.replace(/[^0-9a-z-]/g, '-')}`
  const canChoose = at.mayDecide && decision === null
  return html`<article class="change finding">
    <div class="change-head">${
      canChoose &&
      html`<div class="choice"><input type="checkbox" id="${id}" name="keys" value="${finding.key}"><label for="${id}"><span class="unseen">${words.choose(name)}</span></label></div>`
    }<h3>${name}</h3>${decision ? tag({ label: standingNames[finding.kind] }) : badge({ tone: findingTones[finding.kind], label: standingNames[finding.kind] })}${statutory && tag({ label: sourceNames[statutory.source] })}</div>
    <p>${sayFinding(finding, statutory)}</p>
    ${face.before.map((each) => beforeNotice(each, face))}
    ${decision && decidedLine(decision, finding, at, name)}
    <div class="halves">${statutory && statuteSide(statutory, finding.lacking)}${items.length === 0 ? emptySide() : items.map((item, index) => itemSide(item, at, statutory === null && index > 0))}${face.hidden > 0 && html`<p class="hint">${words.more(face.hidden)}</p>`}</div>
    ${finding.differences.length > 0 && html`<p class="evidence">${words.differences}${finding.differences.map(sayDifference).join('；')}</p>`}
    ${finding.evidence.length > 0 && html`<p class="evidence">${words.evidence}${[...new Set(finding.evidence.map(sayEvidence))].slice(0, 12).join('，')}</p>`}
    ${
      canChoose &&
      html`<div class="actions">${finding.kind === 'missing' && at.mayAdd && button({ label: words.add, name: 'only', value: finding.key, small: true, about: `：${name}`, formAction: to.supplementDo(at.countyId, at.catalogueId, 'add') })}${button({ label: words.one, name: 'only', value: finding.key, small: true, about: `：${name}` })}</div>`
    }
  </article>`
}

const statuteSide = (item: StatutoryItem, lacking: readonly string[]): Html =>
  html`<section class="half"><h4>${words.statutory}</h4>${descriptionList({
    items: [
      [words.basis, item.basisText],
      [words.deadline, item.deadline],
      ...(item.elements.length > 0
        ? [
            [
              words.elements,
              html`<ul class="parts">${item.elements.map(({ name }) => html`<li>${name}${lacking.includes(name) && html` <strong class="lacks">${words.lacks}</strong>`}</li>`)}</ul>`,
            ] as const,
          ]
        : []),
      [words.body, ownersInWords(item)],
      ...(item.channels.length > 0 ? [[words.channels, channelsInWords(item.channels)] as const] : []),
      [words.mark, markNames[item.mark]],
    ],
  })}</section>`

function itemSide(item: ComparedItem, at: SheetAt, isOther: boolean): Html {
  const { fields } = item
  const title = [fields.level1, fields.level2].filter(Boolean).join('／')
  const long = (text: string | null): Child => text && html`<span class="text short">${text}</span>`
  const facts: (readonly [string, Child])[] = [
    [words.elements, long(fields.elements)],
    [words.basis, long(fields.basis)],
    [words.deadline, fields.deadlineText],
    [words.body, fields.body],
    [words.channels, channelsInWords(fields.channels ?? [])],
  ]
  return html`<section class="half"><h4>${isOther ? words.other : words.catalogue}</h4><p><a href="${hrefOf(item, at.countyId)}">${title}</a> <small>${whereOf(item)}</small></p>${descriptionList(
    { items: facts.filter(([, value]) => Boolean(value)) },
  )}</section>`
}

const emptySide = (): Html =>
  html`<section class="half"><h4>${words.catalogue}</h4><p class="none">${words.nothingThere}</p></section>`

export const hrefOf = (item: ComparedItem, countyId: string): string =>
  item.draftRow === null
    ? to.item(item.itemAddress!)
    : to.catalogueRow(countyId, item.catalogueId, String(item.draftRow))

export const whereOf = ({ ofCatalogue, draftRow }: ComparedItem): string =>
  draftRow === null ? words.inForce(ofCatalogue) : words.row(ofCatalogue, draftRow)

/** That it was decided before, by whom, and what has changed since. */
function beforeNotice(before: Decision, { finding }: FindingFace): Html {
  const on = before.on.toString()
  if (before.verdict === 'added')
    return notice({ tone: 'doubt', children: html`<p>${words.beforeAdded(before.by, on)}</p>` })
  const { gone, fresh } = compareRests(before.rests, finding.rests)
  return notice({
    tone: 'doubt',
    children: html`<p>${words.before(before.by, on, verdictNames[before.verdict], before.reason)}</p><ul>${[
      ...gone.map(words.gone),
      ...fresh.map(words.fresh),
    ].map((each) => html`<li>${each}</li>`)}</ul>`,
  })
}

function decidedLine(decision: Decision, { kind }: FindingFace['finding'], at: SheetAt, name: string): Html {
  const { by, verdict, reason, deed, key } = decision
  const { countyId, catalogueId } = at
  return html`<p>${badge({ tone: verdict === 'to-mend' ? 'soon' : 'done', label: verdictNames[verdict] })} ${words.decided(by, legalDayOf(decision.at).toString(), verdictNames[verdict], reason)} <a href="${to.supplementDeed(countyId, catalogueId, deed)}">${words.ofDeed}<span class="unseen">：${name}</span></a></p>${
    at.mayDecide && [
      at.mayAdd &&
        kind === 'missing' &&
        verdict === 'to-mend' &&
        form({
          action: to.supplementDo(countyId, catalogueId, 'add'),
          hidden: { _token: at.token, run: at.runId, only: key },
          children: button({ label: words.add, small: true, about: `：${name}` }),
        }),
      form({
        action: to.supplementDo(countyId, catalogueId, 'undo'),
        hidden: { _token: at.token, deed, keys: key },
        children: button({ label: words.undo, small: true, about: `：${name}` }),
      }),
    ]
  }`
}
