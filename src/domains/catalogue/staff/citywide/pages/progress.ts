import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { itemList } from '#platform/html/components/list.ts'
import { notice } from '#platform/html/components/notice.ts'
import { progressBar } from '#platform/html/components/progress.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { coverageWords, type FieldOfWork } from '../../../coverage/model.ts'
import type { CatalogueRecord } from '../../../store.ts'
import { hasEnded, type JointAdoption, stepsOf } from '../../../together/model.ts'
import { adoptionAhead } from '../../pages/adoption-ahead.ts'
import { wayOf } from '../../pages/way.ts'
import { citywideWords as words } from '../words.ts'

export interface ProgressPage {
  adoption: JointAdoption
  city: Organ
  drafts: readonly CatalogueRecord[]
  counties: readonly string[]
  fields: readonly FieldOfWork[]
  token: string
}

/** How far a citywide adoption has come; at its end what it made, or why nothing happened. */
export function progressPage(page: ProgressPage): Html {
  const { adoption, drafts, fields, counties } = page
  return html`${wayOf(adoption.state === 'done' ? 'done' : 'adopt')}<div${attributes({ id: 'progress', class: 'stack', 'data-running': !hasEnded(adoption) && adoption.fromOn === null })}>
    <div role="status" class="stack">${ends[adoption.state](page)}</div>
  </div>${section({
    title: words.drafts,
    children: [
      itemList({
        items: drafts.map(({ countyId, id, title, coverage }) => ({
          title,
          href: to.draftCatalogue(countyId, id),
          meta: coverageWords(coverage, fields),
        })),
      }),
      html`<p>${words.counties}：${counties.join('、')}</p>`,
      html`<p class="hint">${words.asked(adoption.askedByName, legalDayOf(adoption.askedAt).toString())}</p>`,
      actions({ children: linkButton({ label: words.back, kind: 'quiet', href: to.catalogues(), icon: 'left' }) }),
    ],
  })}`
}

const bar = ({ adoption, city, token }: ProgressPage): Child => {
  if (adoption.fromOn !== null && adoption.state === 'waiting') return adoptionAhead(adoption, token)
  return progressBar({
    label: words.running,
    value: adoption.progress,
    max: stepsOf(adoption),
    unit: words.unit,
    note: html`${words.runningNote} <a href="${to.citywideAdoption(city.id, adoption.adoptionId)}">${words.refresh}</a>`,
  })
}

const ends: Record<JointAdoption['state'], (page: ProgressPage) => Child> = {
  waiting: bar,
  running: bar,
  done: ({ adoption: { made }, drafts, counties, city }) => [
    notice({
      tone: 'done',
      title: words.done(number(drafts.length), number(counties.length)),
      children: html`<p>${made && words.doneWhat(number(made.items), number(made.slots), number(made.obligations))}</p>`,
    }),
    actions({ children: linkButton({ label: words.monitor, href: to.monitor({ organ: city.code }), icon: 'chart' }) }),
  ],
  withdrawn: () => notice({ tone: 'empty', title: words.withdrawn, children: '' }),
  refused: ({ adoption: { reasons }, city }) => [
    notice({
      tone: 'late',
      title: words.refused,
      children: html`<p>${words.refusedLead}</p><ul>${(reasons ?? []).map((reason) => html`<li>${reason}</li>`)}</ul>`,
    }),
    actions({ children: linkButton({ label: words.retry, kind: 'primary', href: to.adoptCitywide(city.id) }) }),
  ],
}
