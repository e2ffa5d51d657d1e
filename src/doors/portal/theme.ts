import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import { ownPath } from './address.ts'

const query = z.object({ to: z.string().optional().catch(undefined), next: z.string().optional().catch(undefined) })

/** `/theme?to=elder&next=/…`: remembers the look for a year and goes back to the page; only to pages of this site. */
export function mountTheme(app: FastifyInstance, options: { secureCookies: boolean }): void {
  app.get('/theme', (request, reply) => {
    const { to, next } = query.parse(request.query)
    return reply
      .setCookie(themeCookie, readTheme(to), {
        path: '/',
        maxAge: 365 * 24 * 3_600,
        sameSite: 'lax',
        httpOnly: true,
        secure: options.secureCookies,
      })
      .header('cache-control', 'no-store')
      .redirect(ownPath(next), 303)
  })
}
