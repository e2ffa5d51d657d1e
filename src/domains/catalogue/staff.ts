import type { StaffVisit } from '#kernel/visit.ts'
import type { Route } from '#platform/http/route.ts'
import * as adopt from './staff/adopt/staff.ts'
import * as draft from './staff/draft/staff.ts'
import * as importing from './staff/import/staff.ts'
import { list } from './staff/list/staff.ts'
import * as row from './staff/row/staff.ts'

/** The staff pages of the catalogue: list, import, draft, row, adoption. */
export const staffRoutes: readonly Route<StaffVisit>[] = [
  list,
  importing.form,
  importing.submit,
  draft.show,
  draft.download,
  draft.confirm,
  row.look,
  row.correct,
  row.leaveOut,
  adopt.choose,
  adopt.preview,
  adopt.adopt,
]
