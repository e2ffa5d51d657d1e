import { createHash, timingSafeEqual } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 20

/** Is this a form's secret as the program gives them: 32 random bytes? */
export const isFormSecret = (text: string): boolean => /^[0-9A-Za-z_-]{43}$/.test(text)

/**
 * The query code that belongs to a form: 100 bits, letters and digits that can be read aloud. Derived from the form's
 * own secret, so that a form that is sent twice, or sent again after the line broke, is one case with one code.
 */
export function codeOfForm(secret: string): string {
  const bytes = createHash('sha256').update(`query code ${secret}`).digest()
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte & 31]).join('')
}

/** A code as it is printed: four groups of five. */
export const printCode = (code: string): string => code.replace(/.{5}(?=.)/g, '$&-')

/** A code as somebody types it from paper: any case, blanks and hyphens, o for 0, i and l for 1. */
export const readCode = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')

/** What is kept of a code: whoever reads the database cannot ask with it. */
export const hashCode = (code: string): string => createHash('sha256').update(`case ${code}`).digest('hex')

/** Is this the code of that hash? Takes the same time whatever is given; without a case there is a hash of nothing. */
export function isCodeOf(code: string, hash: string | null): boolean {
  const given = Buffer.from(hashCode(code), 'hex')
  const kept = Buffer.from(hash ?? '0'.repeat(64), 'hex')
  return timingSafeEqual(given, kept) && hash !== null && code.length === length
}
