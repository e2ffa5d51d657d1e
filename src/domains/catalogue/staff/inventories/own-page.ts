import { to } from '#kernel/links.ts'

/** Where a form sends back to: a page of the inventories, as it was given; anything else leads to their beginning. */
export const ownPage = (given: string): string => {
  const here = 'http://here.invalid'
  if (!given.startsWith('/') || !URL.canParse(given, here)) return to.inventories()
  const url = new URL(given, here)
  const isOwn =
    url.origin === here && (url.pathname === to.inventories() || url.pathname.startsWith(`${to.inventories()}/`))
  return isOwn ? `${url.pathname}${url.search}` : to.inventories()
}
