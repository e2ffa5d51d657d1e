import type { FastifyRequest } from 'fastify'
import { Forbidden } from '#platform/errors/errors.ts'

/** A form must come from this site itself: browsers say in `Origin` from where it was sent. */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const origin = request.headers.origin
  const own = publicUrl ? new URL(publicUrl).host : request.headers.host
  let from: string | null = null
  try {
    from = origin ? new URL(origin).host : null
  } catch {
    from = null
  }
  if (!from || from !== own) throw new Forbidden('这次提交不是从本系统的页面发出的，没有执行。请在本系统内重新操作。')
}
