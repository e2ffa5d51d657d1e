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
import { testKeys } from './field-keys.ts'
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
    keys: testKeys,
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
    /** Asks for a page; after an answer that redirects, with the cookies it set. */
    async get(who: PersonKey, url: string, after?: { headers: Record<string, unknown> }) {
      const set = [after?.headers['set-cookie'] ?? []].flat().map((cookie) => String(cookie).split(';')[0])
      const cookie = [headers(who).cookie, ...set].join('; ')
      return answer(await app.inject({ method: 'GET', url, headers: { ...headers(who), cookie } }))
    },
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

/** What a reader reads of a page's main part, in one line. */
export const wordsOf = (body: string): string =>
  textOf((/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body).replace(/<(?:svg|style)[\s\S]*?<\/(?:svg|style)>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

const textOf = (markup: string): string =>
  markup
    .replace(/<\/?(?:small|span|strong|a|b|code)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#96;/g, '`')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** What a browser would send of the first form with this action, as it stands. */
export function fieldsOfForm(body: string, action: string): Record<string, string | string[]> {
  const form = new RegExp(`<form[^>]*action="${action.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"[\\s\\S]*?</form>`).exec(
    body,
  )?.[0]
  if (!form) throw new Error(`no form with action ${action}`)
  const fields: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  const attribute = (tag: string, name: string) => textOf(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type')
    if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))) continue
    add(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [, tag, text] of form.matchAll(/(<textarea[^>]*>)\n?([^<]*)<\/textarea>/g))
    add(attribute(tag!, 'name'), textOf(text!))
  for (const [, tag, options] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options!)?.[0] ?? /<option[^>]*>/.exec(options!)?.[0] ?? ''
    add(attribute(tag!, 'name'), attribute(chosen, 'value'))
  }
  return fields
}

export type StaffPages = Awaited<ReturnType<typeof openStaffPages>>
