import { sound, wrong } from './model.ts'
import { readList } from './numbering.ts'
import type { Find } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

/** Every find, and behind a sound one the further numbers of its list: 建设部令第1号、第2号 are of the same organ. */
export function* withListMembers(text: string, finds: Iterable<Find>): Generator<Find> {
  for (const find of finds) {
    yield find
    const { normalised } = find.reading
    if (normalised === null) continue
    for (const { begin, end, serial } of readList(text, find.end)) {
      const heir = normalised.replace(/[0-9]+号/, `${Number(serial)}号`)
      const reading = Number(serial) > 0 ? sound(heir, [repairWords.inherited()]) : wrong(reasonWords.noSerial())
      yield { begin, end, reading }
    }
  }
}
