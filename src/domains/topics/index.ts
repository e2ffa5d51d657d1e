import { publicRoutes } from './public.ts'
import { staffRoutes } from './staff.ts'

/** What the module gives to the doors. */
export const topics = { public: publicRoutes, staff: staffRoutes }
