import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { to } from '#kernel/links.ts'
import type { Office } from '#kernel/office.ts'
import { type SignedIn, whoIs } from '#kernel/organisation/sign-in.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import { type Outcome, type PageOutcome, seeOther } from '#platform/http/outcome.ts'
import { readExchange, readForm } from '#platform/http/read-exchange.ts'
import type { Route } from '#platform/http/route.ts'
import { staffPage } from './chrome.ts'
import { staffFailure } from './failures.ts'
import { requireOwnOrigin } from './origin.ts'
import { plainPage, signedOutPage, staleFormPage, tooLargePage } from './plain-pages.ts'
import { unlessTyped } from './typed-fields.ts'

export const sessionCookie = 'session'
const sayCookie = 'say'

export interface StaffDoor {
  office: Office
  secureCookies: boolean
  publicUrl: string | null
  /** Password of all demonstration log-ins; null anywhere else. */
  demonstrationPassword: string | null
  log: (line: string) => void
}

/** The token of every form of a session: whoever cannot read the session cookie cannot make it. */
export const formTokenOf = (session: string): string =>
  createHash('sha256').update(`form ${session}`).digest('base64url')

/** Is this the token that was expected? Takes as long for a near miss as for a wild guess. */
export function isFormToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
