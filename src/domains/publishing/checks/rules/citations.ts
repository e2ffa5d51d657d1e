import { readCitations } from '#law/citation/read-citations.ts'
import { sayFinding } from '#law/citation/words.ts'
import { around, type Found, type PageUnderCheck, typedParts } from '../model.ts'
import { checkWords } from '../words.ts'

/** A title in brackets with what may follow it: its number and articles. */
const title = /《[^《》]{2,80}》[^《》。；;\n]{0,40}/g
/** A text that itself speaks of the end of a law is right to name it. */
const ends = /废止|失效|修订|修改|原《/
/** Titles read in one edition: more stand in no notice, and each costs. */
const most = 300

/** 引用已废止、已失效的文件: what the register of laws knows to be repealed, with what took its place. */
export function* citationFindings(page: PageUnderCheck): Generator<Found> {
  const seen = new Set<string>()
  for (const [part, block] of typedParts(page, checkWords.parts))
    for (const found of block.text.matchAll(title)) {
      if (seen.has(found[0]) || seen.size >= most) continue
      seen.add(found[0])
      if (ends.test(block.text.slice(Math.max(0, found.index - 4), found.index + found[0].length))) continue
      yield* findingsOf(page, part, block.number, found[0])
    }
}

function* findingsOf(page: PageUnderCheck, part: string, number: number, words: string): Generator<Found> {
  for (const finding of readCitations(words, page.register, page.releaseOn).findings) {
    const gone = finding.kind === 'repealed' || finding.kind === 'expired'
    if (!gone && finding.kind !== 'older-version' && finding.kind !== 'not-yet') continue
    const [says, ...mend] = sayFinding(finding).split(/(?<=。)(?=请|引)/)
    yield {
      rule: gone ? 'repealed' : 'older-text',
      severity: gone ? 'must' : 'hint',
      place: { part, paragraph: part === checkWords.parts.body ? number : null, around: around(words, 0, 40) },
      says: says ?? '',
      mend: mend.join(''),
      evidence: `${finding.kind} ${words.slice(finding.begin, finding.end)}`,
    }
  }
}
