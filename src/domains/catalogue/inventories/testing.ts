import { createHash } from 'node:crypto'
import type { IssueFile } from './load-issue.ts'
import type { SourceRow } from './model.ts'

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
