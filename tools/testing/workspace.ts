import type { Page } from 'playwright-core'
import { mountDoors } from '#doors/mount-doors.ts'
import { openPageCache } from '#doors/portal/page-cache.ts'
import type { Office } from '#kernel/office.ts'
import { codeAt } from '#platform/crypto/one-time-code.ts'
import { openServer } from '#platform/http/open-server.ts'
import { countyPassword } from './small-county.ts'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: string
  /** Where a redirect leads. */
  location: string
}

export interface WorkspaceOptions {
  publicUrl?: string
  /** Password that the sign-in page of a demonstration shows; null as in production. */
  demonstrationPassword?: string | null
  /** Password with which `signInAs` signs people in. */
  password?: string
}

const host = 'workspace.test'

/** Portal and workspace of an office, asked within the process or on a free port of this machine. */
export async function openWorkspace(office: Office, options: WorkspaceOptions = {}) {
  const publicUrl = options.publicUrl ?? null
  const secure = publicUrl?.startsWith('https:') ?? false
  const app = await openServer({ secure })
  const cache = openPageCache()
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const demonstrationPassword = options.demonstrationPassword ?? null
  mountDoors(app, cache, { office, secureCookies: secure, publicUrl, demonstrationPassword, log })
  const password = options.password ?? countyPassword
  const origin = publicUrl ? new URL(publicUrl).origin : `http://${host}`

  /** A browser of its own: it keeps cookies, and sends forms from the pages of this site. */
  const visitor = (cookies: Record<string, string> = {}) => {
    const ask = async (
      method: 'GET' | 'POST',
      url: string,
      form?: Record<string, string>,
      headers: Record<string, string | undefined> = {},
    ): Promise<Answer> => {
      const sent = Object.fromEntries(
        Object.entries({
          host: new URL(origin).host,
          ...(method === 'POST' ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...headers,
        }).filter((entry): entry is [string, string] => entry[1] !== undefined),
      )
      const payload = form ? { payload: new URLSearchParams(form).toString() } : {}
      const answer = await app.inject({ method, url, headers: sent, cookies, ...payload })
      for (const cookie of answer.cookies)
        if (cookie.value === '' || cookie.maxAge === 0) delete cookies[cookie.name]
        else cookies[cookie.name] = cookie.value
      const { statusCode: status, headers: said, body } = answer
      return { status, headers: said, body, location: String(said['location'] ?? '') }
    }
    return {
      cookies,
      get: (url: string, headers: Record<string, string | undefined> = {}) => ask('GET', url, undefined, headers),
      /** Sends a form with the token of this session. */
      send: async (url: string, form: Record<string, string> = {}, headers: Record<string, string | undefined> = {}) =>
        ask('POST', url, { _token: tokenIn((await ask('GET', '/w')).body), ...form }, headers),
      /** Sends a form as it is given. */
      post: (url: string, form: Record<string, string> = {}, headers: Record<string, string | undefined> = {}) =>
        ask('POST', url, form, headers),
    }
  }

  /** Signs somebody in as they would: password, and the code where their post asks for one. */
  const signInAs = async (login: string, given: { secret?: string } = {}) => {
    const jar = visitor()
    const first = await jar.post('/w/sign-in', { login, password })
    if (first.status !== 303) throw new Error(`${login} was not let in: ${first.status}`)
    if (first.location.startsWith('/w/sign-in/code')) {
      const { body } = await jar.get(first.location)
      const secret = given.secret ?? (await secretOfLogin(office, login)) ?? secretIn(body)
      const code = await freshCodeOf(office, login, secret)
      const second = await jar.post('/w/sign-in/code', { _token: tokenIn(body), code })
      if (second.status !== 303) throw new Error(`${login} was not let in with the code: ${second.status}`)
    }
    return jar
  }

  return {
    app,
    cache,
    /** What the doors wrote to their log. */
    lines,
    visitor,
    signInAs,
    /** Gives a browser's page the session of somebody. */
    async enter(page: Page, address: string, login: string) {
      const { cookies } = await signInAs(login)
      await page
        .context()
        .addCookies([
          { name: 'session', value: cookies['session'] ?? '', domain: new URL(address).hostname, path: '/w' },
        ])
    },
    /** Listens, for browsers; answers the address. */
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    [Symbol.asyncDispose]: () => app.close(),
  }
}

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>
export type Visitor = ReturnType<Workspace['visitor']>

/** The token in the forms of a page. */
export const tokenIn = (markup: string): string => /name="_token" value="([^"]+)"/.exec(markup)?.[1] ?? ''

/** The secret that an enrolment offers. */
export const secretIn = (markup: string): string =>
  (/<code class="secret">([^<]+)<\/code>/.exec(markup)?.[1] ?? '').replaceAll(' ', '')

const secretOfLogin = async (office: Office, login: string): Promise<string | null> =>
  (await office.staff.selectFrom('person').select('totp_secret').where('login', '=', login).executeTakeFirst())
    ?.totp_secret ?? null

/** The code of this moment, made usable again where it was used: a test's clock stands still between two sign-ins. */
export async function freshCodeOf(office: Office, login: string, secret: string): Promise<string> {
  await office.staff.updateTable('person').set({ totp_step: null }).where('login', '=', login).execute()
  return codeAt(secret, office.clock.now())
}
