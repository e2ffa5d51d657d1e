import { steps } from '#platform/html/components/progress.ts'
import type { Html } from '#platform/html/html.ts'
import { stepWords } from '../words.ts'

/** Where the way from a file to obligations has come to. */
export const wayOf = (now: 'choose' | 'read' | 'check' | 'adopt' | 'done'): Html => {
  const order = ['choose', 'read', 'check', 'adopt'] as const
  const at = now === 'done' ? order.length : order.indexOf(now)
  return steps({
    label: stepWords.label,
    steps: order.map((key, index) => ({
      label: stepWords[key],
      state: index < at ? 'done' : index === at ? 'now' : 'later',
    })),
  })
}
