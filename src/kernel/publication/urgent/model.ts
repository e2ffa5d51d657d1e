/** 应急发布（先发后审）: what one person checks before a release that nobody else has reviewed yet. Pure. */

export const checkPoints = ['true', 'secrecy', 'privacy', 'authority', 'text'] as const
export type CheckPoint = (typeof checkPoints)[number]

export const isCheckPoint = (text: string): text is CheckPoint => (checkPoints as readonly string[]).includes(text)

/** Each point as its person signs it. */
export const pointWords: Record<CheckPoint, string> = {
  true: '事实已经核实，来源可靠',
  secrecy: '不涉及国家秘密、工作秘密和商业秘密',
  privacy: '不含公民的个人隐私和不必要的个人信息',
  authority: '属于本机关的发布权限，已向本机关负责人报告',
  text: '文字、数字、时间、地点、联系电话已经核对',
}

export interface SelfCheck {
  points: readonly string[]
  /** Why it cannot wait for review. */
  reason: string
  /** On what it stands: a response that was started, a law, an order. */
  basis: string
}

/** An emergency release of an edition, and what became of it. */
export interface Urgent extends SelfCheck {
  id: string
  releasedBy: string
  releasedByName: string
  releasedAt: Temporal.Instant
  confirmBy: Temporal.Instant
  confirmedBy: string | null
  confirmedByName: string | null
  confirmedAt: Temporal.Instant | null
  verdict: 'upheld' | 'withdrawn' | null
  finding: string | null
}

/** What speaks against a self-check as it was filled in. */
export function* reasonsAgainstCheck({ points, reason, basis }: SelfCheck): Generator<string> {
  for (const point of checkPoints)
    if (!points.includes(point)) yield `发布前的自查还没有逐项确认：${pointWords[point]}。`
  if (reason.trim().length < 4) yield '请写明为什么不能等到审查以后再发布。'
  if (basis.trim().length < 4) yield '请写明应急发布的依据，例如启动应急响应的命令。'
  if (reason.length > 500 || basis.length > 500) yield '理由和依据请各控制在500字以内。'
}
