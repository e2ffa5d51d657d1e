import type { IconName } from './icon.ts'

/**
 * How a thing stands. A tone is never a colour alone: it has a shape (its icon) and words beside it.
 * done: settled well. late: a limit was missed. soon: a limit is near. calm: nothing to do yet.
 * empty: nothing there. doubt: somebody must look.
 */
export const tones = ['done', 'late', 'soon', 'calm', 'empty', 'doubt'] as const
export type Tone = (typeof tones)[number]

/** Each tone is also the name of its icon. */
export const toneIcon = (tone: Tone): IconName => tone
