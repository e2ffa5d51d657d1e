import type { FastifyInstance } from 'fastify'
import { calendar } from '#domains/calendar/index.ts'
import { catalogue } from '#domains/catalogue/index.ts'
import { complaints } from '#domains/complaints/index.ts'
import { lifecycle } from '#domains/lifecycle/index.ts'
import { monitoring } from '#domains/monitoring/index.ts'
import { procedure } from '#domains/procedure/index.ts'
import { publishing } from '#domains/publishing/index.ts'
import { reminding } from '#domains/reminding/index.ts'
import { succession } from '#domains/succession/index.ts'
import { topics } from '#domains/topics/index.ts'
import { mountApi } from './api/door.ts'
import { mountDesign } from './design/mount.ts'
import { mountPublic } from './portal/door.ts'
import { portal } from './portal/index.ts'
import type { PageCache } from './portal/page-cache.ts'
import { mountTheme } from './portal/theme.ts'
import { mountStaff } from './workspace/door.ts'
import { workspace } from './workspace/index.ts'
import { mountSignIn } from './workspace/sign-in.ts'
import type { StaffDoor } from './workspace/staff-door.ts'

/** Portal and workspace on one server; the domains' routes are mounted here and nowhere else. */
export function mountDoors(app: FastifyInstance, cache: PageCache, door: StaffDoor): void {
  const { office, log, publicUrl, secureCookies } = door
  const inPublic = [
    ...portal.public,
    ...catalogue.public,
    ...publishing.public,
    ...procedure.public,
    ...lifecycle.public,
    ...monitoring.public,
    ...complaints.public,
    ...topics.public,
  ]
  mountTheme(app, { secureCookies })
  mountPublic(app, { office, cache, log, publicUrl }, inPublic)
  mountSignIn(app, door)
  mountStaff(app, door, [
    ...workspace.staff,
    ...calendar.staff,
    ...catalogue.staff,
    ...publishing.staff,
    ...procedure.staff,
    ...lifecycle.staff,
    ...monitoring.staff,
    ...complaints.staff,
    ...succession.staff,
    ...reminding.staff,
    ...topics.staff,
  ])
  mountApi(app, { office, log, publicUrl }, publishing.api)
  mountDesign(app)
}
