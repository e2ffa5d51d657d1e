import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { loginRoles, type Passwords, superuser } from './logins.ts'

/**
 * The passwords of this installation, made at random the first time. If the file is lost or incomplete all of them
 * are made anew; the cluster then refuses the superuser's, which makes the start set them again.
 */
export async function openPasswords(file: string): Promise<Passwords> {
  const kept = await readPasswords(file)
  if (kept) return kept
  const names = [superuser, ...loginRoles]
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('hex')])) as Passwords
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeDurably(file, `${JSON.stringify(made, null, 2)}\n`)
  return made
}

async function readPasswords(file: string): Promise<Passwords | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const found = parse(text)
  if (![superuser, ...loginRoles].every((name) => /^[0-9a-f]{48}$/.test(String(found?.[name])))) return undefined
  await chmod(file, 0o600)
  return found as Passwords
}

function parse(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const making = `${file}.making`
  {
    await using handle = await open(making, 'w', 0o600)
    await handle.writeFile(text)
    await handle.sync()
  }
  await rename(making, file)
  await syncDir(dirname(file))
}

/** Makes the names in a directory survive a power cut. */
export async function syncDir(directory: string): Promise<void> {
  await using handle = await open(directory, 'r')
  await handle.sync()
}
