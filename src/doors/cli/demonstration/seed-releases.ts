import { approveEdition } from '#domains/publishing/approve-edition.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { correctPublication } from '#domains/publishing/releasing/correct-publication.ts'
import { setHour } from '#domains/publishing/releasing/set-hour.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { demonstrationSlots, obligationCalled, settledEditions } from './store.ts'
import { bodyText, elementText } from './texts.ts'

const subject = '关于调整便民服务中心办公时间的通知（演示）'

/** One text that waits for its hour and is announced, one that was corrected, one that holds no longer, one that was replaced. */
export async function seedReleases(
  ground: Ground,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const town = seated.find(
    ({ organ, actors }) => organ.kind === 'town' && actors.has('clerk') && actors.has('reviewer'),
  )
  const county = seated.find(({ countyId, actors }) => countyId === town?.countyId && actors.has('disclosure-officer'))
  const officer = county?.actors.get('disclosure-officer')
  if (!town || !officer) return
  const { countyId } = town
  const on = today.subtract({ days: 1 })
  const [wrong, over, old, instead] = await settledEditions(
    ground.db,
    countyId,
    town.id,
    today.subtract({ days: 8 }),
    4,
  )
  if (!instead) return
  await correct(ground, town, { countyId, editionId: wrong!.id }, on)
  const withdraw = actAs(ground, officer, at(on, 15))
  await withdraw(withdrawEdition, {
    countyId,
    editionId: over!.id,
    kind: 'invalid',
    remark: '所依据的办法已经废止（演示）。',
    basis: '县政府关于废止部分文件的决定（演示）',
  })
  await withdraw(withdrawEdition, {
    countyId,
    editionId: old!.id,
    kind: 'replaced',
    remark: '内容并入新一期公布（演示）。',
    instead: instead.address,
  })
  await schedule(ground, town, today)
}

async function correct(ground: Ground, town: SeatedOrgan, live: EditionKey, on: Temporal.PlainDate): Promise<void> {
  const clerk = actAs(ground, town.actors.get('clerk')!, at(on, 9))
  const note = {
    weight: 'substantial',
    wrong: '公示期5个工作日（演示）',
    remedy: '公示期7个工作日（演示）',
  } as const
  const { editionId } = await clerk(correctPublication, { ...live, note })
  const key = { ...live, editionId }
  await review(ground, town, key, on)
  await actAs(ground, town.actors.get('clerk')!, at(on, 14))(publishEdition, key)
}

async function review(ground: Ground, town: SeatedOrgan, key: EditionKey, on: Temporal.PlainDate): Promise<void> {
  const reviewer = town.actors.get('reviewer')!
  const secrecy = town.actors.get('secrecy-reviewer') ?? reviewer
  await actAs(ground, town.actors.get('clerk')!, at(on, 10))(submitEdition, key)
  await actAs(ground, secrecy, at(on, 11))(reviewSecrecy, { ...key, remark: '' })
  await actAs(ground, reviewer, at(on, 13))(approveEdition, key)
}

async function schedule(ground: Ground, town: SeatedOrgan, today: Temporal.PlainDate): Promise<void> {
  const { countyId, id: organId, organ } = town
  const on = today.subtract({ days: 1 })
  const clerk = actAs(ground, town.actors.get('clerk')!, at(on, 9))
  const slot = (await demonstrationSlots(ground.db, countyId, organId)).find(({ cadence }) => cadence !== 'periodic')
  if (!slot) return
  const fact = { organId, itemId: slot.itemId, subject, happenedOn: on, happenedAt: null }
  await clerk(recordFacts, { countyId, facts: [fact] })
  const obligationId = await obligationCalled(ground.db, countyId, organId, subject)
  const key = { countyId, ...(await clerk(startDraft, { countyId, obligationId })) }
  const { elements, channels } = (await findEdition(ground.db, countyId, key.editionId))!
  const text = {
    title: `${organ.shortName}${subject}`,
    body: bodyText(organ.shortName, subject, `${on.year}年${on.month}月`),
    elements: elements.map(({ element }) => ({ element, text: elementText(element) })),
    channels,
    documentNumber: null,
    formedOn: on,
  }
  await clerk(saveDraft, { ...key, version: 1, text })
  await review(ground, town, key, on)
  const releaseAt = at(today.add({ days: 3 }), 9)
  await actAs(ground, town.actors.get('clerk')!, at(on, 16))(setHour, { ...key, releaseAt, announce: true, reason: '' })
}
