import { staffRoutes } from './staff.ts'

/** What the module gives to the doors. */
export const reminding = { staff: staffRoutes }
