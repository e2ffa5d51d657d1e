import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { verifyArchive } from '#domains/lifecycle/archive/verify-archive.ts'
import type { CommandIo } from '../io.ts'

const usage = '用法：changliang archive verify 文件 [--digest 校验值] [--json]\n'

/**
 * `archive verify FILE`: says whether a package is as it was made. Returns 0 where it is, 1 where it is not, 2 when the
 * command was called wrongly.
 */
export async function verifyArchiveCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const bytes = await readFile(call.file).catch(() => null)
  if (!bytes) {
    io.stderr(`打不开文件：${call.file}\n`)
    return 1
  }
  const { faults, about } = verifyArchive(bytes, call.digest)
  if (call.json) io.stdout(`${JSON.stringify({ holds: faults.length === 0, faults, about })}\n`)
  else {
    if (about)
      io.stdout(
        `${about.organ} ${about.year}年，${about.documents}个版本，${about.files}个文件，校验值 ${about.digest}\n`,
      )
    io.stdout(
      faults.length === 0
        ? '核验通过：文件齐全，没有改动。\n'
        : `核验没有通过：\n${faults.map((fault) => `  ${fault}\n`).join('')}`,
    )
  }
  return faults.length === 0 ? 0 : 1
}

function parseCall(args: readonly string[]): { file: string; digest: string | null; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { digest: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, digest: values.digest ?? null, json: values.json } : null
  } catch {
    return null
  }
}
