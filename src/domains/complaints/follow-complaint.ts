import { lettersOf, stepsOf } from '#kernel/casework/correspondence-store.ts'
import { type AskWithCode, type LookUp, lookUpCase } from '#kernel/casework/look-up-case.ts'
import type { CaseFile, CaseLetter, CaseStepTaken } from '#kernel/casework/model.ts'
import { takeMessage } from '#kernel/casework/take-message.ts'
import type { Context } from '#kernel/context.ts'
import { type About, findAbout, findEvidence } from './about-store.ts'
import { complaint } from './complaint.ts'
import type { Evidence } from './model.ts'

/** What whoever asked may read of the own case: never a note, never who inside did what. */
export interface Followed {
  kind: 'found'
  file: CaseFile
  about: About
  letters: readonly CaseLetter[]
  steps: readonly Pick<CaseStepTaken, 'deed' | 'at'>[]
  evidence: Evidence
}

export type Follow = Followed | Exclude<LookUp, { kind: 'found' }>

/** 查询: number and code show the case. */
export async function followComplaint(
  context: Context,
  { countyId: _, ...asked }: AskWithCode & { countyId: string },
): Promise<Follow> {
  return followed(context, await lookUpCase(context, complaint, asked))
}

/** 补充: number, code and a text; shows the case as it stands then. */
export async function addMessage(
  context: Context,
  { countyId: _, ...asked }: AskWithCode & { countyId: string; text: string },
): Promise<Follow> {
  return followed(context, await takeMessage(context, complaint, asked))
}

async function followed({ write, today }: Context, answer: LookUp): Promise<Follow> {
  if (answer.kind !== 'found') return answer
  const { file } = answer
  const [about, letters, steps, evidence] = [
    await findAbout(write, file),
    await lettersOf(write, file, false),
    await stepsOf(write, file),
    await findEvidence(write, file, today),
  ]
  return {
    kind: 'found',
    file,
    about,
    letters,
    steps: steps.filter(({ deed }) => shownOutside.has(deed)).map(({ deed, at }) => ({ deed, at })),
    evidence,
  }
}

const shownOutside = new Set(['open', 'accept', 'ask-back', 'order', 'answer', 'close', 'reopen', 'message'])
