import { approveEdition } from '#domains/publishing/approve-edition.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { callOffRelease } from '#domains/publishing/releasing/call-off-release.ts'
import { restoreEdition } from '#domains/publishing/releasing/restore-edition.ts'
import { setHour } from '#domains/publishing/releasing/set-hour.ts'
import { returnEdition } from '#domains/publishing/return-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { seededRandom } from '#doors/cli/demonstration/random.ts'
import type { EditionDeed } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { clerkDrafts, fullText } from '../testing/editions.ts'
import type { SmallCounty } from '../testing/small-county.ts'

/** What people of an office with the usual two steps do all day. */
type Move =
  | Extract<
      EditionDeed,
      | 'submit'
      | 'review-secrecy'
      | 'approve'
      | 'publish'
      | 'return'
      | 'schedule'
      | 'unschedule'
      | 'withdraw'
      | 'restore'
    >
  | 'save'
  | 'revise'
  | 'draft'

export interface ClerkFigures {
  /** Moves that changed something, by what they were. */
  done: Partial<Record<Move, number>>
  /** Moves that were refused with a reason a person can read. */
  refused: number
  /** Saves that came second and were made again on top of the other's text. */
  merged: number
  /** Texts that were acknowledged and are not there, moves that failed without words: deadlocks among them. */
  faults: string[]
  milliseconds: Partial<Record<Move, number[]>>
}

/** Likely moves of an office, by how often they are made. */
const moves: readonly [Move, number][] = [
  ['save', 8],
  ['submit', 4],
  ['review-secrecy', 4],
  ['approve', 4],
  ['publish', 4],
  ['return', 1],
  ['schedule', 1],
  ['unschedule', 1],
  ['withdraw', 1],
  ['restore', 1],
  ['revise', 2],
  ['draft', 2],
]

/**
 * So many clerks at once, each making so many moves on editions of their own and on shared ones. Whoever's save comes
 * second reads again and adds the own words to the other's: in the end every acknowledged word must be there.
 */
export async function runClerks(
  county: SmallCounty,
  { clerks, moves: each, shared, seed }: { clerks: number; moves: number; shared: number; seed: number },
): Promise<ClerkFigures> {
  const figures: ClerkFigures = { done: {}, refused: 0, merged: 0, faults: [], milliseconds: {} }
  const editions: EditionKey[] = []
  for (let n = 0; n < shared; n += 1) editions.push(await clerkDrafts(county))
  const words = new Map<string, string[]>()
  let turn = 0

  const save = async (key: EditionKey, by: 'clerk' | 'clerk2'): Promise<void> => {
    turn += 1
    const word = `字${turn}。`
    for (let tries = 0; tries < 20; tries += 1) {
      const now = (await findEdition(county.office.staff, key.countyId, key.editionId))!
      const text = { ...fullText(county), title: now.title, body: `${now.body}${word}` }
      try {
        await county.as(by)(saveDraft, { ...key, version: now.version, text })
        words.set(key.editionId, [...(words.get(key.editionId) ?? []), word])
        return
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        figures.merged += 1
      }
    }
    throw new Refused(['一直有别人在保存。'])
  }

  const go: Record<Move, (key: EditionKey, random: () => number) => Promise<unknown>> = {
    save: (key, random) => save(key, random() < 0.5 ? 'clerk' : 'clerk2'),
    submit: (key) => county.as('clerk')(submitEdition, key),
    'review-secrecy': (key) => county.as('secrecy')(reviewSecrecy, { ...key, remark: '' }),
    approve: (key) => county.as('reviewer')(approveEdition, key),
    publish: (key) => county.as('clerk')(publishEdition, key),
    return: (key) => county.as('reviewer')(returnEdition, { ...key, remark: '请核对金额。' }),
    schedule: (key) =>
      county.as('clerk')(setHour, {
        ...key,
        releaseAt: county.clock.now().add({ hours: 1 }),
        announce: true,
        reason: '会议改期举行。',
      }),
    unschedule: (key) => county.as('clerk')(callOffRelease, { ...key, reason: '内容需要重新核对。' }),
    withdraw: (key) =>
      county.as('approver')(withdrawEdition, {
        ...key,
        kind: 'invalid',
        basis: '县政府决定废止',
        remark: '不再执行。',
      }),
    restore: (key) => county.as('approver')(restoreEdition, { ...key, reason: '决定已经撤销。' }),
    revise: async (key) => {
      const { editionId } = await county.as('clerk2')(revisePublication, key)
      editions.push({ ...key, editionId })
    },
    draft: async () => editions.push(await clerkDrafts(county)),
  }

  const clerk = async (place: number): Promise<void> => {
    const random = seededRandom(seed + place)
    for (let n = 0; n < each; n += 1) {
      const move = pick(random)
      // Half of the work is done where others work too.
      const key = editions[Math.floor(random() * (random() < 0.5 ? shared : editions.length))]!
      const begun = performance.now()
      try {
        await go[move](key, random)
        figures.done[move] = (figures.done[move] ?? 0) + 1
        figures.milliseconds[move] = [...(figures.milliseconds[move] ?? []), performance.now() - begun]
      } catch (error) {
        if ([Refused, Stale, NotFound, Forbidden].some((kind) => error instanceof kind)) figures.refused += 1
        else figures.faults.push(`${move}: ${(error as { code?: string }).code ?? ''} ${String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: clerks }, (_, place) => clerk(place)))

  for (const [editionId, said] of words) {
    const { body } = await county.office.staff
      .selectFrom('edition')
      .select('body')
      .where('id', '=', editionId)
      .executeTakeFirstOrThrow()
    for (const word of said) if (!body.includes(word)) figures.faults.push(`${word} of ${editionId} is lost`)
  }
  return figures
}

function pick(random: () => number): Move {
  const all = moves.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * all
  for (const [move, weight] of moves) {
    left -= weight
    if (left < 0) return move
  }
  return 'save'
}
