import { ASSESS_MONTHS } from '#law/attribute/next-assessment.ts'

/** Days and months that an office sets for itself. */
export interface Settings {
  /** Within how many days of a new guideline a catalogue is due. */
  compileDays: number
  /** After how many months what is not public is assessed again (条例第十八条: 定期评估审查; the law names no figure). */
  assessMonths: number
}

/** Where neither the county nor the city has set anything: 本系统建议. */
export const defaultSettings: Settings = { compileDays: 90, assessMonths: ASSESS_MONTHS }

/** What speaks against a setting. */
export function* reasonsNotToSet({ compileDays, assessMonths }: Settings): Generator<string> {
  if (!Number.isInteger(compileDays) || compileDays < 1 || compileDays > 730) yield '编制期限请填1至730之间的天数。'
  if (!Number.isInteger(assessMonths) || assessMonths < 1 || assessMonths > 60)
    yield '重新评估的间隔请填1至60之间的月数。'
}
