import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { databaseName, type Login, roleOf } from './logins.ts'
import { openPlaces, port } from './places.ts'

/**
 * Addresses of the embedded server that another process of this installation runs now; null where none answers.
 * For operator commands beside a running office; the server stays the other process's.
 */
export async function attachEmbedded(dataDir: string): Promise<{ url(login: Login): string } | null> {
  const places = await openPlaces(dataDir)
  const passwords = await passwordsIn(places.passwordFile)
  if (passwords === null) return null
  const url = (login: Login) =>
    `postgres://${roleOf(login)}:${passwords[roleOf(login)]}@/${databaseName}?host=${encodeURIComponent(places.socketDir)}&port=${port}&sslmode=disable`
  const client = new pg.Client({ connectionString: url('owner'), connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return { url }
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** A damaged file is as good as none: the server's own process makes it anew. */
const passwordsIn = (file: string): Promise<Record<string, string> | null> =>
  readFile(file, 'utf8')
    .then(
      (text) => JSON.parse(text) as Record<string, string>,
      () => null,
    )
    .catch(() => null)
