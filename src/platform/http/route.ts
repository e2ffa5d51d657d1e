import type { z } from 'zod'
import type { Outcome } from './outcome.ts'

/** A file as it came in a form; its bytes are within the door's limit. */
export interface Upload {
  field: string
  name: string
  bytes: Uint8Array
  /** The file was longer than a file may be, and only its beginning came in; where a route asks for that. */
  cutOff?: boolean
  /** Where the route has files kept at once: under which name they lie in the file store. `bytes` is empty then. */
  kept?: { sha256: string; size: number }
}

/** How many files a form may bring, and how many bytes in all; a file that is too long is marked, the others stay. */
export interface UploadLimits {
  files: number
  bytes: number
  /** Each file goes into the file store as it comes in, so that large ones never stand in memory; at most so long. */
  keepEach?: number
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<never, never>

export interface Exchange<Visit, Params, Query, Body> {
  visit: Visit
  params: Params
  query: Query
  body: Body
  uploads: readonly Upload[]
}

export interface RouteSpec<Visit, Params, Query, Body> {
  method: 'GET' | 'POST'
  url: string
  params?: Params
  query?: Query
  body?: Body
  /** Reached without being signed in; staff doors only. */
  open?: boolean
  /** Made anew for every reader and kept nowhere: a form of its own, or what only one reader may see; public doors only. */
  fresh?: boolean
  /** For a form that brings a folder; else twenty files, each within the server's limit. */
  uploads?: UploadLimits
  handle(exchange: Exchange<Visit, Parsed<Params>, Parsed<Query>, Parsed<Body>>): Promise<Outcome> | Outcome
}

export interface Route<Visit> {
  method: 'GET' | 'POST'
  url: string
  params: z.ZodType | undefined
  query: z.ZodType | undefined
  body: z.ZodType | undefined
  open: boolean
  fresh: boolean
  uploads: UploadLimits | undefined
  handle(exchange: Exchange<Visit, never, never, never>): Promise<Outcome> | Outcome
}

/** One route: its schema checks and types what the handler gets. Usage: `routeFor<StaffVisit>()({ method, url, … })`. */
export const routeFor =
  <Visit>() =>
  <
    Params extends z.ZodType | undefined = undefined,
    Query extends z.ZodType | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
  >(
    spec: RouteSpec<Visit, Params, Query, Body>,
  ): Route<Visit> => ({
    method: spec.method,
    url: spec.url,
    params: spec.params,
    query: spec.query,
    body: spec.body,
    open: spec.open ?? false,
    fresh: spec.fresh ?? false,
    uploads: spec.uploads,
    handle: spec.handle as Route<Visit>['handle'],
  })
