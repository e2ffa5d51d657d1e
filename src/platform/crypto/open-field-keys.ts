import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newToken } from '#platform/ids/ids.ts'
import { type FieldKeys, makeFieldKeys, newFieldKey } from './field-keys.ts'

/**
 * The keys of this installation: as configured, else from a file that is made at random the first time. The file is
 * part of a backup, kept apart from that of the database; without it sealed fields stay closed for ever.
 */
export async function openFieldKeys(configured: string | null, file: string): Promise<FieldKeys> {
  if (configured) return makeFieldKeys(configured)
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) {
    await chmod(file, 0o600)
    return makeFieldKeys(kept.trim())
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await placeOnce(file, `${newFieldKey('k1')}\n`)
  return makeFieldKeys((await readFile(file, 'utf8')).trim())
}

/** Where the keys of an installation lie that was not given any. */
export const fieldKeysFile = (dataDir: string): string => join(dataDir, 'secrets', 'field-keys')

/** Written beside and linked into place: of two starts at once the first wins, and no half file is ever read. */
async function placeOnce(file: string, text: string): Promise<void> {
  const making = `${file}.${newToken()}`
  {
    await using handle = await open(making, 'wx', 0o600)
    await handle.writeFile(text)
    await handle.sync()
  }
  await link(making, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(making)
}
