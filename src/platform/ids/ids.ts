import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** A UUIDv7: ids made close in time lie close together in an index. */
export const newId = (): string => randomUUIDv7()

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A short public address of eight characters without i, l, o and u, so that it can be read aloud and typed from paper. */
export const newAddress = (): string => [...randomBytes(8)].map((byte) => alphabet[byte & 31]).join('')

/** A secret token for sessions and forms: 32 random bytes, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url')
