import { type InheritanceKind, kinds } from '../../inheritance/model.ts'
import type { SaidDrop, SaidLine } from '../../inheritance/plan-settlement.ts'
import { isId } from '../access.ts'

type Sent = Readonly<Record<string, string | readonly string[]>>

const all = (sent: Sent, name: string): string[] => [sent[name] ?? []].flat()
const one = (sent: Sent, name: string): string => all(sent, name)[0] ?? ''

/** What was ticked and filled in: fields of a line carry its key; a reason of its own goes before the shared one. */
export function saidInForm(sent: Sent): { lines: SaidLine[]; drops: SaidDrop[] } {
  const shared = one(sent, 'reason')
  const ticked = (name: string) =>
    all(sent, name).map((value) => {
      const [key = '', seen = ''] = value.split('|')
      return { key, seen: isId(seen) ? seen : null }
    })
  return {
    lines: ticked('line').map(({ key, seen }) => {
      const upper = one(sent, `upper-${key}`)
      const kind = one(sent, `kind-${key}`)
      return {
        key,
        seen,
        upper: isId(upper) ? upper : null,
        kind: (kinds as readonly string[]).includes(kind) ? (kind as InheritanceKind) : null,
        reason: one(sent, `reason-${key}`) || shared,
      }
    }),
    drops: ticked('drop').flatMap(({ key, seen }) => (isId(key) ? [{ upper: key, seen, reason: shared }] : [])),
  }
}
