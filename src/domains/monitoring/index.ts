import { publicRoutes } from './public.ts'
import { staffRoutes } from './staff.ts'

/** What the module gives to the doors. */
export const monitoring = { staff: staffRoutes, public: publicRoutes }
