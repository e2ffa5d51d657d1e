import { relateVersions } from '#domains/catalogue/versions/relate-versions.ts'
import { seededRandom } from '#doors/cli/demonstration/random.ts'
import { readHaitanRows } from '../haitan-rows.ts'
import { drawVersion, type LabelledVersion, type Lot } from './draw-version.ts'

// How well versions of a catalogue are related, over versions drawn from the real one with their labels.
//   node tools/matching/measure.ts [versions] [seed] [--wrong]

export interface Score {
  links: number
  found: number
  right: number
  precision: number
  recall: number
}

export function measure(versions: readonly LabelledVersion[], wrong: (text: string) => void = () => {}): Score {
  let [links, found, right] = [0, 0, 0]
  for (const { before, after, links: labels } of versions) {
    const told = new Set(relateVersions(before, after).map((each) => `${each.before}:${each.after}`))
    links += labels.size
    found += told.size
    right += [...told].filter((link) => labels.has(link)).length
    const say = (kind: string, link: string) => {
      const [from, to] = link.split(':').map(Number)
      const show = ({ level1, level2, elements }: (typeof before)[number]) =>
        `${level1}/${level2}/${(elements ?? '').replace(/\s/g, '').slice(0, 60)}`
      wrong(`${kind} ${show(before[from!]!)}  →  ${show(after[to!]!)}`)
    }
    for (const link of labels.difference(told)) say('missed', link)
    for (const link of told.difference(labels)) say('wrong ', link)
  }
  return { links, found, right, precision: right / found, recall: right / links }
}

/** Versions of the real catalogue; a row that only says the same as the one above is written out. */
export async function drawVersions(count: number, seed: number): Promise<LabelledVersion[]> {
  const random = seededRandom(seed)
  const lot: Lot = { below: (bound) => Math.floor(random() * bound), chance: (share) => random() < share }
  let [level1, level2] = ['', '']
  const rows = (await readHaitanRows()).map((row) => {
    if (row.level1) [level1, level2] = [row.level1, '']
    level2 = row.level2 || level2
    return { level1, level2, elements: row.elements }
  })
  return Array.from({ length: count }, () => drawVersion(rows, lot))
}

if (import.meta.main) {
  const [count, seed] = process.argv.slice(2).map(Number)
  const shown = process.argv.includes('--wrong') ? (text: string) => console.log(text) : undefined
  const { links, found, right, precision, recall } = measure(await drawVersions(count || 200, seed || 1), shown)
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  console.log(
    `${links} links, ${found} found, ${right} right: precision ${percent(precision)}, recall ${percent(recall)}`,
  )
}
