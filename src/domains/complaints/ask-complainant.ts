import type { Filled } from '#kernel/casework/letters.ts'
import { sendLetter } from '#kernel/casework/send-letter.ts'
import { type SeenCase, takeCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { findAbout } from './about-store.ts'
import { complaint } from './complaint.ts'
import { letterFacts } from './letter-facts.ts'
import { question } from './letter-templates.ts'

/** 请提出人补充: a question; until it is answered the clock stands. */
export async function askComplainant(context: Context, { typed, ...seen }: SeenCase & { typed: Filled }) {
  const file = await takeCase(context, complaint, seen)
  const facts = letterFacts(file, await findAbout(context.write, file), context.today)
  await sendLetter(context, complaint, file, { deed: 'ask-back', template: question, facts, typed })
}
