import type { EditionState } from '#kernel/publication/model.ts'

/** Where a publication is read. */
export const carriers = ['web', 'phone', 'print', 'board'] as const
export type Carrier = (typeof carriers)[number]

/** States in which a text is not public yet, and a link to its preview makes sense. */
export const openStates: readonly EditionState[] = ['draft', 'in-review', 'approved']

/** Longest time a link is valid, in days. */
export const mostDays = 14
