import type { ChangeKind } from './model.ts'

export const kindWords: Record<ChangeKind, string> = { merge: '合并', split: '拆分' }

/** Reasons that stay with an obligation for ever. */
export const reasonWords = {
  moved: (kind: ChangeKind, from: string, to: string, on: string) =>
    `机关${kindWords[kind]}：原由${from}承担，自${on}起由${to}承担。`,
  united: (kind: ChangeKind, from: string, to: string, on: string) =>
    `机关${kindWords[kind]}：${from}自${on}起由${to}承接，${to}本来就要公开同一事项的同一期，两项合为一项；公开的内容要包括原${from}的情况。`,
  together: '零报告被推翻时，承接机关已经有同一事项同一期的公开义务，两项合为一项。',
} as const
