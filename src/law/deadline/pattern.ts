import type { Context, Found, Groups } from './drafts.ts'

/** One form of words, what it looks like, and what it means. */
export interface Pattern {
  example: string
  /** Words of which the cell must hold one somewhere for this form to be worth trying. */
  needs?: readonly string[]
  form: RegExp
  read: (groups: Groups, context: Context, words: string) => Found
}
