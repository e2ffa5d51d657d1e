/** 推送: a system is told what became of a publication. */

export const webhookEvents = ['publication.released', 'publication.withdrawn'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** Of which publications: those of records it handed over, or all of the organs it is registered for. */
export const webhookSubjects = ['handed', 'organs'] as const
export type WebhookSubject = (typeof webhookSubjects)[number]

/** Minutes until the next attempt after each that failed; after the last it is given up and somebody has to look. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440]

export const attemptsInAll = pauses.length + 1

/** When a delivery is tried again after so many attempts; null where it is given up. */
export const nextAttempt = (attempts: number, now: Temporal.Instant): Temporal.Instant | null => {
  const minutes = pauses[attempts - 1]
  return minutes === undefined ? null : now.add({ minutes })
}

/** Was it taken? Any 2xx is; all else, a redirect too, is tried again. */
export const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300

/** What speaks against an address for deliveries. */
export function* reasonsNotToSet(given: { url: string; events: readonly string[] }): Generator<string> {
  const url = URL.canParse(given.url) ? new URL(given.url) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    yield '推送地址应当以 https:// 或者 http:// 开头，例如 https://sp.example.gov.cn/hook。'
  else if (url.username || url.password) yield '推送地址里不要写用户名和密码；签名已经能证明是我们发来的。'
  if (given.url.length > 500) yield '推送地址请控制在500字以内。'
  if (given.events.length === 0) yield '请至少选择一种通知。'
}

export type DeliveryState = 'delivered' | 'waiting' | 'given-up'

export const deliveryState = (delivery: { deliveredAt: unknown; nextAt: unknown }): DeliveryState => {
  if (delivery.deliveredAt !== null) return 'delivered'
  return delivery.nextAt === null ? 'given-up' : 'waiting'
}
