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
import { coverageWords, type FieldOfWork } from '../../coverage/model.ts'
import type { CatalogueRecord } from '../../store.ts'
import { hasEnded, type JointAdoption } from '../../together/model.ts'
import { togetherWords as words } from '../together/words.ts'
import { adoptionAhead } from './adoption-ahead.ts'
import { wayOf } from './way.ts'

export interface ProgressPage {
  adoption: JointAdoption & { importId: string }
  organ: Organ
  drafts: readonly CatalogueRecord[]
  fields: readonly FieldOfWork[]
  token: string
}

/** How far a joint adoption has come; at its end what it made, or why nothing happened. */
export function progressPage(page: ProgressPage): Html {
  const { adoption, drafts, fields } = page
  const { countyId, importId } = adoption
  const running = !hasEnded(adoption)
  return html`${wayOf(adoption.state === 'done' ? 'done' : 'adopt')}<div${attributes({ id: 'progress', class: 'stack', 'data-running': running && adoption.fromOn === null })}>
    <div role="status" class="stack">${ends[adoption.state](page)}</div>
  </div>${section({
    title: words.drafts,
    children: [
      itemList({
        items: drafts.map(({ id, title, coverage }) => ({
          title,
          href: to.draftCatalogue(countyId, id),
          meta: coverageWords(coverage, fields),
        })),
      }),
      html`<p class="hint">${words.asked(adoption.askedByName, legalDayOf(adoption.askedAt).toString())}</p>`,
      actions({
        children: linkButton({
          label: words.back,
          kind: 'quiet',
          href: to.importFolder(countyId, importId),
          icon: 'left',
        }),
      }),
    ],
  })}`
}

const bar = ({ adoption, token }: ProgressPage): Child => {
  if (adoption.fromOn !== null && adoption.state === 'waiting') return adoptionAhead(adoption, token)
  const { countyId, importId, adoptionId, drafts, progress } = adoption
  return progressBar({
    label: words.running,
    value: progress,
    max: drafts.length,
    unit: words.unit,
    note: html`${words.runningNote} <a href="${to.importAdoption(countyId, importId, adoptionId)}">${words.refresh}</a>`,
  })
}

const ends: Record<JointAdoption['state'], (page: ProgressPage) => Child> = {
  waiting: bar,
  running: bar,
  done: ({ adoption: { made, drafts }, organ }) => [
    notice({
      tone: 'done',
      title: words.done(number(drafts.length)),
      children: html`<p>${made && words.doneWhat(number(made.items), number(made.slots), number(made.obligations))}</p>`,
    }),
    actions({
      children: [
        linkButton({ label: words.monitor, href: to.monitor({ organ: organ.code }), icon: 'chart' }),
        linkButton({ label: words.portal, href: to.catalogue({ organ: organ.code }), icon: 'window' }),
      ],
    }),
  ],
  withdrawn: () => notice({ tone: 'empty', title: words.withdrawn, children: '' }),
  refused: ({ adoption: { reasons, countyId, importId } }) => [
    notice({
      tone: 'late',
      title: words.refused,
      children: html`<p>${words.refusedLead}</p><ul>${(reasons ?? []).map((reason) => html`<li>${reason}</li>`)}</ul>`,
    }),
    actions({
      children: linkButton({ label: words.retry, kind: 'primary', href: to.adoptImport(countyId, importId) }),
    }),
  ],
}
