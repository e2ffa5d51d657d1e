import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '#platform/html/html.ts'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import { staffFailure } from './failures.ts'
import { entrancePage } from './pages/entrance.ts'
import type { StaffDoor } from './staff-door.ts'

/** Sends a page in front of the workspace. */
export function sendEntrance(
  door: StaffDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  page: { status: number; title: string; main: Html },
) {
  const markup = entrancePage({
    theme: readTheme(request.cookies?.[themeCookie]),
    title: page.title,
    path: request.method === 'GET' ? request.url : '/w',
    demonstration: door.demonstrationPassword !== null,
    main: page.main,
  })
  return reply
    .status(page.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(markup.toString())
}

/** Sends a failure where there is no desk to show it in: before sign-in, or while the database is away. */
export function sendFailure(door: StaffDoor, request: FastifyRequest, reply: FastifyReply, error: unknown) {
  const { status = 500, title, main } = staffFailure(error, door.log)
  return sendEntrance(door, request, reply, { status, title, main })
}
