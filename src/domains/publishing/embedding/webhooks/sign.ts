import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The headers of a delivery by the Standard Webhooks specification: its id (the same for each attempt), the second it was
 * sent, and an HMAC-SHA256 over id, second and body under the system's secret.
 */
export function signedHeaders(
  secret: string,
  delivery: { id: string; body: string },
  now: Temporal.Instant,
): Record<string, string> {
  const timestamp = String(Math.floor(now.epochMilliseconds / 1000))
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': delivery.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, delivery.id, timestamp, delivery.body)}`,
  }
}

/** Is this a delivery under the secret? What a receiver does, as the example shows it. */
export function isSigned(secret: string, headers: Readonly<Record<string, unknown>>, body: string): boolean {
  const own = Buffer.from(
    signatureOf(secret, String(headers['webhook-id']), String(headers['webhook-timestamp']), body),
  )
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => {
      const given = Buffer.from(one.replace(/^v1,/, ''))
      return one.startsWith('v1,') && given.length === own.length && timingSafeEqual(given, own)
    })
}

const signatureOf = (secret: string, id: string, timestamp: string, body: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')

/** A new secret for the signatures of an address, in the form that receivers' libraries read. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
