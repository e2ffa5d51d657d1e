import type { Read } from '#kernel/context.ts'
import { lawRegister } from '#kernel/law-register.ts'
import { type Attachment, carried } from '#kernel/publication/attachments/model.ts'
import type { Checked, Demand, Edition } from '#kernel/publication/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { reasonsOfAttachments } from '../attachments/present.ts'
import { answersOf } from './answer-store.ts'
import { findingsOf } from './find.ts'
import { readersGet } from './inside-links.ts'
import type { Answer, Evidence, Finding, PageUnderCheck } from './model.ts'
import { readText } from './page.ts'
import { placeWords } from './present.ts'
import { evidenceOf } from './rules/elements.ts'
import { askedLinks, sameTitle } from './store.ts'
import { checkWords as words } from './words.ts'

/** Findings of an edition as it stands, what was answered to them, and what follows for handing it in. */
export interface CheckedEdition extends Checked {
  findings: readonly (Finding & { answer: Answer | null })[]
  evidence: readonly Evidence[]
  missingChannels: readonly string[]
}

/** Sentences of this kind that stand among the reasons against handing in; the panel shows them all. */
const most = 12

/** Checks an edition from its text, now: nothing of the result is kept but the answers of people. */
export async function checkEdition(
  db: Read,
  edition: Edition,
  demand: Demand | null,
  attachments: readonly Attachment[],
  today: Temporal.PlainDate,
): Promise<CheckedEdition> {
  const page = await gather(db, edition, demand, carried(attachments), today)
  const answers = new Map((await answersOf(db, edition.countyId, edition.id)).map((answer) => [answer.key, answer]))
  const findings = findingsOf(page).map((finding) => ({ ...finding, answer: answers.get(finding.key) ?? null }))
  const open = findings.filter(({ severity, answer }) => severity === 'must' && !answer)
  const evidence = evidenceOf(page)
  return {
    findings,
    evidence,
    missingChannels: (demand?.channels ?? []).filter((channel) => !edition.channels.includes(channel)),
    answeredElsewhere: evidence
      .filter(({ by }) => by === 'passage' || by === 'attachment')
      .map(({ element }) => element),
    unanswered: [
      ...reasonsOfAttachments(attachments),
      ...open.slice(0, most).map(({ place, says }) => words.unanswered(placeWords(place), says)),
      ...(open.length > most ? [words.more(open.length - most)] : []),
    ],
  }
}

async function gather(
  db: Read,
  edition: Edition,
  demand: Demand | null,
  attachments: readonly Attachment[],
  today: Temporal.PlainDate,
): Promise<PageUnderCheck> {
  const text = readText(edition.body)
  return {
    title: edition.title,
    text,
    elements: edition.elements,
    demanded: demand?.elements ?? [],
    formedOn: edition.formedOn,
    releaseOn: edition.releasedAt ? legalDayOf(edition.releasedAt) : today,
    attachments,
    inside: await readersGet(db, text.links, attachments),
    outside: await askedLinks(db, edition.countyId, edition.id),
    twins: edition.title.trim() ? await sameTitle(db, edition) : [],
    register: lawRegister,
  }
}
