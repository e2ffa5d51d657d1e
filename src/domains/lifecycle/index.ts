import { archiveRoutes } from './archive/staff.ts'
import { cleanupRoutes } from './cleanup/staff.ts'
import { normativeRoutes } from './normative/public.ts'
import { relationRoutes } from './relations/staff.ts'
import { settingRoutes } from './settings/staff.ts'
import { validityRoutes } from './validity/staff.ts'

/** What the module gives to the doors. */
export const lifecycle = {
  public: normativeRoutes,
  staff: [...validityRoutes, ...relationRoutes, ...settingRoutes, ...cleanupRoutes, ...archiveRoutes],
}
