import { diffArrays } from 'diff'

/** A stretch of a merged body: what stays, what one of the two changed, or what both changed differently. */
export type Piece =
  | { readonly kind: 'same' | 'mine' | 'theirs'; readonly blocks: readonly string[] }
  | { readonly kind: 'conflict'; readonly mine: readonly string[]; readonly theirs: readonly string[] }

/** Lines `from` to `to` of the base give way to `blocks`. */
interface Hunk {
  from: number
  to: number
  blocks: string[]
}

/** Beyond so many changed blocks two texts are simply two texts. */
const mostEdits = 1_500

/**
 * Brings two texts together that were both made from `base`: what only one of them changed is taken, what both changed
 * in one place stands as a conflict with both texts. Nothing that either wrote is missing from the answer.
 */
export function mergeBlocks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Piece[] {
  const hunks = [
    ...hunksOf(base, mine).map((hunk) => ({ ...hunk, whose: 'mine' as const })),
    ...hunksOf(base, theirs).map((hunk) => ({ ...hunk, whose: 'theirs' as const })),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
  const pieces: Piece[] = []
  let at = 0
  for (let next = 0; next < hunks.length; ) {
    const cluster = [hunks[next++]!]
    let to = cluster[0]!.to
    while (next < hunks.length && cluster.some((hunk) => touches(hunk, hunks[next]!))) {
      to = Math.max(to, hunks[next]!.to)
      cluster.push(hunks[next++]!)
    }
    const from = cluster[0]!.from
    if (from > at) pieces.push({ kind: 'same', blocks: base.slice(at, from) })
    pieces.push(pieceOf(base, from, to, cluster))
    at = to
  }
  if (at < base.length) pieces.push({ kind: 'same', blocks: base.slice(at) })
  return pieces
}

/** Whether two changes are about the same lines, or put something in at one and the same place. */
function touches(a: Hunk, b: Hunk): boolean {
  const insertedA = a.from === a.to
  const insertedB = b.from === b.to
  if (insertedA && insertedB) return a.from === b.from
  if (insertedA) return b.from < a.from && a.from < b.to
  if (insertedB) return a.from < b.from && b.from < a.to
  return a.from < b.to && b.from < a.to
}

function pieceOf(
  base: readonly string[],
  from: number,
  to: number,
  cluster: readonly (Hunk & { whose: 'mine' | 'theirs' })[],
): Piece {
  const side = (whose: 'mine' | 'theirs') =>
    applyHunks(
      base,
      from,
      to,
      cluster.filter((hunk) => hunk.whose === whose),
    )
  const [whose] = cluster.map((hunk) => hunk.whose)
  if (cluster.every((hunk) => hunk.whose === whose)) return { kind: whose!, blocks: side(whose!) }
  const [mine, theirs] = [side('mine'), side('theirs')]
  const equal = mine.length === theirs.length && mine.every((block, place) => block === theirs[place])
  return equal ? { kind: 'same', blocks: mine } : { kind: 'conflict', mine, theirs }
}

function applyHunks(base: readonly string[], from: number, to: number, hunks: readonly Hunk[]): string[] {
  const blocks: string[] = []
  let at = from
  for (const hunk of hunks) {
    blocks.push(...base.slice(at, hunk.from), ...hunk.blocks)
    at = hunk.to
  }
  return [...blocks, ...base.slice(at, to)]
}

/** What turns `base` into `text`. */
export function hunksOf(base: readonly string[], text: readonly string[]): Hunk[] {
  const parts = diffArrays([...base], [...text], { maxEditLength: mostEdits })
  if (!parts) return [{ from: 0, to: base.length, blocks: [...text] }]
  const hunks: Hunk[] = []
  let at = 0
  let open: Hunk | null = null
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      at += value.length
      open = null
      continue
    }
    if (!open) {
      open = { from: at, to: at, blocks: [] }
      hunks.push(open)
    }
    if (added) open.blocks.push(...value)
    else at = open.to = at + value.length
  }
  return hunks
}

/** The blocks that two texts have in common, where nobody knows from which text both were made. */
export const commonBlocks = (one: readonly string[], other: readonly string[]): string[] =>
  (diffArrays([...one], [...other], { maxEditLength: mostEdits }) ?? [])
    .filter(({ added, removed }) => !added && !removed)
    .flatMap(({ value }) => value)
