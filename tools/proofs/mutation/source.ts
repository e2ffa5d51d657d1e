import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** The program as it runs: Node blanks the types and keeps every position, so mutants and coverage share offsets. */
export const readSource = (path: string): string => stripTypeScriptTypes(readFileSync(path, 'utf8'))
