import { countWaiting } from '#domains/publishing/editions/store.ts'
import { countToSign } from '#domains/publishing/nil/list-store.ts'
import { countUnseen } from '#domains/reminding/store.ts'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { demonstrationBanner, notice } from '#platform/html/components/notice.ts'
import { type WorkspaceLink, workspacePage } from '#platform/html/components/shells/workspace.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { Theme } from '#platform/html/theme.ts'
import type { PageOutcome } from '#platform/http/outcome.ts'
import { countOverdue, countWaitingComplaints } from './waiting-store.ts'
import { roleWords, words } from './words.ts'

export interface At {
  theme: Theme
  /** What the last act had to say. */
  say: string | null
  path: string
}

/** A page of the workspace with the frame around it: the menu holds what this person may do, with what waits there. */
export async function staffPage(outcome: PageOutcome, visit: StaffVisit, at: At): Promise<Html> {
  const { actor } = visit
  const [organ, overdue, editions, complaints, nils, unseen] = await Promise.all([
    findOrgan(visit.db, actor.organId),
    countOverdue(visit.db, actor, visit.today),
    countWaiting(visit.db, actor),
    countWaitingComplaints(visit.db, actor),
    countToSign(visit.db, reachOf(actor, 'nil.sign'), actor.personId),
    countUnseen(visit.db, actor.personId),
  ])
  const otherLook = at.theme === 'elder' ? 'standard' : 'elder'
  return workspacePage({
    theme: at.theme,
    title: outcome.title,
    product: { name: words.product, href: to.desk() },
    nav: { label: words.menu, groups: menuOf(visit, { overdue, editions, complaints, nils, unseen }, outcome.menu) },
    organ: organ?.name ?? '',
    user: { name: actor.name },
    role: { action: to.desk(), name: 'role', current: 'all', options: [{ value: 'all', label: rolesOf(visit) }] },
    signOut: { action: to.signOut() },
    hidden: { _token: visit.formToken },
    tools: [
      {
        label: otherLook === 'elder' ? words.elder : words.standard,
        href: `${to.theme()}?to=${otherLook}&next=${encodeURIComponent(at.path)}`,
      },
      { label: words.portal, href: to.home() },
    ],
    ...(outcome.trail
      ? { trail: outcome.trail.filter((link): link is { label: string; href: string } => link.href !== undefined) }
      : {}),
    ...(visit.demonstration
      ? { banner: demonstrationBanner({ label: words.demonstration, children: words.demonstrationNote }) }
      : {}),
    ...(outcome.description ? { lead: outcome.description } : {}),
    ...(outcome.head ? { head: outcome.head } : {}),
    ...(outcome.scripts ? { scripts: outcome.scripts } : {}),
    main: html`${at.say && notice({ tone: 'done', children: html`<p>${at.say}</p>`, announce: true })}${outcome.main}`,
  })
}

/** What waits for a person, by the place of the menu where it stands. */
interface Waiting {
  overdue: number
  editions: number
  complaints: number
  nils: number
  unseen: number
}

const rolesOf = ({ actor }: StaffVisit): string =>
  [...new Set(actor.grants.map((grant) => roleWords[grant.role]))].join('、') || words.noRole

function menuOf({ actor }: StaffVisit, waiting: Waiting, current: string | undefined) {
  const link = (menu: string, entry: Omit<WorkspaceLink, 'current'>, shown: boolean) =>
    shown ? [{ ...entry, current: menu === current }] : []
  const may = (deed: Parameters<typeof mayAnywhere>[1]) => mayAnywhere(actor, deed)
  return [
    {
      links: [
        ...link('desk', { label: words.desk, href: to.desk(), icon: 'home' }, true),
        ...link(
          'reminders',
          {
            label: words.reminders,
            href: to.reminders(),
            icon: 'info',
            count: waiting.unseen,
            counted: words.unseenCounted,
          },
          may('obligation.see'),
        ),
        ...link(
          'duties',
          {
            label: words.duties,
            href: to.duties(),
            icon: 'calendar',
            count: waiting.overdue,
            counted: words.overdueCounted,
            urgent: true,
          },
          may('obligation.see'),
        ),
        ...link('facts', { label: words.recordFact, href: to.recordFact(), icon: 'plus' }, may('trigger.record')),
        ...link(
          'editions',
          {
            label: words.editions,
            href: to.editions(),
            icon: 'document',
            count: waiting.editions,
            counted: words.editionsCounted,
          },
          may('publication.see-draft'),
        ),
        ...link('validity', { label: words.validity, href: to.validity(), icon: 'check' }, may('record.see')),
        ...link(
          'topics',
          { label: words.topics, href: to.topicDesk(), icon: 'list' },
          may('topic.edit') || may('topic.release'),
        ),
        ...link(
          'complaints',
          {
            label: words.complaints,
            href: to.complaints(),
            icon: 'mail',
            count: waiting.complaints,
            counted: words.complaintsCounted,
          },
          may('complaint.see'),
        ),
        ...link(
          'nil',
          { label: words.nil, href: to.nilReturns(), icon: 'list', count: waiting.nils, counted: words.nilCounted },
          may('obligation.see'),
        ),
      ],
    },
    {
      title: words.rules,
      links: [
        ...link(
          'inventories',
          { label: words.inventories, href: to.inventories(), icon: 'list' },
          may('inventory.see'),
        ),
        ...link('catalogues', { label: words.catalogues, href: to.catalogues(), icon: 'list' }, may('catalogue.see')),
        ...link(
          'applicability',
          { label: words.applicability, href: to.applicability(), icon: 'check' },
          may('catalogue.see'),
        ),
        ...link('procedure', { label: words.procedure, href: to.procedure(), icon: 'people' }, may('procedure.see')),
        ...link(
          'calendar',
          { label: words.calendar, href: to.calendar(), icon: 'calendar' },
          may('obligation.see') || may('calendar.load'),
        ),
        ...link('monitor', { label: words.monitor, href: to.monitor(), icon: 'chart' }, may('monitor.see')),
      ],
    },
    {
      title: words.administration,
      links: [
        ...link(
          'organisation',
          { label: words.organisation, href: to.organisation(), icon: 'people' },
          may('organ.manage') || may('role.grant') || may('monitor.see'),
        ),
        ...link('systems', { label: words.systems, href: to.systems(), icon: 'external' }, may('system.see')),
      ],
    },
  ].filter((group) => group.links.length > 0)
}
