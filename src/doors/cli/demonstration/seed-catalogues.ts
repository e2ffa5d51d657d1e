import { readFile } from 'node:fs/promises'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { correctRow } from '#domains/catalogue/correct-row.ts'
import { wholeOrgan } from '#domains/catalogue/coverage/model.ts'
import { setCoverage } from '#domains/catalogue/coverage/set-coverage.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { mediaTypes } from '#domains/catalogue/media-types.ts'
import type { Binds } from '#domains/catalogue/model.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { findRows } from '#domains/catalogue/rows-store.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

const folder = new URL('../../../../', import.meta.url)

/** Villages took over their list later, as the plan says: first county and towns, then villages. */
export const villageMonths = 6

const lists: readonly { file: string; name: string; binds: Binds; body: string; monthsAgo: number }[] = [
  {
    file: 'fixtures/haitan/haitan.html',
    name: '乡镇（街道）政务公开标准目录（演示）.html',
    binds: 'town',
    body: '乡镇人民政府（街道办事处）',
    monthsAgo: 13,
  },
  {
    file: 'reference/demonstration/village-list.csv',
    name: '村（居）公开事项清单（演示）.csv',
    binds: 'village',
    body: '村（居）民委员会',
    monthsAgo: villageMonths,
  },
  {
    file: 'reference/demonstration/department-list.csv',
    name: '县级部门公开事项清单（演示）.csv',
    binds: 'county',
    body: '县级部门',
    monthsAgo: 13,
  },
]

/** Every county reads, corrects and adopts its three lists; the town list is a catalogue really published by an office. */
export async function seedCatalogues(
  ground: Ground,
  files: FileStore,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const counties = seated.filter(({ organ }) => organ.level === 'county' && organ.kind === 'government')
  for (const list of lists) {
    const bytes = await readFile(new URL(list.file, folder))
    const reading = await readCatalogue(bytes, list.name)
    const stored = { ...(await files.put(bytes)), mediaType: mediaTypes[reading.layout] }
    const fileName = list.name
    for (const county of counties) {
      const act = actAs(
        ground,
        county.actors.get('disclosure-officer')!,
        at(today.subtract({ months: list.monthsAgo }), 9),
      )
      const key = { countyId: county.countyId, organId: county.id }
      const { catalogueId } = await act(importCatalogue, {
        organId: key.organId,
        binds: list.binds,
        file: stored,
        fileName,
        reading: { ...reading, sourceTitle: list.name.replace(/\.\w+$/, '') },
      })
      for (const row of await findRows(ground.db, county.countyId, catalogueId))
        await act(correctRow, {
          countyId: county.countyId,
          catalogueId,
          rowNumber: row.rowNumber,
          version: row.version,
          fields: { body: list.body },
          confirm: true,
          leftOut: null,
        })
      const draft = (await findCatalogue(ground.db, county.countyId, catalogueId))!
      // Each list speaks for its whole level, and not each says so by itself.
      if (draft.coverage === null)
        await act(setCoverage, { countyId: county.countyId, catalogueId, version: draft.version, coverage: wholeOrgan })
      const catalogue = (await findCatalogue(ground.db, county.countyId, catalogueId))!
      const departments = seated
        .filter((s) => s.countyId === county.countyId && s.organ.kind === 'department')
        .map((s) => s.id)
      await act(adoptCatalogue, {
        countyId: county.countyId,
        catalogueId,
        version: catalogue.version,
        organIds: list.binds === 'county' ? departments : null,
      })
    }
  }
}
