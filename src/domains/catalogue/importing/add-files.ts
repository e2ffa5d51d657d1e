import type { Context } from '#kernel/context.ts'
import { registerFiles } from '#kernel/files-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { importAtHand } from './import-at-hand.ts'
import { type GivenFile, type ImportKey, reasonsNotToAdd } from './model.ts'
import { enqueueReading, filesThere, insertFiles } from './store.ts'

export interface AddFiles extends ImportKey {
  /** Their bytes are in the file store already; a refused one has none. */
  files: readonly GivenFile[]
}

/**
 * Takes files into an import; each that was kept waits to be read by a job of this transaction. The same bytes under
 * the same name were sent once more after a broken line: nothing is done. Under another name they are said to be the
 * same.
 */
export async function addFiles(context: Context, given: AddFiles): Promise<{ added: number }> {
  const { write, now } = context
  const { binds } = await importAtHand(context, given)
  const there = await filesThere(write, given)
  const seen = new Map(there.flatMap(({ sha256, path }) => (sha256 ? [[sha256, path] as const] : [])))
  const refusedBefore = new Set(there.filter(({ sha256 }) => sha256 === null).map(({ path }) => path))
  const fresh = given.files.flatMap((file): GivenFile[] => {
    if ('refusal' in file) return refusedBefore.has(file.path) ? [] : [file]
    const before = seen.get(file.sha256)
    if (before === undefined) {
      seen.set(file.sha256, file.path)
      return [file]
    }
    if (before === file.path || refusedBefore.has(file.path)) return []
    const { path, size } = file
    return [
      {
        path,
        size,
        refusal: { code: 'IMP_SAME', sentence: `和「${before}」是同一份文件，内容完全一样，没有重复读取。` },
      },
    ]
  })
  if (fresh.length === 0) return { added: 0 }
  refuseIf(reasonsNotToAdd({ files: there.length, bytes: there.reduce((sum, { size }) => sum + size, 0) }, fresh))
  const last = there.at(-1)?.fileNumber ?? 0
  const numbered = fresh.map((file, index) => ({ ...file, fileNumber: last + index + 1 }))
  await registerFiles(
    write,
    fresh.flatMap((file) => ('sha256' in file ? [file] : [])),
    now,
  )
  await insertFiles(write, given, binds, numbered, now)
  await enqueueReading(
    write,
    given,
    numbered.map(({ fileNumber }) => fileNumber),
  )
  return { added: fresh.length }
}
