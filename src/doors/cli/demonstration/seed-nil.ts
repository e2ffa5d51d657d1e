import { declareNil } from '#domains/publishing/nil/declare-nil.ts'
import { signNil } from '#domains/publishing/nil/sign-nil.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { openPeriod } from './store.ts'

/** Organs with a nil return: one that is signed, one that waits for its signature. */
const organs = 2

/** A few periods had nothing to publish: so that supervision has something to sample, and somebody something to sign. */
export async function seedNils(
  ground: Ground,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  let done = 0
  for (const { id, countyId, actors } of seated) {
    const clerk = actors.get('clerk')
    const signer = actors.get('approver') ?? actors.get('reviewer')
    const obligationId = clerk && signer && (await openPeriod(ground.db, countyId, id, today))
    if (!clerk || !signer || !obligationId || clerk.personId === signer.personId) continue
    const reason = '台账为空，本期没有发生这类业务（演示）。'
    const { nilId } = await actAs(ground, clerk, at(today, 8))(declareNil, { countyId, obligationId, reason })
    if (done === 0) await actAs(ground, signer, at(today, 8, 30))(signNil, { countyId, nilId })
    done += 1
    if (done === organs) return
  }
}
