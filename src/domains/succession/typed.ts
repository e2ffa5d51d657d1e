import type { Organ } from '#kernel/organisation/model.ts'
import type { EndOrgan } from './model.ts'

/** What the form holds, as it was typed. */
export interface TypedEnd {
  way: 'merge' | 'split'
  /** Code of the one successor of a merger. */
  into: string
  on: string
  basis: string
  /** Code of the successor by item, and by organ below. */
  owners: Readonly<Record<string, string>>
  below: Readonly<Record<string, string>>
  seen: string | null
}

type Body = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

/** A sent form; choices per item are called `item-` and the id. */
export function typedOf(body: Body): TypedEnd {
  const chosen = (prefix: string) =>
    Object.fromEntries(
      Object.entries(body).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), one(value)]] : [],
      ),
    )
  return {
    way: one(body['way']) === 'split' ? 'split' : 'merge',
    into: one(body['into']).slice(0, 60),
    on: one(body['on']).slice(0, 20),
    basis: one(body['basis']).slice(0, 1_000),
    owners: chosen('item-'),
    below: chosen('below-'),
    seen: one(body['seen']) || null,
  }
}

/** The day that was typed; null where it is none. */
export function dayOf({ on }: TypedEnd): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return null
  try {
    return Temporal.PlainDate.from(on)
  } catch {
    return null
  }
}

/** Who takes over what, by the ids behind the codes; what nobody was chosen for is left out. */
export function toOf(typed: TypedEnd, successors: readonly Organ[]): EndOrgan['to'] {
  const idOf = new Map(successors.map(({ code, id }) => [code, id]))
  if (typed.way === 'merge') return { kind: 'merge', organId: idOf.get(typed.into) ?? '' }
  const given = (chosen: TypedEnd['owners']) =>
    Object.entries(chosen).flatMap(([id, code]) => (idOf.has(code) ? [[id, idOf.get(code)!] as const] : []))
  return {
    kind: 'split',
    shares: given(typed.owners).map(([itemId, toOrgan]) => ({ itemId, toOrgan })),
    below: given(typed.below).map(([organId, toOrgan]) => ({ organId, toOrgan })),
  }
}
