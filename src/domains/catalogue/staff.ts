import type { StaffVisit } from '#kernel/visit.ts'
import type { Route } from '#platform/http/route.ts'
import * as adopt from './staff/adopt/staff.ts'
import * as applicability from './staff/applicability/staff.ts'
import * as changes from './staff/changes/staff.ts'
import * as citywide from './staff/citywide/staff.ts'
import * as coverage from './staff/coverage/staff.ts'
import * as doubts from './staff/doubts/staff.ts'
import * as draft from './staff/draft/staff.ts'
import * as folder from './staff/folder/staff.ts'
import * as importing from './staff/import/staff.ts'
import * as inheritance from './staff/inheritance/staff.ts'
import { inventoryRoutes } from './staff/inventories/staff.ts'
import * as layout from './staff/layout/staff.ts'
import * as lessons from './staff/lessons/staff.ts'
import { list } from './staff/list/staff.ts'
import * as planned from './staff/planned/staff.ts'
import * as reread from './staff/reread/staff.ts'
import * as row from './staff/row/staff.ts'
import * as supplement from './staff/supplement/staff.ts'
import * as together from './staff/together/staff.ts'
import * as villages from './staff/villages/staff.ts'

/** The staff pages of the catalogue: list, import of folders, doubts, drafts, rows, what was taught, adoption; inventories. */
export const staffRoutes: readonly Route<StaffVisit>[] = [
  list,
  importing.form,
  importing.submit,
  folder.show,
  folder.add,
  folder.setLevel,
  folder.list,
  doubts.show,
  doubts.confirm,
  doubts.undo,
  lessons.show,
  lessons.forget,
  draft.show,
  draft.download,
  draft.confirm,
  draft.reopen,
  draft.discardForm,
  draft.discard,
  coverage.look,
  coverage.say,
  layout.show,
  layout.teach,
  reread.preview,
  reread.reread,
  row.look,
  row.correct,
  row.leaveOut,
  row.split,
  row.join,
  together.choose,
  together.preview,
  together.adopt,
  together.progress,
  citywide.choose,
  citywide.preview,
  citywide.adopt,
  citywide.progress,
  planned.review,
  planned.withdraw,
  changes.show,
  changes.decide,
  supplement.show,
  supplement.run,
  supplement.preview,
  supplement.decide,
  supplement.add,
  supplement.deed,
  supplement.undo,
  supplement.file,
  adopt.choose,
  adopt.preview,
  adopt.adopt,
  inheritance.show,
  inheritance.preview,
  inheritance.settle,
  inheritance.showDeed,
  inheritance.undo,
  inheritance.rule,
  villages.choose,
  villages.preview,
  villages.make,
  villages.equality,
  villages.align,
  applicability.show,
  applicability.preview,
  applicability.sign,
  applicability.showAct,
  applicability.undo,
  applicability.showSlot,
  applicability.outliers,
  ...inventoryRoutes,
]
