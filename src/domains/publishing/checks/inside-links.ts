import type { Read } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import type { TextLink } from './model.ts'
import { isInside, type PageUnderCheck } from './model.ts'
import { pathOf } from './rules/links.ts'
import { publicAddresses } from './store.ts'

const always: ReadonlySet<string> = new Set([
  to.home(),
  to.catalogue(),
  to.organs(),
  to.publications(),
  to.bases(),
  to.progress(),
  to.accessibility(),
  to.myRequest(),
])

const kinds = {
  publications: /^\/info\/([0-9a-z]{4,16})(?:\/\d{1,5})?$/,
  items: /^\/item\/([0-9a-z]{4,16})(?:\/[0-9A-Za-z-]{1,60})?$/,
  organs: /^\/organ\/([0-9A-Za-z-]{1,60})$/,
  files: /^\/file\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/.+$/,
} as const

type Kind = keyof typeof kinds

/** Which paths of this site in a text lead readers somewhere; a file of the edition itself comes with it. */
export async function readersGet(
  db: Read,
  links: readonly TextLink[],
  attachments: PageUnderCheck['attachments'],
): Promise<Map<string, boolean>> {
  const paths = [...new Set(links.filter(({ href }) => isInside(href)).map(({ href }) => pathOf(href)))].slice(0, 500)
  const own = new Set(attachments.map(({ id }) => id))
  const known = paths.map((path) => ({ path, ...kindOf(path) }))
  const asked = { publications: [], items: [], organs: [], files: [] } as Record<Kind, string[]>
  for (const { kind, name } of known) if (kind) asked[kind].push(name)
  if (Object.values(asked).every((names) => names.length === 0))
    return new Map(paths.map((path) => [path, always.has(path)]))
  const found = await publicAddresses(db, asked)
  return new Map(
    known.map(({ path, kind, name }) => [
      path,
      always.has(path) || (kind !== null && (found[kind].has(name) || (kind === 'files' && own.has(name)))),
    ]),
  )
}

function kindOf(path: string): { kind: Kind | null; name: string } {
  for (const kind of Object.keys(kinds) as Kind[]) {
    const name = kinds[kind].exec(path)?.[1]
    if (name !== undefined) return { kind, name }
  }
  return { kind: null, name: '' }
}
