import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { strToU8 } from 'fflate'
import { losses } from './damages.ts'
import { type Judgement, judge } from './judge.ts'
import type { Page } from './model.ts'
import { makePages } from './pages.ts'
import { makeQuirkPages } from './quirk-pages.ts'
import { randomOf } from './random.ts'
import { readPage } from './read-page.ts'

/**
 * How much of the test pages the reader reads: node tools/layouts/measure.ts [S001 …] [--seeds 3] [--wrong]
 * [--dump folder] [--lost 'bars lost']. Prints a row for each page and the totals; with --wrong the differences too.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1' },
    wrong: { type: 'boolean', default: false },
    each: { type: 'string', default: '12' },
    dump: { type: 'string' },
    lost: { type: 'string' },
  },
})

const matches = (id: string): boolean => positionals.some((one) => id === one || id.startsWith(`${one}.`))
const wanted = (source: string): boolean =>
  positionals.length === 0 || positionals.some((one) => one === source || one.startsWith(`${source}.`))

const judgements: Judgement[] = []
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const pages = [...makePages(seed, wanted), ...makeQuirkPages(seed, wanted)]
    .filter((page) => positionals.length === 0 || matches(page.id))
    .flatMap((page) => (values.lost === undefined ? page : damaged(page, values.lost)))
  if (values.dump) dump(pages, `${values.dump}/${seed}`)
  judgements.push(...pages.map((page) => judge(page, readPage(page))))
}

console.log('page            layout                              rows read  inv miss  cells  right    open wrong  c&w')
for (const one of judgements) console.log(line(one, one.page, one.layout))
for (const layout of [...new Set(judgements.map((one) => one.layout))].sort())
  console.log(line(total(judgements.filter((one) => one.layout === layout)), '—', layout))
const all = total(judgements)
console.log(line(all, 'total', ''))
console.log(`deadlines: ${all.deadlines.right} of ${all.deadlines.compared} demands as coded`)
if (values.wrong) for (const one of judgements) showDifferences(one)

/** A text that something was lost of; no other page. */
function damaged(page: Page, loss: string): Page[] {
  if (!page.fileName.endsWith('.txt') || page.refusable) return []
  const text = losses[loss]!(page.text, randomOf(`${page.id}/${loss}`))
  return [{ ...page, text, bytes: strToU8(text) }]
}

function total(many: Judgement[]): Judgement {
  const sum = (pick: (one: Judgement) => number): number => many.reduce((whole, one) => whole + pick(one), 0)
  return {
    ...many[0]!,
    truthRows: sum((one) => one.truthRows),
    readRows: sum((one) => one.readRows),
    invented: sum((one) => one.invented),
    missing: sum((one) => one.missing),
    cells: sum((one) => one.cells),
    right: sum((one) => one.right),
    open: sum((one) => one.open),
    wrong: sum((one) => one.wrong),
    certainAndWrong: sum((one) => one.certainAndWrong),
    refused: false,
    deadlines: { compared: sum((one) => one.deadlines.compared), right: sum((one) => one.deadlines.right) },
    differences: [],
  }
}

function line(one: Judgement, name: string, layout: string): string {
  const share = one.cells === 0 ? '    –' : `${((100 * one.right) / one.cells).toFixed(1).padStart(5)}%`
  const numbers = [one.truthRows, one.readRows, one.invented, one.missing].map((count) => String(count).padStart(5))
  const counts = [one.open, one.wrong, one.certainAndWrong].map((count) => String(count).padStart(5))
  return `${name.padEnd(15)} ${layout.padEnd(34)}${numbers.join('')} ${String(one.cells).padStart(6)} ${share} ${counts.join(' ')}${one.refused ? ' refused' : ''}`
}

function showDifferences({ page, differences }: Judgement): void {
  for (const one of differences.slice(0, Number(values.each))) {
    const mark = one.certain ? '!' : ' '
    console.log(
      `${mark} ${page} 行${one.row ?? '—'} ${one.field} ${one.verdict}\n    应为 ${short(one.expected)}\n    读作 ${short(one.got)}`,
    )
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null'
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

function dump(pages: Page[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { bytes, fileName, ...page } of pages) {
    writeFileSync(`${folder}/${fileName}`, bytes)
    writeFileSync(`${folder}/${fileName}.truth.json`, JSON.stringify({ ...page, text: undefined }, null, 1))
  }
}
