import { Secret, TOTP } from 'otpauth'

const totpOf = (secret: string, label = '', issuer = '') =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1', label, issuer })

/** A new secret for a one-time code (RFC 6238), base32. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32

/** Twenty bytes as a secret for a one-time code, base32. */
export const secretOf = (bytes: Uint8Array): string => new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32

/** The step whose code this is (now, one before or one after), or null. The caller marks the step as used. */
export function checkCode(secret: string, code: string, now: Temporal.Instant): number | null {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totpOf(secret).validate({ token: digits, timestamp: now.epochMilliseconds, window: 1 })
  return delta === null ? null : Math.floor(now.epochMilliseconds / 30_000) + delta
}

/** The code of an instant: for tests, and for the demonstration, where the sign-in page shows it. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  totpOf(secret).generate({ timestamp: now.epochMilliseconds })

/** The address that an authenticator application reads from the picture. */
export const codeAddress = (secret: string, login: string, issuer: string): string =>
  totpOf(secret, login, issuer).toString()
