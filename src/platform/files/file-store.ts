import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '#platform/ids/ids.ts'

/** Bytes under their SHA-256: written, synced, renamed, so that a name never stands for half a file. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** The same for bytes that come in pieces: never more than one piece is held. */
  putPieces(pieces: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }>
  get(sha256: string): Promise<Uint8Array>
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
      if (await exists(place)) return { sha256, size: bytes.length }
      await mkdir(dirname(place), { recursive: true })
      // Two people may send the same bytes at the same moment: each writes a draft of their own.
      const draft = `${place}.${newId()}.part`
      const handle = await open(draft, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, place)
      await syncFolder(dirname(place))
      return { sha256, size: bytes.length }
    },
    async putPieces(pieces) {
      const folder = join(directory, 'in')
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `${newId()}.part`)
      const hash = createHash('sha256')
      let size = 0
      const handle = await open(draft, 'w', 0o600)
      try {
        for await (const piece of pieces) {
          hash.update(piece)
          size += piece.length
          await handle.write(piece)
        }
        await handle.sync()
      } catch (error) {
        await handle.close()
        await rm(draft)
        throw error
      }
      await handle.close()
      const sha256 = hash.digest('hex')
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true })
      await rename(draft, place)
      await syncFolder(dirname(place))
      return { sha256, size }
    },
    get: (sha256) => readFile(placeOf(sha256)),
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

/** A name is there for good when its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}

const exists = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  )
