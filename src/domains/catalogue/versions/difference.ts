import type { Relation } from './relate-versions.ts'
import { type ComparedField, comparedFields, type VersionTexts } from './texts.ts'

/** In the order in which a person looks at them. */
export const changeKinds = ['changed', 'merged', 'split', 'new', 'gone', 'same'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface FieldChange {
  field: ComparedField
  before: string
  after: string
}

/**
 * What became of one item, or where one row comes from. Every item of the version before is in exactly one change that is
 * not a split, and every row of the version after in exactly one that is not a merger.
 */
export interface Change {
  kind: ChangeKind
  /** Place in the version before; null for what is new. Of a split, the item it was split off from. */
  before: number | null
  /** Place in the version after; null for what is gone. Of a merger, the row it was united into. */
  after: number | null
  /** Fields whose text differs; empty for what is new, gone or the same. */
  fields: FieldChange[]
}

/** The difference of two versions item by item and field by field, by how their items are related. */
export function differenceOf(
  before: readonly VersionTexts[],
  after: readonly VersionTexts[],
  relations: readonly Relation[],
): Change[] {
  const goesOn = relations.filter(({ kind }) => kind === 'same' || kind === 'changed')
  const merged = relations.filter(({ kind }) => kind === 'merged')
  const split = relations.filter(({ kind }) => kind === 'split')
  const [met, made] = [
    new Set([...goesOn, ...merged].map((each) => each.before)),
    new Set([...goesOn, ...split].map((each) => each.after)),
  ]
  return [
    ...goesOn.map((each): Change => {
      const fields = fieldChanges(before[each.before]!, after[each.after]!)
      return { kind: fields.length > 0 ? 'changed' : 'same', before: each.before, after: each.after, fields }
    }),
    ...[...merged, ...split].map(
      (each): Change => ({
        kind: each.kind as 'merged' | 'split',
        before: each.before,
        after: each.after,
        fields: fieldChanges(before[each.before]!, after[each.after]!),
      }),
    ),
    ...notIn(after, made).map((row): Change => ({ kind: 'new', before: null, after: row, fields: [] })),
    ...notIn(before, met).map((item): Change => ({ kind: 'gone', before: item, after: null, fields: [] })),
  ].sort(inOrder)
}

const notIn = (list: readonly unknown[], places: ReadonlySet<number>): number[] =>
  [...list.keys()].filter((place) => !places.has(place))

/** By what happened, then as the catalogue has them. */
const inOrder = (one: Change, other: Change): number =>
  changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind) ||
  (one.after ?? one.before!) - (other.after ?? other.before!) ||
  (one.before ?? 0) - (other.before ?? 0)

/** Breaks and spaces are how a file was typed, not what it says. */
const plain = (text: string): string => text.replace(/\s+/g, '')

export const fieldChanges = (before: VersionTexts, after: VersionTexts): FieldChange[] =>
  comparedFields.flatMap((field) =>
    plain(before[field]) === plain(after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )
