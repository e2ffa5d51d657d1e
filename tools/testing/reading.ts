import { readImportFile } from '#domains/catalogue/jobs.ts'
import type { Office } from '#kernel/office.ts'

/** Reads every file of every import that waits, as the jobs of a node would. */
export async function readWaiting(office: Office): Promise<number> {
  const files = await office.staff
    .selectFrom('catalogue_import_file')
    .select(['county_id', 'import_id', 'file_number'])
    .where('state', 'in', ['waiting', 'reading'])
    .orderBy('import_id')
    .orderBy('file_number')
    .execute()
  for (const { county_id: countyId, import_id: importId, file_number: fileNumber } of files)
    await readImportFile(office, { countyId, importId, fileNumber })
  return files.length
}
