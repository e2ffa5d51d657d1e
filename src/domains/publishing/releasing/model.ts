import type { HourGiven, WithdrawalGiven } from '#kernel/publication/release/model.ts'
import type { EditionKey } from '../model.ts'

export interface SetHour extends EditionKey, HourGiven {}

export interface WithReason extends EditionKey {
  reason: string
}

/** What a withdrawal says; all but the reason may be left out where its kind does not ask for it. */
export interface WithdrawEdition extends EditionKey, Partial<Omit<WithdrawalGiven, 'reason'>> {
  remark: string
}

/** The last part of a public address, however it was copied: `abcd1234`, `/info/abcd1234`, a whole URL. */
export const addressIn = (typed: string): string =>
  /([0-9a-z]{4,16})\/?$/.exec(
    typed
      .trim()
      .toLowerCase()
      .replace(/[?#].*$/, '')
      .replace(/\/\d{1,5}$/, ''),
  )?.[1] ?? ''
