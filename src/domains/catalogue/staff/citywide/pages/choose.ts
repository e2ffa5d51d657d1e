import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { itemList } from '#platform/html/components/list.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords } from '../../../coverage/model.ts'
import { wayOf } from '../../pages/way.ts'
import { bindsWords } from '../../words.ts'
import type { CitywideOffer } from '../read-citywide.ts'
import { citywideWords as words } from '../words.ts'

export interface ChoosePage {
  offer: CitywideOffer
  drafts: readonly string[]
  counties: readonly string[]
  errors: readonly string[]
  token: string
}

/** Which of a city's drafts are to be put in force in which counties; all ticked. */
export function choosePage(page: ChoosePage): Html {
  const { offer, errors, token } = page
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.catalogues() })
  if (offer.counties.length === 0)
    return emptyState({ title: words.noCounties, children: html`<p>${words.noCountiesWhy}</p>`, actions: back })
  const offered =
    offer.ready.length === 0
      ? emptyState({
          title: words.none,
          children: html`<p>${words.noneWhy}</p>${waiting(offer)}`,
          actions: [linkButton({ label: words.toImport, kind: 'primary', href: to.importCatalogue() }), back],
        })
      : section({
          title: words.choose,
          children: [
            html`<p>${words.lead}</p>`,
            notice({ children: html`<p>${words.allOrNone}</p>` }),
            form({
              action: to.confirmCitywide(offer.city.id),
              hidden: { _token: token },
              children: [
                checkboxGroup({
                  id: 'drafts',
                  name: 'drafts',
                  label: words.drafts,
                  values: page.drafts,
                  options: draftsOf(offer),
                }),
                checkboxGroup({
                  id: 'counties',
                  name: 'counties',
                  label: words.counties,
                  inline: true,
                  values: page.counties,
                  options: offer.counties.map(({ id, shortName }) => ({ value: id, label: shortName })),
                }),
                html`<p class="hint">${words.previewHint}</p>`,
                actions({ children: [button({ label: words.preview, kind: 'primary' }), back] }),
              ],
            }),
            waiting(offer),
          ],
        })
  return html`${wayOf('adopt')}${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'drafts', text })) })}${offered}${records(offer)}`
}

const draftsOf = ({ ready, fields }: CitywideOffer) =>
  ready.map(({ catalogue, rows }) => ({
    value: catalogue.id,
    label: catalogue.title,
    hint: words.about(coverageWords(catalogue.coverage, fields), bindsWords[catalogue.binds], number(rows)),
  }))

const waiting = ({ waiting: n }: CitywideOffer): Html | false =>
  n > 0 &&
  html`<p>${words.notReady(number(n))}：<a href="${to.catalogues({ state: 'draft' })}">${words.toDrafts}</a></p>`

const records = ({ records: all, city }: CitywideOffer): Html | false =>
  all.length > 0 &&
  section({
    title: words.records,
    children: itemList({
      items: all.map((one) => ({
        title: words.asked(one.askedByName, legalDayOf(one.askedAt).toString()),
        href: to.citywideAdoption(city.id, one.adoptionId),
        meta: `${words.states[one.state]}　${words.draftsOf(number(one.drafts.length))}`,
      })),
    }),
  })
