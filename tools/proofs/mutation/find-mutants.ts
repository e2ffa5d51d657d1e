import { join } from 'node:path'
import type { Change, Mutant } from './model.ts'
import { changesAt } from './operators.ts'
import { readSource } from './source.ts'
import { declarationOf, type Place, parseSource, placesOf } from './syntax.ts'

/** How many characters around a change stand in its name. */
const AROUND = 20
const LONGEST = 60

/** Every mutant of a file, in the order of the text. Each is a program that parses; no two are the same program. */
export function findMutants(root: string, file: string): Mutant[] {
  const source = readSource(join(root, file))
  const seen = new Map<string, number>()
  const programs = new Set<string>()
  const mutants: Mutant[] = []
  for (const place of placesOf(parseSource(source)))
    for (const change of changesAt(place, source)) {
      const program = source.slice(0, change.start) + change.text + source.slice(change.end)
      if (program === source || programs.has(program) || !parses(program)) continue
      programs.add(program)
      const name = nameOf(file, place, change, source)
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      const line = source.slice(0, change.start).split('\n').length
      mutants.push({ ...change, id: nth === 1 ? name : `${name} #${nth}`, file, line })
    }
  return mutants.sort((one, other) => one.start - other.start || one.end - other.end)
}

function nameOf(file: string, place: Place, change: Change, source: string): string {
  const { start, end, text } = narrowed(change, source)
  const statement = place.above.find(({ type }) => /Statement$|Declaration$/.test(type)) ?? place.node
  const before = source.slice(Math.max(start - AROUND, Math.min(statement.start, start)), start)
  const after = source.slice(end, Math.min(end + AROUND, Math.max(statement.end, end)))
  const words = (middle: string) => `${before}${shortened(middle)}${after}`.replace(/\s+/g, ' ').trim()
  return `${file} ${declarationOf(place)} ${change.operator}: ${words(source.slice(start, end))} → ${words(text)}`
}

/** Without what is the same at both ends: a pattern in words is written anew as a whole. */
function narrowed({ start, end, text }: Change, source: string): { start: number; end: number; text: string } {
  const old = source.slice(start, end)
  let same = 0
  while (same < old.length && same < text.length && old[same] === text[same]) same++
  let tail = 0
  const room = Math.min(old.length, text.length) - same
  while (tail < room && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  return { start: start + same, end: end - tail, text: text.slice(same, text.length - tail) }
}

const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)}…${words.slice(-LONGEST / 2)}`

function parses(program: string): boolean {
  try {
    parseSource(program)
    return true
  } catch {
    return false
  }
}
