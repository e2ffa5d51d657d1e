import { attachmentRoutes } from './attachments/staff.ts'
import { attributeRoutes } from './attribute/staff.ts'
import { findingRoutes } from './checks/staff.ts'
import { dutyRoutes } from './duties/staff.ts'
import { editionRoutes } from './editions/staff.ts'
import { apiRoutes } from './embedding/api.ts'
import { systemRoutes } from './embedding/one/staff.ts'
import { systemListRoutes } from './embedding/staff.ts'
import { urgentRoutes } from './emergency/staff.ts'
import { factRoutes } from './facts/staff.ts'
import { fieldRoutes } from './fields/staff.ts'
import { importingRoutes } from './importing/staff.ts'
import { linkRoutes } from './links/staff.ts'
import { nilDeedRoutes } from './nil/deeds/staff.ts'
import { endRoutes } from './nil/staff.ts'
import { previewRoutes } from './preview/staff.ts'
import { publicRoutes } from './public.ts'
import { releasingRoutes } from './releasing/staff.ts'
import { resultRoutes } from './results/staff.ts'
import { vacancyRoutes } from './vacancies/staff.ts'
import { writingRoutes } from './writing/staff.ts'

/** What the module gives to the doors. */
export const publishing = {
  public: publicRoutes,
  api: apiRoutes,
  staff: [
    ...dutyRoutes,
    ...nilDeedRoutes,
    ...endRoutes,
    ...vacancyRoutes,
    ...factRoutes,
    ...resultRoutes,
    ...attributeRoutes,
    ...urgentRoutes,
    ...attachmentRoutes,
    ...findingRoutes,
    ...linkRoutes,
    ...releasingRoutes,
    ...fieldRoutes,
    ...importingRoutes,
    ...previewRoutes,
    ...writingRoutes,
    ...editionRoutes,
    ...systemListRoutes,
    ...systemRoutes,
  ],
}
