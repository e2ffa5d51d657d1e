import { createHash } from 'node:crypto'
import { newToken } from '#platform/ids/ids.ts'

/** A new token of a business system; its beginning says what it is where somebody finds it in a file. */
export const newSystemToken = (): string => `changliang_${newToken()}`

export const isSystemToken = (text: string): boolean => /^changliang_[0-9A-Za-z_-]{43}$/.test(text)

/** What is kept of a token: whoever reads the database cannot call with it. */
export const hashToken = (token: string): string => createHash('sha256').update(`system ${token}`).digest('hex')

/** What is kept of a record's content, to know the same again. */
export const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex')
