import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openServer } from '#platform/http/open-server.ts'
import { mountDoors } from './mount-doors.ts'
import { openPageCache, type PageCache } from './portal/page-cache.ts'
import type { StaffDoor } from './workspace/staff-door.ts'

export interface OpenDoors extends AsyncDisposable {
  url: string
  /** The same doors on this machine, whatever name they have outside. */
  localUrl: string
  cache: PageCache
  close(): Promise<void>
}

/** Opens portal and workspace on one port. */
export async function openDoors(
  door: StaffDoor & { host: string; port: number; trustedProxies?: string | null; dataDir?: string },
): Promise<OpenDoors> {
  const { host, port, publicUrl } = door
  const app = await openServer({
    secure: publicUrl?.startsWith('https:') ?? false,
    trustedProxies: door.trustedProxies ?? null,
    cacheFolder: door.dataDir === undefined ? null : join(door.dataDir, '.cache'),
  })
  const cache = openPageCache()
  mountDoors(app, cache, door)
  await app.listen({ host, port })
  const heard = (app.server.address() as AddressInfo).port
  const close = () => app.close().then(() => {})
  const here = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const localUrl = `http://${here}:${heard}`
  return { url: publicUrl ?? localUrl, localUrl, cache, close, [Symbol.asyncDispose]: close }
}
