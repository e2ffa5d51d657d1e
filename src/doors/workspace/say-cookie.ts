import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'say'

/** Keeps one sentence for the next page that is shown. */
export const keepSaying = (reply: FastifyReply, sentence: string, secure: boolean): void =>
  void reply.setCookie(name, Buffer.from(sentence).toString('base64url'), {
    path: '/w',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 60,
  })

/** The sentence that waits for this page, taken: it is said once. */
export function takeSaying(request: FastifyRequest, reply: FastifyReply): string | null {
  const kept = request.cookies[name]
  if (!kept) return null
  reply.clearCookie(name, { path: '/w' })
  return Buffer.from(kept, 'base64url').toString()
}
