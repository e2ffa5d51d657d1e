import { deskRoutes } from './desks/staff.ts'

/** What the workspace shows of its own: the desks. */
export const workspace = { staff: [...deskRoutes] }
