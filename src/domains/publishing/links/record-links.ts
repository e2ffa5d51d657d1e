import type { Context } from '#kernel/context.ts'
import { type LinksDue, markLinksAsked } from '#kernel/publication/links-store.ts'
import type { Judged } from './judge-link.ts'
import { replaceLinks } from './store.ts'

/** Records what the addresses of an edition answered; those that stand there no more are forgotten. */
export async function recordLinks(
  { write, now }: Context,
  { due, answers }: { countyId: string; due: Omit<LinksDue, 'body'>; answers: readonly (Judged & { url: string })[] },
): Promise<void> {
  await replaceLinks(write, due, answers, now)
  await markLinksAsked(write, due, now)
}
