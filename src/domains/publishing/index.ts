import { dutyRoutes } from './duties/staff.ts'
import { editionRoutes } from './editions/staff.ts'
import { factRoutes } from './facts/staff.ts'
import { importingRoutes } from './importing/staff.ts'
import { nilDeedRoutes } from './nil/deeds/staff.ts'
import { endRoutes } from './nil/staff.ts'
import { previewRoutes } from './preview/staff.ts'
import { publicRoutes } from './public.ts'
import { resultRoutes } from './results/staff.ts'
import { vacancyRoutes } from './vacancies/staff.ts'
import { writingRoutes } from './writing/staff.ts'

/** What the module gives to the doors. */
export const publishing = {
  public: publicRoutes,
  staff: [
    ...dutyRoutes,
    ...nilDeedRoutes,
    ...endRoutes,
    ...vacancyRoutes,
    ...factRoutes,
    ...resultRoutes,
    ...importingRoutes,
    ...previewRoutes,
    ...writingRoutes,
    ...editionRoutes,
  ],
}
