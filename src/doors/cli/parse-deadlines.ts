import { explainRule } from '#domains/catalogue/portal/deadline-words.ts'
import { faceOf } from '#law/deadline/face.ts'
import type { DeadlineReading } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'
import { readLines } from './read-lines.ts'

/** More than this of a line is neither read nor repeated: a 公开时限 is a sentence or a few. */
const LONGEST_LINE = 4000

/**
 * `deadline parse [--json] [--basis TEXT]`: reads each line of stdin as a 公开时限 cell, in order, as the lines come. With
 * --json one object a line, the stable face; without it a few lines for a person. Returns 0 also where lines were not
 * understood: that is an answer, and stands in `certain`.
 */
export async function parseDeadlinesCommand(
  args: string[],
  io: CommandIo,
  input: AsyncIterable<Uint8Array | string>,
): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' }, basis: { type: 'string' } })
  const say = values.json ? lineOf : wordsOf
  const basis = values.basis ?? ''
  for await (const lines of readLines(input, LONGEST_LINE)) {
    io.stdout(lines.map(({ text }) => say(readDeadline(text, { basis }))).join(''))
    await io.drained?.()
  }
  return 0
}

const lineOf = ({ text, rules, certain }: DeadlineReading): string =>
  `${JSON.stringify({ text, rules: rules.map(faceOf), certain })}\n`

function wordsOf({ text, rules, certain, defersToOtherLaw, doubts }: DeadlineReading): string {
  const parts = [
    text === '' ? '（空）' : text,
    ...rules.map((rule) => `  ${rule.scope ? `［${rule.scope}］` : ''}${explainRule(rule)}`),
    ...(defersToOtherLaw ? ['  法律、法规另有规定的，从其规定。'] : []),
    ...doubts.map((doubt) => `  请核对：${doubt}`),
    `  ${certain ? '已读懂' : '没有全部读懂，请人工核对'}`,
  ]
  return `${parts.join('\n')}\n`
}
