import { readFile } from 'node:fs/promises'
import type { FieldOfWork } from '#domains/catalogue/coverage/model.ts'

/** The 26 fields as the migration brings them, for tests without a database. */
export async function shippedFields(): Promise<FieldOfWork[]> {
  const text = await readFile(new URL('../../migrations/0007-fields.sql', import.meta.url), 'utf8')
  return [...text.matchAll(/\('([a-z-]+)', '([^']+)', \d+, '\{([^}]*)\}'\)/g)].map(([, code, name, aliases]) => ({
    code: code!,
    name: name!,
    aliases: aliases!.split(',').filter(Boolean),
  }))
}
