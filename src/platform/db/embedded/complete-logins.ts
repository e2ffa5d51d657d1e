import type { Client } from 'pg'
import { databaseName, loginRoles, type Passwords, roleOf, superuser } from './logins.ts'
import { scramVerifier } from './scram.ts'

/** Creates the logins and the database that are missing; what exists is left as it is. */
export async function completeLogins(admin: Client, passwords: Passwords): Promise<void> {
  const roles = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    loginRoles,
  ])
  const present = new Set(roles.rows.map(({ rolname }) => rolname))
  for (const role of loginRoles) {
    if (present.has(role)) continue
    // The owner of the schema also makes the databases of the tests; the others may log in and nothing else.
    const rights = role === roleOf('owner') ? 'login createdb' : 'login'
    await admin.query(`create role ${role} ${rights} password '${scramVerifier(passwords[role])}'`)
  }
  const databases = await admin.query('select from pg_database where datname = $1', [databaseName])
  if (databases.rowCount === 0) await admin.query(`create database ${databaseName} owner ${roleOf('owner')}`)
}

/**
 * Statements for single-user mode that set every password anew, the superuser's last: once that one is accepted,
 * all others are known to be right too.
 */
export const passwordStatements = (passwords: Passwords) =>
  [...loginRoles, superuser]
    .map((name) => `alter role ${name} password '${scramVerifier(passwords[name as keyof Passwords])}';\n`)
    .join('')
