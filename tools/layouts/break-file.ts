import type { Random } from './random.ts'

/** How copying, sending and saving break a text: each by its name. */
export const breaks: Record<string, (text: string, random: Random) => string> = {
  'front cut off': (text, random) => text.slice(random.whole(0, text.length)),
  'end cut off': (text, random) => text.slice(0, random.whole(0, text.length)),
  'lines lost': (text, random) => eachLine(text, chanceOf(random), () => []),
  'lines doubled': (text, random) => eachLine(text, chanceOf(random), (line) => [line, line]),
  'characters lost': (text, random) => {
    const hit = chanceOf(random)
    return [...text].filter(() => !hit()).join('')
  },
  'a part lost': (text, random) => {
    const [begin, end] = [random.whole(0, text.length), random.whole(0, text.length)].sort((a, b) => a - b)
    return text.slice(0, begin) + text.slice(end)
  },
}

/** Little or much of a text, the same for all of it: little leaves the headings whole. */
function chanceOf(random: Random): () => boolean {
  const share = random.pick([0.004, 0.02, 0.1])
  return () => random.chance(share)
}

const eachLine = (text: string, hit: () => boolean, change: (line: string) => string[]): string =>
  text
    .split('\n')
    .flatMap((line) => (hit() ? change(line) : [line]))
    .join('\n')

/** The text broken once or twice, and by what. */
export function breakFile(text: string, random: Random): { text: string; by: string } {
  const names = Array.from({ length: random.whole(1, 2) }, () => random.pick(Object.keys(breaks)))
  return { text: names.reduce((broken, name) => breaks[name]!(broken, random), text), by: names.join(', ') }
}
