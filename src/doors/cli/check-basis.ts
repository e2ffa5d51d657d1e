import { lawRegister } from '#kernel/law-register.ts'
import { sayArticle } from '#law/citation/article-refs.ts'
import { faceOfFinding } from '#law/citation/basis-findings.ts'
import type { BasisReading } from '#law/citation/model.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'
import { readLines } from './read-lines.ts'
import { dayOf } from './typed-day.ts'

/** More than this of a line is not read: a 公开依据 is a list of titles. */
const longestLine = 20_000

/** The stable shape of `basis check --json`, one line for each line of stdin. */
const faceOf = ({ text, citations, findings }: BasisReading) => ({
  text,
  citations: citations.map(({ begin, end, title, law, version, number, articles }) => ({
    begin,
    end,
    title,
    law: law?.slug ?? null,
    version: version?.name ?? null,
    number: number?.normal ?? null,
    articles: articles.map(sayArticle),
  })),
  findings: findings.map(faceOfFinding).map(({ kind, begin, end, says }) => ({ kind, begin, end, says })),
})

/**
 * `basis check [--on DAY] [--json]`: each stdin line is a 公开依据 cell; says what it cites and what is wrong with it.
 * The day is the last one the register of laws was kept up to, unless another is given. Needs no database.
 */
export async function checkBasisCommand(
  args: readonly string[],
  io: CommandIo,
  input: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' }, on: { type: 'string' } })
  const on = values.on === undefined ? lawRegister.asOf : dayOf(values.on)
  let number = 0
  for await (const lines of readLines(input, longestLine)) {
    for (const { text, whole } of lines) {
      number++
      if (!whole) throw new Refused([`第${number}行超过两万字，已停在这一行之前。请一行写一个事项的公开依据。`])
      const face = faceOf(readCitations(text, lawRegister, on))
      io.stdout(values.json ? `${JSON.stringify(face)}\n` : sayFace(face))
    }
    await io.drained?.()
  }
  return 0
}

function sayFace({ text, citations, findings }: ReturnType<typeof faceOf>): string {
  const cited = citations.map(({ title, law, number, articles }) => {
    const words = [title ?? number ?? '', law ? `→ ${law}` : '（没有登记）', articles.join('、')]
    return `  ${words.filter(Boolean).join(' ')}`
  })
  return `${[text, ...cited, ...findings.map(({ says }) => `  ! ${says}`)].join('\n')}\n`
}
