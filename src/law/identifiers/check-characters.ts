// Check characters of the national standards. Each function takes what stands before the check character; it is the
// caller's duty that only characters of the standard's alphabet come in.

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const organWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Digits and capitals without I, O, S, V, Z, which look like figures (GB 32100-2015). */
export const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 11643-1999: the 18th character of a citizen's identity number, from the first 17 digits. */
export const identityCheck = (digits: string): string =>
  '10X98765432'.charAt(identityWeights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)

/** GB 11714-1997: the 9th character of an organ code, from the first eight figures or capitals. */
export function organCheck(code: string): string {
  const sum = organWeights.reduce((total, weight, i) => total + weight * Number.parseInt(code.charAt(i), 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : String(check % 11)
}

/** GB 32100-2015: the 18th character of a unified social credit code, from the first 17. */
export function creditCheck(code: string): string {
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    sum += creditAlphabet.indexOf(code.charAt(i)) * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31)
}

/** ISO/IEC 7812-1 (Luhn): whether the whole number, its last digit included, holds. */
export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = digits.charCodeAt(i) - 48
    sum += !twice ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
