import type { Filled } from '#kernel/casework/letters.ts'
import { sendLetter } from '#kernel/casework/send-letter.ts'
import { type SeenCase, takeCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { findAbout } from './about-store.ts'
import { complaint } from './complaint.ts'
import { letterFacts } from './letter-facts.ts'
import { acceptance } from './letter-templates.ts'

/** 受理: whoever asked reads who handles it and by when; a case that was nobody's becomes the officer's. */
export async function acceptComplaint(context: Context, { typed, ...seen }: SeenCase & { typed: Filled }) {
  const file = await takeCase(context, complaint, seen)
  const facts = letterFacts(file, await findAbout(context.write, file), context.today)
  const change = { assignedTo: file.assignedTo ?? context.actor.personId }
  await sendLetter(context, complaint, file, { deed: 'accept', template: acceptance, facts, typed, change })
}
