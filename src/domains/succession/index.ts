import { staffRoutes } from './staff.ts'

/** What the module gives to the doors. */
export const succession = { staff: staffRoutes }
