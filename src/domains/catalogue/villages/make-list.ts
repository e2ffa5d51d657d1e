import type { Context } from '#kernel/context.ts'
import type { StoredFile } from '#kernel/files-store.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { Coverage } from '../coverage/model.ts'
import { setCoverage } from '../coverage/set-coverage.ts'
import { importCatalogue } from '../import-catalogue.ts'
import { keyOfRow } from '../inheritance/model.ts'
import { settleInheritance } from '../inheritance/settle-inheritance.ts'
import type { CatalogueReading } from '../reading/model.ts'
import { findCatalogue } from '../store.ts'

export interface MakeList {
  countyId: string
  organId: string
  fileName: string
  file: StoredFile
  reading: CatalogueReading
  coverage: Coverage
  /** The tier of the list above, and row by row the item above; null for a village's own. */
  upperTier: number
  uppers: readonly (string | null)[]
}

/**
 * Keeps a list for villages as a draft: of chosen items of a town's list, each related to the item it comes from. From
 * here on it is corrected and adopted like every other.
 */
export async function makeList(context: Context, given: MakeList): Promise<{ catalogueId: string }> {
  const { countyId, organId, fileName, file, reading, coverage, upperTier, uppers } = given
  if (uppers.length === 0) throw new Refused(['请先勾选要列入村（居）清单的事项。'])
  if (reading.rows.length !== uppers.length)
    throw new Refused(['有的事项整理成清单后读不出来，没有生成草稿。请减少勾选的事项，找出是哪一项。'])
  const { catalogueId, again } = await importCatalogue(context, { organId, binds: 'village', file, fileName, reading })
  if (again) return { catalogueId }
  const { version, coverage: read } = (await findCatalogue(context.write, countyId, catalogueId))!
  if (read === null) await setCoverage(context, { countyId, catalogueId, version, coverage })
  const lines = uppers.flatMap((upper, place) =>
    upper === null ? [] : [{ key: keyOfRow(place + 1), seen: undefined, upper, kind: null, reason: '' }],
  )
  if (lines.length > 0) await settleInheritance(context, { countyId, catalogueId, upperTier, lines, drops: [] })
  return { catalogueId }
}
