import type { GridNote, Severity } from './grid.ts'
import { notes as words } from './words.ts'

/** What is said of the places of one table, as it is read. */
export interface NoteCollector {
  at(severity: Severity, place: { from: string; row: number; column: number | null }, message: string): void
  /** Of the table as a whole. */
  whole(severity: Severity, message: string): void
  /** All that is to be said. */
  take(): GridNote[]
}

/** How often the same thing is said of one table before the rest is only counted, and how much is said in all. */
const most = { alike: 50, all: 2_000 }

/** Collects notes; a table with a doubt in every cell says so instead of filling the memory. */
export function collectNotes(name: string): NoteCollector {
  const notes: GridNote[] = []
  const counts = new Map<string, number>()
  let unsaid = 0
  const add = (note: GridNote) => {
    const before = counts.get(note.message) ?? 0
    if (before === 0 && counts.size >= most.all) unsaid++
    else counts.set(note.message, before + 1)
    if (before < most.alike && notes.length < most.all) notes.push(note)
  }
  const rest = (message: string): GridNote => ({ severity: 'doubt', from: name, row: null, column: null, message })
  return {
    at: (severity, { from, row, column }, message) => add({ severity, from, row, column, message }),
    whole: (severity, message) => add({ severity, from: name, row: null, column: null, message }),
    take() {
      const said = new Map<string, number>()
      for (const { message } of notes) said.set(message, (said.get(message) ?? 0) + 1)
      const more = [...counts].flatMap(([message, count]) => {
        const left = count - (said.get(message) ?? 0)
        if (left > 0 && said.has(message)) return [rest(words.andMore(left, message))]
        unsaid += left
        return []
      })
      return [...notes, ...more, ...(unsaid > 0 ? [rest(words.muchMore(unsaid))] : [])]
    },
  }
}
