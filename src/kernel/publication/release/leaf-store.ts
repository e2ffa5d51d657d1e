import { createHash } from 'node:crypto'
import type { Write } from '#kernel/context.ts'
import { newId, newToken } from '#platform/ids/ids.ts'
import type { Edition } from '../model.ts'

export type LeafKind = 'release' | 'withdrawal' | 'restoration'

/** What a leaf stands for, in one order of fields; `more` is what the act itself said. */
export const leafPayload = (
  kind: LeafKind,
  edition: Edition,
  at: Temporal.Instant,
  more: Readonly<Record<string, string | null>> = {},
): string =>
  JSON.stringify([
    kind,
    edition.address,
    edition.number,
    at.toString(),
    edition.title,
    edition.documentNumber,
    edition.formedOn.toString(),
    edition.body,
    edition.elements.map(({ element, text }) => [element, text]),
    edition.channels,
    Object.entries(more).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** Digest of a payload behind its salt; without the salt nobody can try texts against it. */
export const leafDigest = (salt: string, payload: string): string =>
  createHash('sha256').update(salt).update('\0').update(payload).digest('hex')

/** The leaf of an act that changes what the public sees, in its transaction; the ledger takes it up after the commit. */
export function addPendingLeaf(
  write: Write,
  kind: LeafKind,
  edition: Edition,
  at: Temporal.Instant,
  more: Readonly<Record<string, string | null>> = {},
) {
  const salt = newToken()
  return write
    .insertInto('pending_leaf')
    .values({
      county_id: edition.countyId,
      id: newId(),
      kind,
      edition_id: edition.id,
      salt,
      sha256: leafDigest(salt, leafPayload(kind, edition, at, more)),
      at,
    })
    .execute()
}
