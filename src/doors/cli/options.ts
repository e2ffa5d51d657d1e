import { parseArgs } from 'node:util'
import { Refused } from '#platform/errors/errors.ts'

type Spec = Record<string, { type: 'string' | 'boolean' }>

/** Options and free words of a command; an unknown option is refused with its name. */
export function readOptions<const S extends Spec>(args: readonly string[], spec: S) {
  try {
    return parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Refused([`命令选项有误：${error instanceof Error ? error.message : String(error)}。加 --help 查看用法。`])
  }
}
