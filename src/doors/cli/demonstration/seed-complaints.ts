import { acceptComplaint } from '#domains/complaints/accept-complaint.ts'
import { answerComplaints } from '#domains/complaints/answer-complaints.ts'
import { fileComplaint } from '#domains/complaints/file-complaint.ts'
import { orderRectification } from '#domains/complaints/order-rectification.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { type Actor, thePublic } from '#kernel/organisation/model.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { newToken } from '#platform/ids/ids.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { openSlotsDue } from './store.ts'

type Slot = Awaited<ReturnType<typeof openSlotsDue>>[number]

const office = '政务公开办公室（演示），0000-5550100'
const texts = [
  '村里很多人在问这件事，到现在也没有看到公示，请督促公开。',
  '我是申请人的家属，想知道结果公布了没有。',
  '每个月都会看这一项，这次迟迟没有更新。',
]
const nobody = { name: '', phone: '', address: '' }
const somebody = { name: '演示人员甲', phone: '0000-5550199', address: '' }

/**
 * A few requests of the public in the first county with an officer: three people ask for the same slot; one led to an
 * order of rectification; one waits beyond the promise; one asked before the day and was told so.
 */
export async function seedComplaints(
  ground: Ground,
  keys: FieldKeys,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const handler = seated.find(({ id, countyId, actors }) => id === countyId && actors.has('disclosure-officer'))
  const officer = handler?.actors.get('disclosure-officer')
  if (!handler || !officer) return
  const ask = asking(ground, keys, handler.countyId)
  const work = { ground, officer, ask }
  const back = (days: number) => today.subtract({ days })
  const overdue = await openSlotsDue(ground.db, handler.countyId, { from: back(90), to: back(1) }, 3)
  // A diligent county may have less to ask for than there is to show.
  const [asked, ordered = asked, late = ordered] = overdue
  const [early] = await openSlotsDue(
    ground.db,
    handler.countyId,
    { from: today.add({ days: 4 }), to: today.add({ days: 60 }) },
    1,
  )
  if (late) await waitsBeyondThePromise(work, late, back)
  if (ordered) await leadsToAnOrder(work, ordered, back, today)
  if (asked) for (const [place, text] of texts.entries()) await ask(asked, back(5 - place), text, place === 0)
  if (early) await isToldTheDay(work, early, back)
}

interface Work {
  ground: Ground
  officer: Actor
  ask: ReturnType<typeof asking>
}

const asking =
  (ground: Ground, keys: FieldKeys, countyId: string) =>
  async (slot: Slot, on: Temporal.PlainDate, text: string, named = false) => {
    const { obligationId, itemAddress, organCode } = slot
    const contact = named ? somebody : nobody
    const sent = { countyId, itemAddress, organCode, obligationId, text, contact, keys, network: `demonstration ${on}` }
    const filed = await actAs(
      ground,
      thePublic(countyId),
      at(on, 20),
    )(fileComplaint, {
      ...sent,
      formSecret: newToken(),
    })
    if (filed.kind !== 'taken') throw new Error('the demonstration asks too often')
    return { countyId: filed.file.countyId, caseId: filed.file.id, version: filed.file.version }
  }

const accept = ({ ground, officer }: Work, seen: Awaited<ReturnType<Work['ask']>>, on: Temporal.PlainDate) =>
  actAs(ground, officer, at(on, 9))(acceptComplaint, { ...seen, typed: { office } })

async function waitsBeyondThePromise(work: Work, slot: Slot, back: (days: number) => Temporal.PlainDate) {
  const seen = await work.ask(slot, back(32), '', true)
  await accept(work, seen, back(31))
}

async function leadsToAnOrder(
  work: Work,
  slot: Slot,
  back: (days: number) => Temporal.PlainDate,
  today: Temporal.PlainDate,
) {
  const seen = await work.ask(slot, back(6), texts[2]!)
  await accept(work, seen, back(5))
  await actAs(
    work.ground,
    work.officer,
    at(back(3), 10),
  )(orderRectification, {
    ...seen,
    version: seen.version + 1,
    others: [],
    dueOn: today.add({ days: 4 }),
    typed: { finding: '这项内容已经过了公开期限，还没有公开。', demand: '按目录要求的要素和渠道公开。' },
  })
}

async function isToldTheDay(work: Work, slot: Slot, back: (days: number) => Temporal.PlainDate) {
  const seen = await work.ask(slot, back(9), '想提前看到下一期。')
  await accept(work, seen, back(8))
  await actAs(
    work.ground,
    work.officer,
    at(back(6), 15),
  )(answerComplaints, {
    ...seen,
    version: seen.version + 1,
    others: [],
    outcome: 'not-due',
    typed: {
      finding: '这一期还没有到公开的日期。',
      result: `${slot.organName}会在到期日前公开，届时可以在原页面看到。`,
    },
    addressOf: (address) => address,
  })
}
