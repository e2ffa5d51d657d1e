import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { databaseName, type Login, roleOf } from './logins.ts'
import { namePlaces, port } from './places.ts'

/**
 * Addresses of the embedded server that another process of this installation runs now; null where none answers.
 * For operator commands beside a running office; the server stays the other process's.
 */
export async function attachEmbedded(dataDir: string): Promise<{ url(login: Login): string } | null> {
  const places = namePlaces(resolve(dataDir))
  const text = await readFile(places.passwordFile, 'utf8').catch(() => null)
  if (text === null) return null
  const passwords = JSON.parse(text) as Record<string, string>
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
