import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords } from '../../coverage/model.ts'
import { changesWords } from '../changes/words.ts'
import { citywideWords } from '../citywide/words.ts'
import { coverageTexts } from '../coverage/words.ts'
import { effects } from '../pages/effects.ts'
import { fromField } from '../pages/from-field.ts'
import { organChoices } from '../pages/organ-choices.ts'
import { wayOf } from '../pages/way.ts'
import { togetherWords } from '../together/words.ts'
import { bindsWords, draftWords, adoptWords as words } from '../words.ts'
import type { AdoptionView } from './read-adoption.ts'

export interface ChooseForm {
  view: AdoptionView
  token: string
  scope: 'all' | 'some'
  chosen: readonly string[]
  error?: string | undefined
}

/** Whom the catalogue is to bind, and beside it what that means for all of them. */
export function choosePage({ view, token, scope, chosen, error }: ChooseForm): Html {
  if (view.eligible.length === 0 && view.organ.level === 'city')
    return html`${wayOf('adopt')}${emptyState({
      title: citywideWords.title,
      children: html`<p>${citywideWords.lead}</p>`,
      actions: linkButton({ label: citywideWords.choose, kind: 'primary', href: to.adoptCitywide(view.organ.id) }),
    })}`
  if (view.eligible.length === 0)
    return html`${wayOf('adopt')}${emptyState({
      title: words.noOrgans,
      children: html`<p>${words.noOrgansWhy}</p>`,
      actions: linkButton({ label: words.toOrgans, href: to.organDesk(view.organ.code) }),
    })}`
  return html`${wayOf(view.doubts > 0 ? 'check' : 'adopt')}${error && errorSummary({ errors: [{ id: 'f-scope', text: error }] })}${section(
    {
      title: words.choose,
      children: view.reasons.length > 0 ? greyed(view) : choiceForm({ view, token, scope, chosen, error }),
    },
  )}${consequences(view)}`
}

function choiceForm({ view, token, scope, chosen, error }: ChooseForm): Html {
  const { countyId, id, binds } = view.catalogue
  return form({
    action: to.confirmAdoption(countyId, id),
    hidden: { _token: token },
    children: [
      html`<p>${words.chooseLead(bindsWords[binds])}</p>`,
      radioGroup({
        name: 'scope',
        label: words.scope,
        value: scope,
        error,
        options: [
          { value: 'all', label: words.allOf(number(view.eligible.length)) },
          { value: 'some', label: words.some },
        ],
      }),
      organChoices({ ...view, levels: [{ heading: words.organs, organs: view.eligible }], chosen }),
      html`<p class="hint">${words.previewHint}</p>`,
      actions({ children: [button({ label: words.preview, kind: 'primary' }), backTo(view)] }),
    ],
  })
}

/** All reasons at once on the button, and the ways to where they are settled. */
const greyed = (view: AdoptionView): Html =>
  actions({
    children: [
      button({ label: words.preview, reasons: view.reasons }),
      backTo(view),
      view.bound.length < view.eligible.length &&
        linkButton({
          label: words.cancel,
          kind: 'quiet',
          href: to.adoptCatalogue(view.catalogue.countyId, view.catalogue.id),
        }),
    ],
  })

const backTo = ({ catalogue }: AdoptionView): Html =>
  linkButton({ label: words.back, kind: 'quiet', href: to.draftCatalogue(catalogue.countyId, catalogue.id) })

function consequences(view: AdoptionView): Html {
  const { consequences: c, catalogue } = view
  if (catalogue.coverage === null)
    return section({ title: words.consequences, children: [covers(view), html`<p>${words.noField}</p>`] })
  const href = to.draftCatalogue(catalogue.countyId, catalogue.id, { show: 'all' })
  const tiles = [
    tile({
      label: words.items,
      value: number(c.items),
      unit: words.units.items,
      href,
      note: words.itemsNote(number(c.fresh), number(c.kept)),
    }),
    tile({
      label: words.slots,
      value: number(c.slots),
      unit: words.units.slots,
      href: '#by-cadence',
      note: words.slotsNote(number(c.items), number(c.organs)),
    }),
    tile({
      label: words.duties,
      value: number(c.obligations),
      unit: words.units.duties,
      href: '#periodic',
      note: words.dutiesNote,
    }),
    tile({
      label: words.days,
      value: number(c.perOrgan.times),
      unit: words.units.times,
      href: '#periodic',
      note: words.daysNote(number(c.perOrgan.days), number(c.perOrgan.work)),
    }),
  ]
  return section({
    title: words.consequences,
    children: [
      covers(view),
      view.lostOverdue > 0 &&
        notice({
          tone: 'late',
          title: changesWords.overdueTitle(number(view.lostOverdue)),
          children: html`<p>${changesWords.overdueWhy}</p>`,
        }),
      view.touches.length > 0 &&
        html`<p><a class="more" href="${to.catalogueChanges(catalogue.countyId, catalogue.id)}">${changesWords.title}</a> <a class="more" href="${to.inheritance(catalogue.countyId, catalogue.id)}">${changesWords.toInheritance}</a></p>`,
      html`<p>${words.forAll(number(c.organs))}</p>`,
      grid({ children: tiles }),
      effects({ ...c, countyId: catalogue.countyId, fields: view.fields, unbound: view.unbound }),
      cadences(view),
      periodic(view),
    ],
  })
}

