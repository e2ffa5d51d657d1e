import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { catalogue } from '#domains/catalogue/index.ts'
import { mountTheme } from '#doors/portal/theme.ts'
import { mountStaff } from '#doors/workspace/door.ts'
import { organisationRoutes } from '#doors/workspace/organisation/staff.ts'
import { formTokenOf } from '#doors/workspace/session-cookie.ts'
import { makeOffice } from '#kernel/office.ts'
import { insertSession } from '#kernel/organisation/session-store.ts'
import { hashToken } from '#kernel/organisation/sign-in.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { openServer } from '#platform/http/open-server.ts'
import type { FreshDatabase } from './database.ts'
import { morningOf, type PersonKey, type SmallCity } from './test-city.ts'

const host = 'office.test'

/** What a form sends: fields, repeated ones as lists, and files. */
export interface Sent {
  fields?: Record<string, string | readonly string[]>
  files?: readonly { field: string; name: string; bytes: Uint8Array }[]
}

/** The catalogue and organisation pages of a city behind the real staff door, on a day, everybody signed in already. */
export async function openStaffPages(database: FreshDatabase, city: SmallCity, day: string) {
  const directory = await mkdtemp(join(tmpdir(), 'staff-pages-'))
  const clock = fixedClock(morningOf(day))
  const office = makeOffice({
    ground: city.ground,
    clock,
    files: openFileStore(directory),
    public: database.public.db,
    audit: database.audit.db,
    demonstration: true,
  })
  const lines: string[] = []
  const app = await openServer({ secure: false })
  mountTheme(app, { secureCookies: false })
  mountStaff(
    app,
    { office, secureCookies: false, publicUrl: null, demonstrationPassword: null, log: (line) => lines.push(line) },
    [...catalogue.staff, ...organisationRoutes],
  )
  const now = clock.now()
  const tokenOf = (who: PersonKey) => `session-of-${who}`
  for (const [who, actor] of Object.entries(city.actors))
    await insertSession(database.staff.db, hashToken(tokenOf(who as PersonKey)), {
      personId: actor.personId,
      createdAt: now,
      seenAt: now,
      expiresAt: now.add({ hours: 8 }),
      secondFactorAt: now,
    })
  const headers = (who: PersonKey) => ({ host, origin: `http://${host}`, cookie: `session=${tokenOf(who)}` })
  const answer = (response: { statusCode: number; headers: Record<string, unknown>; body: string }) => ({
    status: response.statusCode,
    location: String(response.headers['location'] ?? ''),
    headers: response.headers,
    body: response.body,
  })
  return {
    app,
    clock,
    office,
    /** What the door wrote to its log: a bug. */
    lines,
    get: async (who: PersonKey, url: string) => answer(await app.inject({ method: 'GET', url, headers: headers(who) })),
    /** Sends a form with the token of the session, as a browser would. */
    async post(who: PersonKey, url: string, { fields = {}, files = [] }: Sent = {}) {
      const entries = Object.entries({ _token: formTokenOf(tokenOf(who)), ...fields }).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, each]),
      )
      const body = files.length > 0 ? new FormData() : new URLSearchParams(entries)
      if (body instanceof FormData) {
        for (const [name, value] of entries) body.append(name, value)
        for (const { field, name, bytes } of files) body.append(field, new Blob([Buffer.from(bytes)]), name)
      }
      const request = new Request(`http://${host}`, { method: 'POST', body })
      const payload = Buffer.from(await request.arrayBuffer())
      const type = { 'content-type': request.headers.get('content-type') ?? '' }
      return answer(await app.inject({ method: 'POST', url, payload, headers: { ...headers(who), ...type } }))
    },
    /** Listens, for browsers; answers the address. */
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    /** Makes a browser's page somebody's. */
    signIn: (page: Page, who: PersonKey, address: string) =>
      page.context().addCookies([{ name: 'session', value: tokenOf(who), url: `${address}/w` }]),
    async [Symbol.asyncDispose]() {
      await app.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export type StaffPages = Awaited<ReturnType<typeof openStaffPages>>
