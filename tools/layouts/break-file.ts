import type { Random } from './random.ts'

/** How copying, sending and saving break a text: each by its name. */
export const breaks: Record<string, (text: string, random: Random) => string> = {
  'front cut off': (text, random) => text.slice(random.whole(0, text.length)),
  'end cut off': (text, random) => text.slice(0, random.whole(0, text.length)),
  'lines lost': (text, random) => eachLine(text, (line) => (random.chance(0.1) ? [] : [line])),
  'lines doubled': (text, random) => eachLine(text, (line) => (random.chance(0.1) ? [line, line] : [line])),
  'characters lost': (text, random) => [...text].filter(() => !random.chance(0.02)).join(''),
  'a part lost': (text, random) => {
    const [begin, end] = [random.whole(0, text.length), random.whole(0, text.length)].sort((a, b) => a - b)
    return text.slice(0, begin) + text.slice(end)
  },
}

const eachLine = (text: string, change: (line: string) => string[]): string =>
  text.split('\n').flatMap(change).join('\n')

/** The text broken once or twice, and by what. */
export function breakFile(text: string, random: Random): { text: string; by: string } {
  const names = Array.from({ length: random.whole(1, 2) }, () => random.pick(Object.keys(breaks)))
  return { text: names.reduce((broken, name) => breaks[name]!(broken, random), text), by: names.join(', ') }
}
