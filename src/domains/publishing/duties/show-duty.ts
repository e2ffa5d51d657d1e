import { to } from '#kernel/links.ts'
import { reasonsNotToDraft } from '#kernel/obligation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import type { NilTyped } from '../nil/pages/panel.ts'
import { readPanel } from '../nil/read-panel.ts'
import { dutyWords, dutyPageWords as words } from '../words.ts'
import { type Duty, findDuty } from './duty-store.ts'
import { dutyPage } from './pages/duty.ts'
import { ledgerOfDuty, sentenceOfDue } from './present.ts'

/** The obligation, where the asker may see it; nobody else learns that it exists. */
export async function seenDuty(
  { db, actor }: StaffVisit,
  { county, id }: { county: string; id: string },
): Promise<Duty> {
  const duty = await findDuty(db, county, id)
  const target = duty && { organId: duty.organ.id, lineage: duty.organ.lineage, fieldCode: duty.item.fieldCode }
  if (!duty || !may(actor, 'obligation.see', target!)) throw new NotFound(words.notFound)
  return duty
}

/** What was typed into a form of the page that was refused. */
interface Typed {
  waive?: { typed: string; errors: readonly string[] }
  nil?: NilTyped
}

/** The page of an obligation as this person sees it. */
export async function showDuty(visit: StaffVisit, duty: Duty, again: Typed | null = null): Promise<PageOutcome> {
  const target = { organId: duty.organ.id, lineage: duty.organ.lineage, fieldCode: duty.item.fieldCode }
  const drafts = may(visit.actor, 'publication.draft', target)
  const open = !duty.fulfilledOn && !duty.waivedOn
  return page({
    status: again ? 422 : 200,
    title: duty.period ? dutyWords.ofPeriod(duty.item.name, duty.label) : duty.label,
    menu: 'duties',
    trail: [{ label: dutyWords.title, href: to.duties() }],
    main: dutyPage({
      duty,
      today: visit.today,
      explain: sentenceOfDue(duty, visit.calendar),
      account: ledgerOfDuty(duty, visit.calendar),
      token: visit.formToken,
      drafts,
      seesDraft: may(visit.actor, 'publication.see-draft', target),
      draftReasons: [...(drafts ? [] : [words.mayNotDraft]), ...reasonsNotToDraft(duty, duty.slot)],
      waive: open && may(visit.actor, 'obligation.waive', target) ? (again?.waive ?? { typed: '', errors: [] }) : null,
      nil: await readPanel(visit, duty, again?.nil ?? null),
    }),
  })
}
