import type { TextLink } from '../model.ts'
import { around, type Found, isInside, isOutside, type PageUnderCheck } from '../model.ts'
import { checkWords, say } from '../words.ts'

/** 死链: addresses that lead readers nowhere. */
export function* linkFindings({ text, inside, outside }: PageUnderCheck): Generator<Found> {
  for (const link of text.links) {
    const { href } = link
    if (isOutside(href)) yield* outsideFinding(link, outside.get(href))
    else if (/^\/w(?:\/|$)/.test(href)) yield found('inside-link', link, say.staffLink(href))
    else if (isInside(href)) {
      if (inside.get(pathOf(href)) !== true) yield found('inside-link', link, say.insideLink(href))
    } else if (!/^(?:#|mailto:|tel:)/i.test(href)) yield found('inside-link', link, say.otherLink(href))
  }
}

export const pathOf = (href: string): string => href.replace(/[?#].*$/s, '')

function* outsideFinding(link: TextLink, known: { outcome: string; says: string } | undefined): Generator<Found> {
  if (known?.outcome === 'alive') return
  if (known?.outcome === 'broken') yield found('dead-link', link, say.deadLink(link.href, known.says))
  else yield found('link-not-asked', link, say.linkNotAsked(link.href, known?.says ?? say.notYetAsked))
}

function found(
  rule: 'dead-link' | 'link-not-asked' | 'inside-link',
  link: TextLink,
  [says, mend]: readonly [string, string],
): Found {
  const place = { part: checkWords.parts.body, paragraph: link.number, around: around(link.text || link.href, 0, 40) }
  return { rule, severity: rule === 'link-not-asked' ? 'hint' : 'must', place, says, mend, evidence: link.href }
}
