import type { FastifyInstance } from 'fastify'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import { designPage } from './page.ts'

/** The living page of all components; it shows no data of the office. */
export const mountDesign = (app: FastifyInstance): void => {
  app.get('/design', (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(designPage({ theme: readTheme(request.cookies[themeCookie]) }).toString()),
  )
}
