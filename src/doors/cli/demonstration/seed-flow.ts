import { adoptTable } from '#domains/procedure/adopt-table.ts'
import { changeTable } from '#domains/procedure/change-table.ts'
import { startTable } from '#domains/procedure/start-table.ts'
import { checkDisclosure } from '#domains/publishing/attribute/check-disclosure.ts'
import { giveAttribute, type Source } from '#domains/publishing/attribute/give-attribute.ts'
import { withholdEdition } from '#domains/publishing/attribute/withhold-edition.ts'
import { publishUrgently } from '#domains/publishing/emergency/publish-urgently.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewEdition } from '#domains/publishing/reviews/review-edition.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/ids.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { demonstrationSlots, dutyOfFact } from './store.ts'

/** The first town has people enough for 三审三校. */
const strictTown = '990021101'

/** Each county puts the default table in force; the first town has 三审三校 for its normative documents. */
export async function seedProcedure(
  ground: Ground,
  begun: Temporal.Instant,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const on = legalDayOf(begun)
  for (const { id, countyId, actors } of seated) {
    const officer = actors.get('disclosure-officer')
    if (id !== countyId || !officer) continue
    const act = actAs(ground, officer, begun)
    const key = await act(startTable, { countyId, organId: null, organKind: null })
    await act(adoptTable, { ...key, version: 1, fromOn: on })
  }
  const town = seated.find(({ organ }) => organ.code === strictTown)
  const approver = town?.actors.get('approver')
  if (!town || !approver) return
  const act = actAs(ground, approver, begun)
  const key = await act(startTable, { countyId: town.countyId, organId: town.id, organKind: null })
  const change = { kind: 'flow', preset: 'three-reviews', contentType: 'normative' } as const
  await act(changeTable, { ...key, version: 1, change })
  await act(adoptTable, { ...key, version: 2, fromOn: on })
}

/** A text in the middle of 三审三校, an emergency release that waits for a second person, a text that is not public. */
export async function seedFlow(ground: Ground, seated: readonly SeatedOrgan[], now: Temporal.Instant): Promise<void> {
  const town = seated.find(({ organ }) => organ.code === strictTown)
  const officer = seated
    .find(({ id, countyId }) => id === countyId && countyId === town?.countyId)
    ?.actors.get('disclosure-officer')
  if (!town || !officer) return
  const { actors } = town
  const [clerk, reviewer, approver] = (['clerk', 'reviewer', 'approver'] as const).map((role) => actors.get(role)!)
  const ago = (hours: number) => now.subtract({ hours })
  const write = drafting(ground, town, clerk!)

  const rules = await write(ago(76), '青塘镇临时救助实施细则（演示）', '为规范临时救助工作，制定本细则（演示）。', {
    contentType: 'normative',
    choice: active,
    plan: {
      interpreter: '镇社会事务办公室（演示）',
      forms: ['text', 'qa'],
      dueOn: legalDayOf(now).add({ days: 10 }),
      exception: null,
    },
  })
  await actAs(ground, clerk!, ago(74))(submitEdition, rules)
  await actAs(ground, reviewer!, ago(50))(reviewEdition, { ...rules, remark: '条款齐全，请校对（演示）。' })

  const warning = await write(ago(6), '暴雨橙色预警和转移避险提示（演示）', '请低洼地带居民立即转移（演示）。', {
    contentType: 'announcement',
    choice: active,
    plan: null,
  })
  await actAs(
    ground,
    approver!,
    ago(5),
  )(publishUrgently, {
    ...warning,
    points: [...checkPoints],
    reason: '强降雨即将影响本镇，群众需要立即转移（演示）。',
    basis: '县防汛抗旱指挥部启动Ⅲ级应急响应的通知（演示）',
  })

  const held = await write(ago(30 * 24), '青塘镇重点企业帮扶方案（演示）', '帮扶措施和企业经营数据（演示）。', {
    contentType: 'policy',
    choice: {
      attribute: 'not-public',
      groundId: 'third-party',
      otherLaw: '',
      reason: '含有企业未公开的经营数据，属于商业秘密（演示）。',
    },
    plan: null,
  })
  await actAs(ground, clerk!, ago(29 * 24))(submitEdition, held)
  await actAs(ground, officer, ago(28 * 24))(checkDisclosure, { ...held, remark: '理由成立（演示）。' })
  await actAs(ground, reviewer!, ago(27 * 24))(withholdEdition, { ...held, remark: '' })
}

const active = { attribute: 'active', groundId: null, otherLaw: '', reason: '' } as const

/** Something happened, and the clerk writes about it at an instant. */
const drafting =
  (ground: Ground, { id: organId, countyId }: SeatedOrgan, clerk: Actor) =>
  async (
    at: Temporal.Instant,
    title: string,
    body: string,
    source: Pick<Source, 'contentType' | 'choice' | 'plan'>,
  ) => {
    const act = actAs(ground, clerk, at)
    const slots = await demonstrationSlots(ground.db, countyId, organId)
    const { itemId } = slots.find(({ cadence }) => cadence === 'event')!
    const factId = newId()
    const happenedOn = legalDayOf(at)
    await act(recordFacts, {
      countyId,
      facts: [{ id: factId, organId, itemId, subject: title, happenedOn, happenedAt: null }],
    })
    const { id: obligationId, elements, channels } = await dutyOfFact(ground.db, countyId, factId)
    const { editionId } = await act(startDraft, { countyId, obligationId })
    const key = { countyId, editionId }
    const text = {
      title,
      body,
      elements: elements.map((element) => ({ element, text: '见正文（演示）' })),
      channels,
      documentNumber: null,
      formedOn: happenedOn,
    }
    await act(saveDraft, { ...key, version: 1, text })
    await act(giveAttribute, { ...key, ...source })
    return key
  }
