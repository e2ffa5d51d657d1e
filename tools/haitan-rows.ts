import { readFile } from 'node:fs/promises'
import { readDelimited } from '#platform/documents/delimited.ts'
import { importLimits } from '#platform/documents/limits.ts'

/** The 51 real rows of the Haitan catalogue, apart from the makers of files: whoever needs only the words loads no workbook. */
export const haitanFolder = new URL('../fixtures/haitan/', import.meta.url)

/** One row of catalogue-rows.csv. */
export interface HaitanRow {
  seq: string
  level1: string
  level2: string
  elements: string
  basis: string
  deadline: string
  body: string
  channels: string
  specific: string
  /** Level cells that are merged with the row above. */
  merged: { level1: boolean; level2: boolean }
}

export async function readHaitanRows(): Promise<HaitanRow[]> {
  const text = await readFile(new URL('catalogue-rows.csv', haitanFolder), 'utf8')
  const [head, ...rows] = readDelimited(text, ',', importLimits)!.rows.map((row) => row.map((cell) => cell.text))
  return rows.map((row) => {
    const field = (name: string) => row[head!.indexOf(name)] ?? ''
    const note = field('note')
    return {
      seq: field('seq'),
      level1: field('level1_item'),
      level2: field('level2_item'),
      elements: field('content_elements'),
      basis: field('basis'),
      deadline: field('deadline_text'),
      body: field('responsible_body'),
      channels: field('channels_raw'),
      specific: field('audience_specific'),
      merged: { level1: note.includes('level-1 cell merged'), level2: note.includes('level-2 cell too') },
    }
  })
}
