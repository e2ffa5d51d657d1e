import type { DeadlineRule } from '../model.ts'
import { readDeadline } from '../read-deadline.ts'

/** A reading in one line: `publish-within 7 workday 决定作出 scope=执法决定 + retention, defers, unsure`. */
export function sayReading(cell: string, basis = ''): string {
  const { rules, defersToOtherLaw, certain } = readDeadline(cell, { basis })
  const said = rules.map(sayRule).join(' + ')
  return `${said}${defersToOtherLaw ? ', defers' : ''}${certain ? '' : ', unsure'}`
}

/** All a rule holds, save the characters it was read from. */
function sayRule(rule: DeadlineRule): string {
  const { kind, amount, unit, trigger, scope, channels, year, month, day, afterEnd, aboutPrevious, link } = rule
  return [
    kind,
    amount,
    unit,
    trigger,
    scope && `scope=${scope}`,
    channels && `channels=${channels.join('+')}`,
    year && `year=${year}`,
    month && `month=${month}`,
    day && `day=${day}`,
    afterEnd && `after-end=${afterEnd.amount} ${afterEnd.unit}`,
    aboutPrevious && 'previous',
    link && 'link',
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
}

/**
 * One form of words with a gap (◇), the words that may stand in it, parted by blanks (∅ for none), and the one reading
 * they all must give; ◇ in the reading is the word itself.
 */
export type Family = readonly [form: string, words: string, reading: string]

/** Each cell of a family with the reading it must have. */
export const cellsOf = ([form, words, reading]: Family): [cell: string, reading: string][] =>
  words.split(' ').map((word) => {
    const filled = (text: string) => text.replaceAll('◇', word === '∅' ? '' : word)
    return [filled(form), filled(reading)]
  })
