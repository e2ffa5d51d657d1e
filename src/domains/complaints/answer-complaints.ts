import type { Filled } from '#kernel/casework/letters.ts'
import { sendLetter } from '#kernel/casework/send-letter.ts'
import type { Context } from '#kernel/context.ts'
import { findAbout, findEvidence } from './about-store.ts'
import { complaint } from './complaint.ts'
import { letterFacts } from './letter-facts.ts'
import { answer } from './letter-templates.ts'
import { type Evidence, type Outcome, reasonsAgainstOutcome } from './model.ts'
import { doTogether, type Together, takeTogether } from './take-together.ts'
import { outcomeWords } from './words.ts'

export interface AnswerComplaints extends Together {
  outcome: string
  typed: Filled
  /** Says where a publication stands, in words of a letter. */
  addressOf: (address: string) => string
}

/** 答复: one answer for everybody who asked for the same slot, each with the own number and dates; all or none. */
export async function answerComplaints(
  context: Context,
  { outcome, typed, addressOf, ...together }: AnswerComplaints,
): Promise<void> {
  const { write, today } = context
  const { files } = await takeTogether(context, together)
  await doTogether(files, async (file) => {
    const evidence = await findEvidence(write, file, today)
    const facts = {
      ...letterFacts(file, await findAbout(write, file), today),
      outcome: outcomeWords[outcome as Outcome] ?? '',
      publication: publicationOf(outcome, evidence, addressOf),
    }
    await sendLetter(context, complaint, file, {
      deed: 'answer',
      template: answer,
      facts,
      typed,
      reasons: reasonsAgainstOutcome(outcome, evidence),
      remark: facts.outcome || null,
      change: { outcome, answeredOn: today },
    })
  })
}

/** What can be read now, where the answer says that it can. */
function publicationOf(outcome: string, { published, earlier }: Evidence, addressOf: (address: string) => string) {
  const named = outcome === 'published' ? published : outcome === 'public-already' ? (published ?? earlier) : null
  return named ? `《${named.title}》${addressOf(named.address)}` : ''
}
