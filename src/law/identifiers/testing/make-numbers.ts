import { creditCheck, identityCheck, luhnHolds, organCheck } from '../check-characters.ts'

// Numbers for tests are made here from parts by their check characters; none is taken from a person or an organ.

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** A citizen's number: region of six figures, birth of eight, serial below a thousand. */
export function makeIdentity(region: string, birth: string, serial: number): string {
  const body = region + birth + pad(serial, 3)
  return body + identityCheck(body)
}

export function makeOrganCode(body: number): string {
  const eight = pad(body, 8)
  return eight + organCheck(eight)
}

/** A credit code: issuer of two characters, region of six figures, organ body below a hundred million. */
export function makeCreditCode(issuer: string, region: string, organ: number): string {
  const body = issuer + region + makeOrganCode(organ)
  return body + creditCheck(body)
}

/** A card number of `length` figures that begins with `prefix`. */
export function makeCard(prefix: string, account: number, length: number): string {
  const body = prefix + pad(account, length - 1 - prefix.length).slice(-(length - 1 - prefix.length))
  return body + '0123456789'.split('').find((digit) => luhnHolds(body + digit))!
}
