import type { AddressInfo } from 'node:net'
import { catalogue } from '#domains/catalogue/index.ts'
import { monitoring } from '#domains/monitoring/index.ts'
import { publishing } from '#domains/publishing/index.ts'
import type { Office } from '#kernel/office.ts'
import { openServer } from '#platform/http/open-server.ts'
import { mountDesign } from './design/mount.ts'
import { mountPublic } from './portal/door.ts'
import { portal } from './portal/index.ts'
import { openPageCache, type PageCache } from './portal/page-cache.ts'
import { mountTheme } from './portal/theme.ts'
import { mountStaff, type StaffDoor } from './workspace/door.ts'
import { workspace } from './workspace/index.ts'
import { mountSignIn } from './workspace/sign-in.ts'

export interface OpenDoors extends AsyncDisposable {
  url: string
  cache: PageCache
  close(): Promise<void>
}

/** Opens portal and workspace on one port; the domains' routes are mounted here and nowhere else. */
export async function openDoors(
  office: Office,
  options: {
    host: string
    port: number
    secureCookies: boolean
    publicUrl: string | null
    demonstrationPassword: string | null
    log: (line: string) => void
  },
): Promise<OpenDoors> {
  const { log, publicUrl, secureCookies, demonstrationPassword } = options
  const app = await openServer({ secure: publicUrl?.startsWith('https:') ?? false })
  const cache = openPageCache()
  const staff: StaffDoor = { office, secureCookies, publicUrl, demonstrationPassword, log }
  mountTheme(app, { secureCookies })
  mountPublic(app, { office, cache, log }, [
    ...portal.public,
    ...catalogue.public,
    ...publishing.public,
    ...monitoring.public,
  ])
  mountSignIn(app, staff)
  mountStaff(app, staff, [...workspace.staff, ...catalogue.staff, ...publishing.staff, ...monitoring.staff])
  mountDesign(app)
  await app.listen({ host: options.host, port: options.port })
  const { port } = app.server.address() as AddressInfo
  const close = () => app.close().then(() => {})
  return {
    url: publicUrl ?? `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}`,
    cache,
    close,
    [Symbol.asyncDispose]: close,
  }
}
