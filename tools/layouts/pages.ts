import { strToU8 } from 'fflate'
import { lossOf } from './knowable.ts'
import { type Catalogue, makeCatalogue } from './make-catalogue.ts'
import { makeTable } from './make-table.ts'
import type { Page, Table } from './model.ts'
import { itemQuirks, spreadMerged } from './quirks-items.ts'
import { tableQuirks } from './quirks-table.ts'
import { onItsSite, textQuirks } from './quirks-text.ts'
import { type Random, randomOf } from './random.ts'
import { csvFile, xlsxFile } from './render-files.ts'
import { htmlPage } from './render-html.ts'
import { layouts, refusableLayouts } from './render-layouts.ts'
import { readFacts, readSources, type Source } from './sources.ts'
import { specOf } from './spec.ts'
import { inScript } from './traditional.ts'
import { truthOf } from './truth.ts'
import { readVocabularies } from './vocabulary.ts'

/** Sources that are also made as a workbook and as a CSV. */
const alsoFiles = new Set(['S001', 'S012', 'S016', 'S022', 'S040', 'S058', 'S083', 'S105', 'S112', 'S120'])

/** Every page of a seed: each source as its stored text and as its web page, some as files. */
export function makePages(seed: number, wanted: (source: string) => boolean = () => true): Page[] {
  const facts = readFacts()
  const vocabularies = readVocabularies()
  return readSources()
    .filter((source) => wanted(source.id))
    .flatMap((source) => {
      const own = facts.filter((fact) => fact.source === source.id)
      const vocabulary = vocabularies.get(source.field)
      if (!vocabulary) throw new Error(`no vocabulary for ${source.field}`)
      return pagesOf(source, makeCatalogue(source, specOf(source), own, vocabulary, seed), seed)
    })
}

export function pagesOf(source: Source, catalogue: Catalogue, seed: number): Page[] {
  const random = randomOf(`${source.id}/${seed}/page`)
  const { items, spec } = catalogue
  for (const quirk of spec.quirks) itemQuirks[quirk]?.(items, spec, random)
  spreadMerged(items)
  const table = tableOf(catalogue, true)
  const pages = [textPage(catalogue, tableOf(catalogue, false), random), webPage(catalogue, table, random)]
  if (!alsoFiles.has(source.id)) return pages
  const file = (kind: string, bytes: Uint8Array): Page => ({
    id: `${source.id}.${kind}`,
    layout: kind,
    fileName: `${source.id}.${kind}`,
    bytes,
    text: '',
    rows: truthOf(items, spec, lossOf(kind === 'csv' ? 'csv' : 'html', spec)),
    refusable: false,
  })
  return [...pages, file('xlsx', xlsxFile(table)), file('csv', csvFile(table))]
}

function tableOf(catalogue: Catalogue, kept: boolean): Table {
  const table = makeTable(catalogue)
  for (const quirk of catalogue.spec.quirks) tableQuirks[quirk]?.(table, catalogue, kept)
  return table
}

function textPage(catalogue: Catalogue, table: Table, random: Random): Page {
  const { source, spec, items } = catalogue
  const plain = layouts[source.layout]!(catalogue, table, random)
  const around = spec.quirks.reduce(
    (text, quirk) => textQuirks[quirk]?.(text, catalogue) ?? text,
    onItsSite(plain, random),
  )
  const text = inScript(around, source, spec, random)
  return {
    id: `${source.id}.txt`,
    layout: source.layout,
    fileName: `${source.id}.txt`,
    bytes: strToU8(text),
    text,
    rows: source.layout === 'preamble_only' ? [] : truthOf(items, spec, lossOf(source.layout, spec)),
    refusable: refusableLayouts.has(source.layout),
  }
}

function webPage({ source, spec, items, title }: Catalogue, table: Table, random: Random): Page {
  const text = inScript(htmlPage(title, table, random), source, spec, random)
  return {
    id: `${source.id}.html`,
    layout: 'html',
    fileName: `${source.id}.html`,
    bytes: strToU8(text),
    text,
    rows: truthOf(items, spec, lossOf('html', spec)),
    refusable: false,
  }
}
