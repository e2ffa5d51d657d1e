import { contentOf, likeness, type Words } from './compare-content.ts'

/** On what it stands that a row goes on with an item: what a person would compare by eye. */
export interface Evidence {
  name: 'same' | 'alike' | 'other'
  group: 'same' | 'alike' | 'other'
  /** Parts of the content that stand in both, word for word. */
  shared: number
  before: number
  after: number
}

/** From here on two names look alike. */
const LIKE = 0.5

export function evidenceOf(before: Words, after: Words): Evidence {
  const [one, other] = [contentOf(before), contentOf(after)]
  const inBoth = new Set(one.parts)
  return {
    name: look(one.name, other.name),
    group: look(one.level1, other.level1),
    shared: new Set(other.parts).intersection(inBoth).size,
    before: one.parts.length,
    after: other.parts.length,
  }
}

function look(one: string, other: string): Evidence['name'] {
  if (one === other) return 'same'
  return likeness(one, other) >= LIKE ? 'alike' : 'other'
}
