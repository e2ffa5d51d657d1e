import { readFileSync } from 'node:fs'
import { readDelimited } from '#platform/documents/delimited.ts'
import { importLimits } from '#platform/documents/limits.ts'

/** The 82 pages that were seen, and the coded facts of their rows (fixtures/layouts). */

export const layoutsFolder = new URL('../../fixtures/layouts/', import.meta.url)

export interface Source {
  id: string
  field: string
  fieldName: string
  script: string
  layout: string
  boxGlyphs: string
  levelColumns: string[]
  notes: string
}

export interface Fact {
  source: string
  seq: string
  deadlines: string
  channels: string[]
  body: string
  audienceAll: string
  specific: string
  active: string
  onRequest: string
  levels: string
}

export const readSources = (): Source[] =>
  records('sources.csv').map((of) => ({
    id: of('source_id'),
    field: of('field'),
    fieldName: of('field_zh'),
    script: of('script'),
    layout: of('layout'),
    boxGlyphs: of('box_glyphs'),
    levelColumns: of('level_columns').split(',').filter(Boolean),
    notes: of('notes'),
  }))

export const readFacts = (): Fact[] =>
  records('catalogue-facts.csv').map((of) => ({
    source: of('source_id'),
    seq: of('seq'),
    deadlines: of('deadlines'),
    channels: of('channels_ticked').split(';').filter(Boolean),
    body: of('responsible_body'),
    audienceAll: of('audience_all'),
    specific: of('audience_specific'),
    active: of('mode_active'),
    onRequest: of('mode_on_request'),
    levels: of('levels_ticked'),
  }))

function records(name: string): ((column: string) => string)[] {
  const text = readFileSync(new URL(name, layoutsFolder), 'utf8')
  const [head, ...rows] = readDelimited(text, ',', importLimits)!.rows.map((row) => row.map((cell) => cell.text))
  return rows.map((row) => (column) => row[head!.indexOf(column)] ?? '')
}
