import { may } from '#kernel/organisation/policy.ts'
import { isListedPublic } from '#kernel/publication/attribute/attribute-store.ts'
import { assessmentsOf } from '#kernel/publication/attribute/withheld-store.ts'
import type { Flow } from '#kernel/publication/flow/model.ts'
import { type Edition, reasonsNotToPublishUrgently } from '#kernel/publication/model.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import type { SourcePanel } from '../attribute/pages/panel.ts'
import type { WithheldPanel } from '../attribute/pages/withheld-panel.ts'
import { sourceOf, type TypedSource } from '../attribute/typed.ts'
import type { UrgentPanel } from '../emergency/pages/panel.ts'
import { type Round, roundsOf } from '../reviews/rounds-store.ts'
import type { Surroundings } from './edition-store.ts'

/** What the page of an edition shows of its way: the steps, the source, the emergency release, what is withheld. */
export interface WayPanels {
  rounds: readonly Round[]
  now: Temporal.Instant
  urgent: UrgentPanel
  source: SourcePanel
  withheld: WithheldPanel
}

/** What was typed into a form of these panels and did not do. */
export interface WayTyped {
  urgentTyped?: UrgentPanel['typed']
  sourceTyped?: { typed: TypedSource; reasons: readonly string[] }
  assessTyped?: WithheldPanel['typed']
}

/** A self-check in which nothing is missing: what is asked before it is filled in. */
const anyCheck = { points: [...checkPoints], reason: '（待填写）', basis: '（待填写）' }

export interface WayRead {
  rounds: Round[]
  listed: boolean
  assessments: WithheldPanel['assessments']
}

export async function readWay({ db }: StaffVisit, edition: Edition): Promise<WayRead> {
  const { countyId, id, itemId } = edition
  const [rounds, listed, assessments] = await Promise.all([
    roundsOf(db, countyId, id),
    isListedPublic(db, countyId, itemId),
    assessmentsOf(db, countyId, id),
  ])
  return { rounds, listed, assessments }
}

/** The panels for who asks, with the reasons of the actions themselves. */
export function wayPanels(
  { actor, now, formToken: token }: StaffVisit,
  { edition, at, flow, way }: { edition: Edition; at: Surroundings; flow: Flow; way: WayRead },
  { urgentTyped = null, sourceTyped, assessTyped = null }: WayTyped,
): WayPanels {
  const target = { organId: at.organ.id, lineage: at.organ.lineage, fieldCode: at.item?.fieldCode ?? null }
  const writing = edition.state === 'draft' && !edition.withheldOn && may(actor, 'publication.draft', target)
  return {
    rounds: way.rounds,
    now,
    urgent: {
      edition,
      now,
      token,
      hours: may(actor, 'publication.release-urgently', target) ? flow.emergencyHours : null,
      reasons: [...reasonsNotToPublishUrgently(edition, at.item, anyCheck)],
      typed: urgentTyped,
    },
    source: {
      edition,
      token,
      writing,
      listed: way.listed,
      typed: sourceTyped?.typed ?? sourceOf(edition),
      reasons: sourceTyped?.reasons ?? [],
    },
    withheld: {
      edition,
      assessments: way.assessments,
      token,
      mayAssess: may(actor, 'publication.withhold', target),
      typed: assessTyped,
    },
  }
}
