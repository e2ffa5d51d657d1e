import { Zip, ZipDeflate } from 'fflate'

/** A file that goes into an archive. */
export interface ZipFile {
  path: string
  bytes: Uint8Array
}

/** The same files make the same archive. */
const neverMind = new Date(2000, 0, 1)

/** A zip archive as it comes, file by file: never more than one file is held. */
export async function* zipPieces(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else ready.push(piece)
  })
  const taken = () => {
    if (failure) throw failure
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { path, bytes } of files) {
    const part = new ZipDeflate(path, { level: 6 })
    part.mtime = neverMind
    zip.add(part)
    part.push(bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
