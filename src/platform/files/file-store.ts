import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { newId } from '#platform/ids/ids.ts'

/** Bytes under their SHA-256: written, synced, renamed, so that a name never stands for half a file. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** The same for bytes that come one after the other: never more of them in memory than one piece. */
  receive(pieces: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }>
  get(sha256: string): Promise<Uint8Array>
  /** The bytes from `start` to `end`, both counted from 0 and included, as they are read. */
  stream(sha256: string, range?: { start: number; end: number }): Readable
  /** Removes files that no row names and that are older than a day; answers how many. */
  sweep(known: (sha256: string) => Promise<boolean>, now: Temporal.Instant): Promise<number>
}

/** A file store in a directory. */
export function openFileStore(directory: string): FileStore {
  const placeOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const place = placeOf(sha256)
      if (await isThere(place)) return { sha256, size: bytes.length }
      await mkdir(dirname(place), { recursive: true })
      // Two people may send the same bytes at the same moment: each writes a draft of their own.
      const draft = `${place}.${newId()}.part`
      await writeDraft(draft, (handle) => handle.writeFile(bytes))
      await settle(draft, place)
      return { sha256, size: bytes.length }
    },
    async receive(pieces) {
      const incoming = join(directory, 'incoming')
      await mkdir(incoming, { recursive: true })
      const draft = join(incoming, `${newId()}.part`)
      const hash = createHash('sha256')
      let size = 0
      await writeDraft(draft, async (handle) => {
        for await (const piece of pieces) {
          hash.update(piece)
          size += piece.length
          await handle.writeFile(piece)
        }
      })
      const sha256 = hash.digest('hex')
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true })
      await settle(draft, place)
      return { sha256, size }
    },
    get: (sha256) => readFile(placeOf(sha256)),
    stream: (sha256, range) => createReadStream(placeOf(sha256), range),
    async sweep(known, now) {
      let swept = 0
      for (const folder of await readdir(directory).catch(() => [])) {
        for (const name of await readdir(join(directory, folder))) {
          const place = join(directory, folder, name)
          const age = now.epochMilliseconds - (await stat(place)).mtimeMs
          if (age < 24 * 3_600_000 || (!name.endsWith('.part') && (await known(name)))) continue
          await rm(place)
          swept += 1
        }
      }
      return swept
    },
  }
}

/** Writes a draft and syncs it; a sender who breaks off leaves nothing. */
async function writeDraft(draft: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(draft, 'wx', 0o600)
  try {
    await write(handle)
    await handle.sync()
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** The draft takes its name; both the name and the bytes outlast a power cut. */
async function settle(draft: string, place: string): Promise<void> {
  await rename(draft, place)
  const folder = await open(dirname(place), 'r')
  await folder.sync()
  await folder.close()
}

/** Is the file there already? Then it counts as written now, or the sweep could take it before its row comes. */
const isThere = (place: string) => {
  const now = new Date()
  return utimes(place, now, now).then(
    () => true,
    () => false,
  )
}
