import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText } from './fold-text.ts'
import type { Page, TruthCell } from './model.ts'
import { makePages } from './pages.ts'
import { quirkCases } from './quirk-cases.ts'
import { makeQuirkPages } from './quirk-pages.ts'
import { itemQuirks } from './quirks-items.ts'
import { tableQuirks } from './quirks-table.ts'
import { textQuirks } from './quirks-text.ts'
import { layouts, refusableLayouts } from './render-layouts.ts'
import { readSources } from './sources.ts'
import { specOf } from './spec.ts'

const pages = [...makePages(1), ...makeQuirkPages(1)]

test('82 个来源各有存成的文字和原网页，十个另有 xlsx 和 csv', () => {
  const ids = new Set(pages.map((page) => page.id))
  const sources = readSources()
  assert.equal(sources.length, 82)
  assert.deepEqual(
    sources.flatMap(({ id }) => [`${id}.txt`, `${id}.html`]).filter((id) => !ids.has(id)),
    [],
  )
  assert.equal(pages.filter((page) => page.layout === 'xlsx').length, 10)
  assert.equal(pages.filter((page) => page.layout === 'csv').length, 10)
  assert.equal(ids.size, pages.length)
})

test('17 种版式都有页面，名单与来源表一致', () => {
  assert.deepEqual(Object.keys(layouts).sort(), [...new Set(readSources().map((source) => source.layout))].sort())
})

test('每个另列的怪相都有页面', () => {
  const made = new Set(pages.map((page) => page.id.split('.')[0]))
  assert.deepEqual(
    quirkCases.filter((one) => !made.has(one.id)).map((one) => one.id),
    [],
  )
})

/** Quirks that a column list, a layout or a script carries out, not a table of quirks. */
const carriedElsewhere = new Set([
  'title row',
  'paragraph cells',
  'leading bars',
  'bar before number',
  'spaced pinyin',
  'one item column',
  'county words',
])

test('写在来源里的每个怪相都有做法', () => {
  const made = [itemQuirks, tableQuirks, textQuirks].flatMap((table) => Object.keys(table))
  const named = [...readSources().map((source) => specOf(source)), ...quirkCases.map((one) => one.change ?? {})]
  const wanted = new Set(named.flatMap((spec) => spec.quirks ?? []))
  assert.deepEqual(
    [...wanted].filter((name) => !made.includes(name) && !carriedElsewhere.has(name)),
    [],
  )
  assert.deepEqual(
    made.filter((name) => !wanted.has(name)),
    [],
  )
})

test('同一种子的字节相同，另一种子不同', () => {
  const again = [...makePages(1), ...makeQuirkPages(1)]
  for (const [index, page] of pages.entries()) assert.deepEqual(again[index]!.bytes, page.bytes, page.id)
  const other = makePages(2)
  assert.ok(other.some((page, index) => Buffer.compare(page.bytes, pages[index]!.bytes) !== 0))
})

/** The page's words without markup, bars and white space, in one script. */
const wordsOf = (page: Page): string =>
  foldText(
    page.text
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  ).replaceAll('|', '')

/** Pages that print no value in one piece: wrapped into columns, or without order; a filter took a character out. */
const inPieces = (page: Page): boolean => refusableLayouts.has(page.layout) || page.text === ''

test('能够确定的文字都印在页面上', () => {
  for (const page of pages.filter((one) => !inPieces(one))) {
    const words = wordsOf(page)
    for (const { cells } of page.rows)
      for (const [field, cell] of Object.entries(cells) as [string, TruthCell][]) {
        if (!cell.knowable || typeof cell.value !== 'string') continue
        const answers = [cell.value, ...(cell.also ?? [])].filter((one) => typeof one === 'string')
        const printed = answers.some((one) => one.split('\n').every((part) => words.includes(foldText(part))))
        assert.ok(printed, `${page.id} ${field} ${cell.value}`)
      }
  }
})

test('事项多于八条，序号、时限、主体都有真值', () => {
  for (const { id, rows } of pages) {
    if (/^S(?:027|107|127)\./.test(id)) continue
    assert.ok(rows.length >= 8, `${id} ${rows.length}`)
    assert.ok(
      rows.every((row) => 'deadlineText' in row.cells && 'body' in row.cells),
      id,
    )
  }
})
