import { z } from 'zod'
import { quoted } from '#kernel/publication/relations/model.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { openZip, unpack } from '#platform/documents/zip.ts'
import { digestName, manifestName, packageFormat } from './model.ts'
import { sha256Of } from './package-files.ts'

const manifestShape = z.object({
  format: z.literal(packageFormat),
  organ: z.object({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  documents: z.array(z.object({ title: z.string(), folder: z.string() })),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.number().int() })),
})

export interface Verdict {
  /** What does not hold; none where the package is as it was made. */
  faults: string[]
  about: { organ: string; year: number; documents: number; files: number; digest: string } | null
}

/** A package is our own, but its file may have been anywhere: bounded like one, only larger. */
const limits = { ...importLimits, entries: 65_535, unpackedBytes: 4 * 2 ** 30, ratio: 10_000 }

/**
 * Looks a package through without the system that made it: every file that the manifest names is there with its SHA-256,
 * nothing else is, and the manifest is the one of the digest; where `digest` is given, also the one that was asked for.
 */
export function verifyArchive(bytes: Uint8Array, digest: string | null): Verdict {
  const faults: string[] = []
  try {
    const zip = openZip(bytes, limits)
    const manifest = unpack(zip, manifestName)
    if (!manifest) return { faults: [`没有${manifestName}，不是归档包。`], about: null }
    const own = sha256Of(manifest)
    const said = new TextDecoder().decode(unpack(zip, digestName) ?? new Uint8Array()).slice(0, 64)
    if (said !== own) faults.push(`${manifestName}与${digestName}不符，归档目录被改动过。`)
    if (digest !== null && digest.toLowerCase() !== own) faults.push(`包的校验值是${own}，与给出的不同。`)
    const parsed = manifestShape.safeParse(JSON.parse(new TextDecoder().decode(manifest)))
    if (!parsed.success) return { faults: [...faults, `${manifestName}的内容读不懂。`], about: null }
    const { organ, year, documents, files } = parsed.data
    const expected = new Set([manifestName, digestName, ...files.map(({ path }) => path)])
    for (const name of zip.entries.keys()) if (!expected.has(name)) faults.push(`多出一个目录里没有的文件：${name}`)
    for (const { path, sha256, size } of files) {
      const content = unpack(zip, path)
      if (!content) faults.push(`缺少文件：${path}`)
      else if (content.length !== size || sha256Of(content) !== sha256) faults.push(`文件被改动过：${path}`)
    }
    for (const { folder, title } of documents)
      if (!files.some(({ path }) => path.startsWith(`${folder}/`))) faults.push(`${quoted(title)}没有文件。`)
    return { faults, about: { organ: organ.name, year, documents: documents.length, files: files.length, digest: own } }
  } catch (error) {
    if (error instanceof CannotReadFile || error instanceof SyntaxError)
      return { faults: [...faults, `读不出来：${error.message}`], about: null }
    throw error
  }
}
