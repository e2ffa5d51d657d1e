import { endOrgan } from '#domains/succession/end-organ.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { assignPost } from '#kernel/organisation/assign-post.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { postHeldBy } from './store.ts'

/** The office whose duties went to another one, and the reviewer who left without anybody in the place. */
const ended = {
  organ: '990002-llb',
  into: '990002-mzj',
  basis: '西渚编〔2026〕8号，老龄工作职责划入区民政局（演示）。',
}
const left = 'sb2.review'

/** What changes in a year of an office: one office was united with another, and one post stands empty. */
export async function seedChanges(
  ground: Ground,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const named = (code: string) => seated.find(({ organ }) => organ.code === code)
  const [from, to] = [named(ended.organ), named(ended.into)]
  const officer = seated.find(({ id, countyId }) => id === countyId && id === from?.countyId)?.actors
  if (from && to && officer)
    await actAs(
      ground,
      officer.get('disclosure-officer')!,
      at(today, 8, 40),
    )(endOrgan, {
      organId: from.id,
      on: today,
      basis: ended.basis,
      to: { kind: 'merge', organId: to.id },
      seen: null,
    })
  const administrator = await postHeldBy(ground.db, 'sysadmin')
  const post = await postHeldBy(ground.db, left)
  if (administrator && post)
    await actAs(
      ground,
      (await loadActor(ground.db, administrator.personId, today))!,
      at(today, 8, 50),
    )(assignPost, { postId: post.postId, personId: null })
}
