import { strToU8 } from 'fflate'
import { makeCatalogue } from './make-catalogue.ts'
import type { Page } from './model.ts'
import { pagesOf } from './pages.ts'
import { lostBoxes, quirkCases } from './quirk-cases.ts'
import { readFacts, type Source } from './sources.ts'
import { type Spec, specOf } from './spec.ts'
import { readVocabularies } from './vocabulary.ts'

/** A quirk that no source of the list has, on a page of its own: as a web page, and as stored text where that differs. */
export interface QuirkCase {
  id: string
  /** The paragraph of the list of quirks. */
  about: string
  field: string
  layout: string
  script?: string
  levels?: string[]
  boxes?: string
  change?: Partial<Spec>
  /** Only one of the two forms, where the quirk has no other. */
  only?: 'txt' | 'html'
  /** What the site does to the whole text after all else. */
  text?: (text: string) => string
}

export function makeQuirkPages(seed: number, wanted: (id: string) => boolean = () => true): Page[] {
  const vocabularies = readVocabularies()
  const facts = readFacts()
  return quirkCases
    .filter((one) => wanted(one.id))
    .flatMap((one) => {
      const source: Source = {
        id: one.id,
        field: one.field,
        fieldName: '',
        script: one.script ?? 'simp',
        layout: one.layout,
        boxGlyphs: one.boxes ?? '■□',
        levelColumns: one.levels ?? ['county', 'town'],
        notes: one.about,
      }
      const spec = { ...specOf(source), mergeLevel1: true, ...one.change }
      const own = facts.filter((fact) => fact.source === 'S014').map((fact) => ({ ...fact, body: '' }))
      const pages = pagesOf(source, makeCatalogue(source, spec, own, vocabularies.get(one.field)!, seed), seed)
      return pages
        .filter((page) => one.only === undefined || page.id.endsWith(one.only))
        .map((page) => (one.text ? changed(page, one.text) : page))
        .map((page) => (lostBoxes.has(one.id) ? withoutChannels(page) : page))
    })
}

function changed(page: Page, change: (text: string) => string): Page {
  const text = change(page.text)
  return { ...page, text, bytes: strToU8(text) }
}

/** Boxes that are lost for good: which channels were ticked, nobody can tell. */
const withoutChannels = (page: Page): Page => ({
  ...page,
  rows: page.rows.map((row) => ({
    ...row,
    cells: row.cells.channels ? { ...row.cells, channels: { ...row.cells.channels, knowable: false } } : row.cells,
  })),
})
