import type { StaffVisit } from '#kernel/visit.ts'
import type { Route } from '#platform/http/route.ts'
import * as attributes from './attributes/staff.ts'
import * as issue from './issue/staff.ts'
import * as item from './item/staff.ts'
import * as links from './links/staff.ts'
import * as load from './load/staff.ts'
import * as matrix from './matrix/staff.ts'
import * as missing from './missing/staff.ts'
import * as names from './names/staff.ts'
import * as row from './row/staff.ts'
import * as source from './source/staff.ts'
import * as sources from './sources/staff.ts'
import * as statutes from './statutes/staff.ts'
import * as tasks from './tasks/staff.ts'

/** 事项清单: sources and their issues, which items stand on them, attributes, names, how the fields stand, tasks. */
export const inventoryRoutes: readonly Route<StaffVisit>[] = [
  sources.list,
  load.registerForm,
  load.register,
  load.loadForm,
  load.load,
  issue.show,
  issue.take,
  issue.discard,
  source.show,
  row.show,
  statutes.list,
  statutes.show,
  item.show,
  missing.show,
  links.show,
  links.confirm,
  links.undo,
  links.decide,
  attributes.show,
  attributes.decide,
  attributes.decideMany,
  attributes.undo,
  names.show,
  names.correct,
  matrix.show,
  matrix.cell,
  tasks.show,
  tasks.set,
]
