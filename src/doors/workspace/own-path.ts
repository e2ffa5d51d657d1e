import { to } from '#kernel/links.ts'

const here = 'http://here.invalid'

/** A page of the workspace as it may stand in a redirect; anything else, the way in and the way out lead to the desk. */
export function ownPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/w') || !URL.canParse(given, here)) return to.desk()
  const { origin, pathname, search } = new URL(given, here)
  const own = origin === here && (pathname === to.desk() || pathname.startsWith(`${to.desk()}/`))
  return own && !/^\/w\/sign-(in|out)/.test(pathname) ? pathname + search : to.desk()
}
