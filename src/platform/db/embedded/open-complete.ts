import { CannotStartDatabase } from './cannot-start-database.ts'
import { completeLogins, passwordStatements } from './complete-logins.ts'
import { run } from './run-as.ts'
import { openServer, type Server, type Setting } from './server.ts'
import { words } from './words.ts'

/**
 * Opens a server on the cluster with every login and the database in place. Where the passwords do not fit (their
 * file was lost, or the cluster came from another installation) they are set anew: who owns the files owns the data.
 */
export async function openComplete(setting: Setting, cluster: string): Promise<Server> {
  const server = await openWithPasswords(setting, cluster)
  try {
    if (!server.admin) throw new CannotStartDatabase(words.passwordRefused(setting.places.passwordFile))
    await completeLogins(server.admin, setting.passwords)
    await server.admin.end()
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openWithPasswords(setting: Setting, cluster: string): Promise<Server> {
  const { binaries, runAs, passwords, places, say } = setting
  const server = await openServer(setting, cluster)
  if (server.admin) return server
  await server.stop()
  say(words.renewingPasswords(places.passwordFile))
  // Single-user mode asks for no password, but it cannot run beside a server.
  await run(runAs, binaries.postgres, ['--single', '-D', cluster, 'postgres'], passwordStatements(passwords))
  return openServer(setting, cluster)
}
