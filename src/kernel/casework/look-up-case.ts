import type { Context } from '#kernel/context.ts'
import { forgetFailures, giveBackAttempt, takeAttempt } from '#kernel/organisation/session-store.ts'
import type { CaseKind } from './kind.ts'
import { type CaseFile, readNumber } from './model.ts'
import { isCodeOf, readCode } from './query-code.ts'
import { findByNumber } from './store.ts'

export interface AskWithCode {
  /** The number as somebody typed it: not called a number, because what is called one goes into the audit. */
  written: string
  code: string
  /** From where somebody asks. */
  network: string
}

export type LookUp = { kind: 'found'; file: CaseFile } | { kind: 'refused' } | { kind: 'wait'; seconds: number }

/** Wrong tries before the waiting begins: for a number at a network, and for a network as a whole. */
const free = { number: 5, network: 30 }

/** No organ has such a number; it is looked up all the same, so that a wrong number takes as long as a wrong code. */
const nowhere = { organCode: '-', year: 0, serial: 0, number: '-' }

/**
 * A case by number and code. Unknown number, wrong code and nonsense get the same answer after the same work. Wrong
 * tries slow down the number at this network and the network, never the number for everybody: nobody can lock others out,
 * and a hundred bits are not guessed from many networks either. The count stays because this answers and does not throw.
 */
export async function lookUpCase({ write, now }: Context, kind: CaseKind, asked: AskWithCode): Promise<LookUp> {
  const read = readNumber(asked.written) ?? nowhere
  const keys = { number: `case:${read.number}|${asked.network}`, network: `case-network:${asked.network}` }
  const wait =
    (await takeAttempt(write, keys.network, free.network, now)) ||
    (await takeAttempt(write, keys.number, free.number, now))
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const found = await findByNumber(write, kind.key, read)
  if (!isCodeOf(readCode(asked.code), found?.codeHash ?? null)) return { kind: 'refused' }
  await forgetFailures(write, keys.number)
  await giveBackAttempt(write, keys.network)
  return { kind: 'found', file: found!.file }
}
