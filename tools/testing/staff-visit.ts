import type { StaffVisit } from '#kernel/visit.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { readExchange } from '#platform/http/read-exchange.ts'
import type { Route, Upload } from '#platform/http/route.ts'
import type { Login, SmallCounty } from './small-county.ts'

/** What a staff route answered, as a test wants to look at it. */
export interface Shown {
  status: number
  /** Title and main matter of a page; empty otherwise. */
  title: string
  markup: string
  /** The words of a page without its tags, blanks made one. */
  text: string
  /** Where it leads and what is said there. */
  to: string
  say: string
  /** What a script was answered; undefined otherwise. */
  json?: unknown
}

export interface StaffPages {
  get(path: string): Promise<Shown>
  post(path: string, fields?: Record<string, unknown>, uploads?: readonly Upload[]): Promise<Shown>
}

/**
 * A module's staff routes as somebody of the small county meets them, without a door: the same schemas, the same
 * visit. Failures are thrown as they are, so that a test can name them.
 */
export async function staffPages(
  county: SmallCounty,
  login: Login,
  routes: readonly Route<StaffVisit>[],
): Promise<StaffPages> {
  const actor = await county.actor(login)
  const visit = (): StaffVisit => ({
    actor,
    now: county.clock.now(),
    today: county.today(),
    calendar: county.office.calendar,
    db: county.office.staff,
    files: county.office.files,
    keys: county.office.keys,
    act: (action, params) => county.office.act(actor, action, params),
    formToken: 'form-token',
    origin: 'http://here.invalid',
    demonstration: true,
  })
  const go = async (
    method: 'GET' | 'POST',
    path: string,
    fields: Record<string, unknown>,
    uploads: readonly Upload[] = [],
  ): Promise<Shown> => {
    const url = new URL(path, 'http://here.invalid')
    const address = url.pathname.replace(/^\/w/, '') || '/'
    for (const route of routes) {
      const params = route.method === method ? match(route.url, address) : null
      if (!params) continue
      const request = { params, query: Object.fromEntries(url.searchParams) }
      return shownOf(
        await route.handle({ visit: visit(), ...(await readExchange(route, request as never, fields, uploads)) }),
      )
    }
    throw new Error(`no route for ${method} ${path}`)
  }
  return {
    get: (path) => go('GET', path, {}),
    post: (path, fields = {}, uploads = []) => go('POST', path, fields, uploads),
  }
}

function match(pattern: string, address: string): Record<string, string> | null {
  const [names, values] = [pattern.split('/'), address.split('/')]
  if (names.length !== values.length) return null
  const params: Record<string, string> = {}
  for (const [place, name] of names.entries())
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(values[place]!)
    else if (name !== values[place]) return null
  return params
}

function shownOf(outcome: Outcome): Shown {
  const nothing = { status: 200, title: '', markup: '', text: '', to: '', say: '' }
  if (outcome.kind === 'see-other') return { ...nothing, status: 303, to: outcome.to, say: outcome.say ?? '' }
  if (outcome.kind === 'json') return { ...nothing, status: outcome.status ?? 200, json: outcome.value }
  if (outcome.kind !== 'page') return nothing
  const markup = outcome.main.toString()
  const text = markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { ...nothing, status: outcome.status ?? 200, title: outcome.title, markup, text }
}