/** What the catalogue covers and on what that stands: it decides what is replaced. */
const covers = ({ catalogue, fields }: AdoptionView): Html =>
  html`<p>${coverageTexts.label}：<strong>${coverageWords(catalogue.coverage, fields)}</strong>　<a href="${to.catalogueCoverage(catalogue.countyId, catalogue.id)}">${coverageTexts.change}</a>　<small>${coverageTexts.hint}</small></p>`

const cadences = ({ consequences: { byCadence } }: AdoptionView): Html =>
  section({
    id: 'by-cadence',
    level: 3,
    title: words.byCadence,
    children: dataTable({
      caption: words.byCadence,
      captionUnseen: true,
      rows: (['event', 'periodic', 'standing'] as const).filter((key) => byCadence[key] > 0),
      columns: [
        { key: 'cadence', label: words.cadence, names: true, width: 'narrow', cell: (key) => draftWords.cadences[key] },
        { key: 'count', label: words.count, numeric: true, cell: (key) => number(byCadence[key]) },
        { key: 'meaning', label: words.meaning, cell: (key) => words.meanings[key] },
      ],
    }),
  })

const periodic = ({ consequences: c }: AdoptionView): Html =>
  section({
    id: 'periodic',
    level: 3,
    title: words.periodic,
    children:
      c.periodic.length === 0
        ? html`<p>${words.noPeriodic}</p>`
        : [
            html`<p>${words.periodicLead}${words.estimate}</p>`,
            dataTable({
              caption: words.periodic,
              captionUnseen: true,
              rows: c.periodic,
              columns: [
                { key: 'name', label: words.name, names: true, cell: (each) => each.name },
                { key: 'rhythm', label: words.rhythm, cell: (each) => each.rhythm },
                {
                  key: 'first',
                  label: words.firstDue,
                  width: 'narrow',
                  cell: (each) =>
                    html`${each.firstDue.toString()}${each.provisional && html` <small>${words.provisional}</small>`}`,
                },
                { key: 'year', label: words.perYear, numeric: true, cell: (each) => number(each.perYear) },
              ],
            }),
          ],
  })

/** Once more, with the exact consequences; all reasons against stand on the greyed button. */
export function confirmPage(view: AdoptionView, given: { token: string; scope: 'all' | 'some'; today: string }): Html {
  const { catalogue, organ, bound, consequences: c, touches, reasons, fields } = view
  return html`${wayOf('adopt')}<div class="section">${confirmation({
    level: 2,
    title: words.confirmTitle(catalogue.title),
    children: html`<p>${words.confirmLead}</p>`,
    facts: [
      [words.facts.organ, organ.name],
      [words.facts.level, bindsWords[catalogue.binds]],
      [coverageTexts.label, coverageWords(catalogue.coverage, fields)],
      [words.facts.organs, words.namesOf(bound.map((each) => each.shortName))],
      [words.facts.items, `${number(c.items)}（${words.itemsNote(number(c.fresh), number(c.kept))}）`],
      [words.facts.gone, html`${number(c.gone)}${c.gone > 0 && html`（<a href="#effects">${words.which}</a>）`}`],
      [words.facts.slots, number(c.slots)],
      [words.facts.duties, number(c.obligations)],
      [words.facts.first, c.firstDue?.toString() ?? words.noFirst],
      [words.facts.review, reviewed(catalogue)],
    ],
    action: to.adoptCatalogue(catalogue.countyId, catalogue.id),
    hidden: {
      _token: given.token,
      version: String(catalogue.version),
      touches: touches.join(','),
      organs: given.scope === 'all' ? 'all' : bound.map((each) => each.id).join(','),
    },
    confirm: words.confirm,
    fields: fromField(togetherWords, given.today),
    cancel: words.cancel,
    cancelHref: to.adoptCatalogue(catalogue.countyId, catalogue.id),
    reasons,
  })}</div>${consequences(view)}`
}

const reviewed = ({ review }: AdoptionView['catalogue']): string =>
  review === null ? words.notReviewed : words.reviewedBy(review.by, legalDayOf(review.at).toString())
