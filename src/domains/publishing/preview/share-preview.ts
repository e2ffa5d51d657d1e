import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { mostDays, openStates } from './model.ts'
import { deleteLink, insertLink, postsOf } from './preview-store.ts'
import { words } from './words.ts'

export interface SharePreview extends EditionKey {
  posts: readonly string[]
  days: number
}

/** Lets posts of the organ look at a draft for some days, whatever else they may see. */
export async function sharePreview(context: Context, { posts, days, ...key }: SharePreview): Promise<{ link: string }> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const own = new Set((await postsOf(write, edition.organId)).map(({ id }) => id))
  refuseIf(reasonsAgainst())
  const validUntil = now.add({ hours: 24 * days })
  const link = await insertLink(write, key, {
    posts: [...new Set(posts)],
    madeBy: actor.personId,
    madeAt: now,
    validUntil,
  })
  return { link }

  function* reasonsAgainst(): Generator<string> {
    if (!openStates.includes(edition.state)) yield words.notOpen
    if (posts.length === 0) yield words.noPost
    if (posts.some((post) => !own.has(post))) yield words.notOurs
    if (!Number.isInteger(days) || days < 1 || days > mostDays) yield words.daysOut
  }
}

/** The link opens nothing any more. */
export async function endPreview(context: Context, { link, ...key }: EditionKey & { link: string }): Promise<void> {
  await takeEdition(context, key, 'edit')
  await deleteLink(context.write, key, link)
}
