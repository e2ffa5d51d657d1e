import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { correctRow } from '#domains/catalogue/correct-row.ts'
import { type ImportCatalogue, importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { openDoubtsOf } from '#domains/catalogue/model.ts'
import type { CatalogueReading } from '#domains/catalogue/reading/model.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { findRows } from '#domains/catalogue/rows-store.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import type { SmallCity } from './test-city.ts'

const source = new URL('../../fixtures/haitan/haitan.html', import.meta.url)

export const haitanBytes = (): Promise<Uint8Array> => readFile(source)

/** The published catalogue of fifty-one rows, as the reader reads it. */
export const readHaitan = async (): Promise<CatalogueReading> => readCatalogue(await haitanBytes(), 'haitan.html')

/** What an import of a reading asks for; `salt` makes another file of it. */
export const importOf = (city: SmallCity, reading: CatalogueReading, salt = ''): ImportCatalogue => ({
  organId: city.organs['county-a'].id,
  binds: 'town',
  file: { sha256: createHash('sha256').update(`haitan${salt}`).digest('hex'), size: 1, mediaType: 'text/html' },
  fileName: `海坛目录${salt}.html`,
  reading,
})

/** The key under which actions find a catalogue of the county, at its present version. */
export async function keyOf(city: SmallCity, catalogueId: string) {
  const { countyId } = city.organs['county-a']
  const catalogue = (await findCatalogue(city.ground.db, countyId, catalogueId))!
  return { countyId, catalogueId, version: catalogue.version }
}

/** Imports a reading and decides every doubt as a careful officer would: the audience that was open is ticked. */
export async function importDecided(
  city: SmallCity,
  day: string,
  reading: CatalogueReading,
  salt = '',
): Promise<string> {
  const act = city.as('officer', day)
  const { catalogueId } = await act(importCatalogue, importOf(city, reading, salt))
  const { countyId } = city.organs['county-a']
  for (const row of await findRows(city.ground.db, countyId, catalogueId))
    if (openDoubtsOf(row).length > 0)
      await act(correctRow, {
        countyId,
        catalogueId,
        rowNumber: row.rowNumber,
        version: row.version,
        fields: row.fields.audienceAll === null ? { audienceAll: false } : {},
        confirm: true,
        leftOut: null,
      })
  return catalogueId
}

/** A catalogue of one field in the form of that one: items under a heading of their own, each published every quarter. */
export const fieldReading = (
  reading: CatalogueReading,
  field: string,
  items: readonly string[],
  level1 = '综合业务',
): CatalogueReading => ({
  ...reading,
  sourceTitle: `海坛街道${field}领域基层政务公开标准目录`,
  problems: [],
  rows: items.map((level2, index) => ({
    ...reading.rows[0]!,
    seq: index + 1,
    level1,
    level2,
    elements: `${level2}的对象、标准、金额`,
    deadlineText: '每季度公开1次',
  })),
})
