import { dayWords } from '#law/deadline/explain.ts'
import { type Lack, lackOf, type OpenDuty } from './model.ts'

/** What is missing, in words that a letter, a receipt and a list can carry. */
export function missingWords(lack: Lack, duty: OpenDuty | null): string {
  if (!duty) return '还没有公开过信息'
  return lack === 'overdue'
    ? `${duty.label}，应当在${dayWords(duty.dueOn)}前公开`
    : `${duty.label}，${dayWords(duty.dueOn)}到期`
}

/** The lack of one obligation by itself, or of the slot where none is meant. */
export const lackOfDuty = (
  slot: { applicability: string; open: readonly OpenDuty[]; lastOn: Temporal.PlainDate | null },
  duty: OpenDuty | null,
  today: Temporal.PlainDate,
): Lack => lackOf(duty ? { ...slot, open: [duty] } : slot, today)
