import { publicRoutes } from './public.ts'
import { tableRoutes } from './staff.ts'
import { timeRoutes } from './times/staff.ts'

/** What the module gives to the doors. */
export const procedure = { public: publicRoutes, staff: [...timeRoutes, ...tableRoutes] }
