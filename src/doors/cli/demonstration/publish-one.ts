import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { startOfLegalDay } from '#platform/clock/clock.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { bodyText, elementText } from './texts.ts'

interface Duty {
  id: string
  label: string
  name: string
  elements: string[]
  channels: string[]
  dueOn: Temporal.PlainDate
}

/**
 * One obligation from draft to release on a day, by three people. Of those answered in the last days, some are left in
 * review or as a draft, so that every desk of the demonstration has work on it. Answers 1 where it was released.
 */
export async function publishingSteps(
  ground: Ground,
  seat: SeatedOrgan,
  duty: Duty,
  on: Temporal.PlainDate,
  { today, random }: { today: Temporal.PlainDate; random: () => number },
): Promise<number> {
  const { countyId, organ, actors } = seat
  const hour = (hours: number) => startOfLegalDay(on).add({ hours, minutes: Math.floor(random() * 50) })
  const clerk = actors.get('clerk')!
  const reviewer = actors.get('reviewer')!
  const fresh = on.until(today, { largestUnit: 'day' }).days <= 6
  const rest = fresh ? random() : 1

  const { editionId } = await actAs(ground, clerk, hour(9))(startDraft, { countyId, obligationId: duty.id })
  const key = { countyId, editionId }
  await actAs(
    ground,
    clerk,
    hour(10),
  )(saveDraft, {
    ...key,
    version: 1,
    text: {
      title: duty.label.includes(duty.name)
        ? `${organ.shortName}${duty.label}`
        : `${organ.shortName}${duty.name}（${duty.label}）`,
      body: bodyText(organ.shortName, duty.label, `${on.year}年${on.month}月`),
      elements: duty.elements.map((element) => ({ element, text: elementText(element) })),
      channels: duty.channels,
      documentNumber: null,
      formedOn: on,
    },
  })
  if (rest < 0.25) return 0
  await actAs(ground, clerk, hour(11))(submitEdition, key)
  if (rest < 0.5) return 0
  await actAs(ground, actors.get('secrecy-reviewer') ?? reviewer, hour(14))(reviewSecrecy, { ...key, remark: '' })
  if (rest < 0.65) return 0
  await actAs(ground, reviewer, hour(15))(approveEdition, key)
  if (rest < 0.75) return 0
  await actAs(ground, clerk, hour(16))(publishEdition, key)
  return 1
}
