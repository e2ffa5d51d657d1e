import { createHash } from 'node:crypto'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import type { SmallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import { findSource } from './issues/source-store.ts'
import type { IssueFile } from './load-issue.ts'
import type { SourceRow } from './model.ts'
import { type RegisterSource, registerSource } from './register-source.ts'
import { takeIssue } from './take-issue.ts'

/** A row of a source with this name. */
export const sourceRow = (name: string, more: Partial<SourceRow> = {}): SourceRow => ({
  code: null,
  heading: null,
  name,
  kind: null,
  basis: null,
  body: null,
  levelText: null,
  elements: null,
  place: 'A2',
  ...more,
})

/** A file of a source that was read as these rows; `salt` makes another file of it. */
export const issueOf = (rows: SourceRow[], issuedOn = '2026-01-10', salt = ''): IssueFile => ({
  documentNumber: null,
  issuedOn: Temporal.PlainDate.from(issuedOn),
  file: {
    sha256: createHash('sha256').update(`source${salt}`).digest('hex'),
    size: 1,
    mediaType: 'text/csv',
  },
  fileName: `清单${salt}.csv`,
  reading: { rows, doubts: [] },
})

/** A powers list of the county's civil affairs with these rows; it binds towns. */
export const powersOf = (city: SmallCity, rows: SourceRow[], more: Partial<RegisterSource> = {}): RegisterSource => ({
  organId: city.organs['civil-a'].id,
  kind: 'powers',
  title: '甲县民政局权责清单',
  issuer: '甲县民政局',
  fieldCode: null,
  levels: ['town'],
  organIds: null,
  guideId: null,
  issue: issueOf(rows),
  ...more,
})

/** Registers a source and takes its first issue. */
export async function takenSource(city: SmallCity, given: RegisterSource, day: string) {
  const act = city.as('officer', day)
  const { countyId, sourceId, number } = await act(registerSource, given)
  const source = (await findSource(city.ground.db, countyId, sourceId))!
  const taken = await act(takeIssue, { countyId, sourceId, number, version: source.version })
  return { countyId, sourceId, taken }
}

/** Adopts a town catalogue of the field 社会救助 with these items under 综合业务; answers items by their second level. */
export async function adoptedItems(city: SmallCity, names: readonly string[], day: string, salt = '') {
  const reading = fieldReading(await readHaitan(), '社会救助', names)
  const catalogueId = await importDecided(city, day, reading, salt)
  await city.as('officer', day)(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null })
  const rows = await city.ground.db
    .selectFrom('item_version')
    .select(['item_id', 'level2'])
    .where('catalogue_id', '=', catalogueId)
    .execute()
  return { catalogueId, items: new Map(rows.map((row) => [row.level2!, row.item_id])) }
}
