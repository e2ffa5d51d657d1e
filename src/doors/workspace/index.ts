import { deskRoutes } from './desks/staff.ts'
import { organisationRoutes } from './organisation/staff.ts'

/** What the workspace shows of its own: the desks, and who works where. */
export const workspace = { staff: [...deskRoutes, ...organisationRoutes] }
