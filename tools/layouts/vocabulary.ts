import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { layoutsFolder } from './sources.ts'

/** The words of a field: items under their first-level item, points, bases, bodies, groups of people. */
export interface Vocabulary {
  name: string
  items: { level1: string; level2: string[] }[]
  elements: string[]
  basis: string[]
  bodies: string[]
  groups: string[]
}

const lists = ['elements', 'basis', 'bodies', 'groups'] as const

/** Every field of fixtures/layouts/vocabulary by its key. */
export function readVocabularies(): Map<string, Vocabulary> {
  const fields = new Map<string, Vocabulary>()
  const folder = fileURLToPath(new URL('vocabulary/', layoutsFolder))
  for (const file of globSync('*.txt', { cwd: folder }).sort()) {
    let field: Vocabulary | null = null
    for (const line of readFileSync(`${folder}${file}`, 'utf8').split('\n').filter(Boolean)) {
      if (line.startsWith('= ')) {
        const [key, name] = line.slice(2).split(' ')
        field = { name: name!, items: [], elements: [], basis: [], bodies: [], groups: [] }
        fields.set(key!, field)
      } else add(field!, line)
    }
  }
  return fields
}

function add(field: Vocabulary, line: string): void {
  const [key, rest] = line.split(': ') as [string, string]
  const list = lists.find((name) => name === key)
  if (list === undefined) field.items.push({ level1: key, level2: rest.split(', ') })
  else field[list] = rest.split(list === 'basis' ? '; ' : ', ')
}
