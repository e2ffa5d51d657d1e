import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'session'

/** The session token that a browser brings; empty where it brings none. */
export const sessionOf = (request: FastifyRequest): string => request.cookies[name] ?? ''

/** Hands the browser its session: no script reads it, no other site sends it, and it goes when the browser closes. */
export const keepSession = (reply: FastifyReply, token: string, secure: boolean): void =>
  void reply.setCookie(name, token, { path: '/w', httpOnly: true, sameSite: 'lax', secure })

export const dropSession = (reply: FastifyReply): void => void reply.clearCookie(name, { path: '/w' })

/** The token of every form of a session: whoever cannot read the session cookie cannot make it. */
export const formTokenOf = (session: string): string =>
  createHash('sha256').update(`form ${session}`).digest('base64url')

/** Is this the form token of the session? Takes the same time whatever is given. */
export const isFormToken = (given: unknown, session: string): boolean => {
  const expected = formTokenOf(session)
  return (
    typeof given === 'string' &&
    Buffer.byteLength(given) === expected.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  )
}
