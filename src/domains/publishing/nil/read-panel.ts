import { may } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import type { Duty } from '../duties/duty-store.ts'
import { reasonsNotToDeclare, reasonsNotToJudge, reasonsNotToSign } from './model.ts'
import type { NilPanel, NilTyped } from './pages/panel.ts'
import { isInReview, nilsOf } from './store.ts'

/** A text long enough, so that only what speaks against the deed itself is asked. */
const anyText = '——————'

/** What the page of an obligation shows of nil returns, with the reasons of the actions themselves. */
export async function readPanel(visit: StaffVisit, duty: Duty, typed: NilTyped | null): Promise<NilPanel> {
  const { db, actor, today, formToken } = visit
  const target = { organId: duty.organ.id, lineage: duty.organ.lineage, fieldCode: duty.item.fieldCode }
  const nils = duty.period ? await nilsOf(db, duty.countyId, duty.id) : []
  const waits = nils.find(({ state }) => state === 'declared')
  const signed = nils.find(({ state }) => state === 'signed')
  const open = !duty.fulfilledOn && !duty.waivedOn
  const inReview = open && (await isInReview(db, duty.countyId, duty.id))
  const around = { slot: duty.slot, inReview, waiting: waits !== undefined }
  return {
    countyId: duty.countyId,
    obligationId: duty.id,
    token: formToken,
    nils,
    declare:
      open && duty.period && !waits && may(actor, 'nil.declare', target)
        ? [...reasonsNotToDeclare(duty, around, today)]
        : null,
    sign:
      waits && open && may(actor, 'nil.sign', target)
        ? { id: waits.id, reasons: [...reasonsNotToSign(waits, duty, around, actor.personId)] }
        : null,
    judge:
      signed && may(actor, 'nil.judge', target)
        ? { id: signed.id, reasons: [...reasonsNotToJudge(signed, anyText, actor.personId)] }
        : null,
    typed,
  }
}
