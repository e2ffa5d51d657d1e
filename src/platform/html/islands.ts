import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

// Islands are the few scripts that are written in TypeScript with packages: bundled by the server itself when somebody
// first asks, so that there is no build step and what runs is what stands in the folder.

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const islandPrefix = '/islands/'
export const islandNames = ['editor'] as const
export type IslandName = (typeof islandNames)[number]

/** What a bundle is made of besides the packages, which the lock file names; a test asks the bundler whether that is all. */
export const islandSources = [
  'islands/**/*.ts',
  'src/kernel/publication/text/*.ts',
  'src/domains/publishing/writing/*words.ts',
]

let version: string | null = null

/** Changes with every source of the islands, so that a browser may keep what it has for ever. */
function islandVersion(): string {
  if (version !== null) return version
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of islandSources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort())
    if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(root, file)))
  version = hash.digest('hex').slice(0, 16)
  return version
}

export const islandAddress = (name: IslandName): string => `${islandPrefix}${name}.js?v=${islandVersion()}`

/** A bundle as it is sent, by the encoding that the browser asked for. */
export interface Island {
  plain: Buffer
  gzip: Buffer
  br: Buffer
}

const made = new Map<IslandName, Promise<Island>>()

/** The bundle of an island: made once in a process, kept in `cacheFolder` for the next one. */
export function openIsland(name: IslandName, cacheFolder: string | null): Promise<Island> {
  const known = made.get(name)
  if (known) return known
  const making = readKept(name, cacheFolder).then((kept) => kept ?? make(name, cacheFolder))
  made.set(name, making)
  making.catch(() => made.delete(name))
  return making
}

const endings = { plain: 'js', gzip: 'js.gz', br: 'js.br' } as const
const keptPath = (name: IslandName, folder: string, kind: keyof Island) =>
  join(folder, `${name}-${islandVersion()}.${endings[kind]}`)

async function readKept(name: IslandName, folder: string | null): Promise<Island | null> {
  if (folder === null) return null
  try {
    const read = (kind: keyof Island) => readFile(keptPath(name, folder, kind))
    return { plain: await read('plain'), gzip: await read('gzip'), br: await read('br') }
  } catch {
    return null
  }
}

async function make(name: IslandName, folder: string | null): Promise<Island> {
  const plain = Buffer.from((await bundle(name)).code)
  const island: Island = {
    plain,
    gzip: await promisify(gzip)(plain),
    br: await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  }
  if (folder !== null) await keep(name, folder, island)
  return island
}

/** Another process may write the same files: each is whole before it has its name. A full disk only costs the next start. */
async function keep(name: IslandName, folder: string, island: Island): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    for (const kind of ['plain', 'gzip', 'br'] as const) {
      const path = keptPath(name, folder, kind)
      await writeFile(`${path}.${process.pid}`, island[kind])
      await rename(`${path}.${process.pid}`, path)
    }
  } catch {
    // The bundle is in memory.
  }
}

/** Bundles an island; answers its code and the files it is made of, relative to the project. */
export async function bundle(name: IslandName): Promise<{ code: Uint8Array; inputs: string[] }> {
  const { build, stop } = await import('esbuild')
  try {
    const result = await build({
      entryPoints: [join(root, 'islands', `${name}.ts`)],
      absWorkingDir: root,
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      metafile: true,
      logLevel: 'silent',
    })
    return { code: result.outputFiles[0]!.contents, inputs: Object.keys(result.metafile.inputs) }
  } finally {
    await stop()
  }
}
