import type { Context } from '#kernel/context.ts'
import type { RecordSetting } from '#kernel/publication/records/model.ts'
import { saveSetting } from '#kernel/publication/records/setting-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeOffice } from './office-at-hand.ts'
import { words } from './words.ts'

const ends = {
  normativeYears: [1, 30, words.normativeYears],
  trialYears: [1, 30, words.trialYears],
  alarmMonths: [1, 24, words.alarmMonths],
  reviewMonths: [1, 60, words.reviewMonths],
} as const

function* reasonsNotToSet(setting: RecordSetting): Generator<string> {
  for (const [key, [least, most, label]] of Object.entries(ends)) {
    const value = setting[key as keyof typeof ends]
    if (!Number.isInteger(value) || value < least || value > most) yield `${label}要填${least}至${most}的整数。`
  }
}

/** Sets the rules of a county; `organId` is the office's own organ. */
export async function saveRecordSetting(
  context: Context,
  { organId, setting }: { organId: string; setting: RecordSetting },
): Promise<void> {
  const { write, actor, now } = context
  const organ = await takeOffice(context, organId)
  refuseIf(reasonsNotToSet(setting))
  await saveSetting(write, organ.countyId, setting, { id: actor.personId, name: actor.name, at: now })
}
