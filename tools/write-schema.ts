import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { describeSchema, describeTables } from '#platform/db/describe-schema.ts'
import { ensureTemplate, ownServer, withDatabase } from './testing/server.ts'

// Writes the schema that the migrations lead to, and its TypeScript: read the difference before you commit it.
const server = await ownServer()
try {
  const client = new pg.Client({ connectionString: withDatabase(server.owner, await ensureTemplate(server)) })
  await client.connect()
  await writeFile(new URL('../migrations/schema.txt', import.meta.url), await describeSchema(client))
  await writeFile(new URL('../src/kernel/tables.ts', import.meta.url), await describeTables(client))
  await client.end()
} finally {
  await server.close()
}
