/** Every kind of identifier that is found in text; the more specific stands before the less specific. */
export const identifierKinds = [
  'identity-number',
  'index-number',
  'document-number',
  'order-number',
  'credit-code',
  'bank-card',
  'mobile-phone',
  'landline',
  'hotline',
  'site-code',
  'plate',
] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** What tells who a natural person is; none of it is published without a ground (个人信息保护法第二十五条). */
export const personalKinds: ReadonlySet<IdentifierKind> = new Set([
  'identity-number',
  'bank-card',
  'mobile-phone',
  'plate',
])

/** What one candidate says when it is read as one kind. */
export interface Reading {
  /** The canonical form; null where there is none, or more than one. */
  normalised: string | null
  /** Why it is wrong or open, in Chinese; null where it is sound. */
  reason: string | null
  /** What was repaired on the way to the canonical form, in Chinese. */
  repairs: readonly string[]
  /** What it could mean, where that is not one thing. */
  candidates: readonly string[]
}

export interface Identifier extends Reading {
  kind: IdentifierKind
  /** As written, between `begin` and `end` (UTF-16 positions, `end` not included). */
  value: string
  begin: number
  end: number
  /** True where the canonical form is one and its check holds; a look-alike with a wrong check digit is false. */
  valid: boolean
  /** The value as it may be shown to somebody who need not know it. */
  masked: string
}

export const sound = (normalised: string, repairs: readonly string[] = []): Reading => ({
  normalised,
  reason: null,
  repairs,
  candidates: [],
})

export const wrong = (reason: string, repairs: readonly string[] = []): Reading => ({
  normalised: null,
  reason,
  repairs,
  candidates: [],
})

export const open = (reason: string, candidates: readonly string[]): Reading => ({
  normalised: null,
  reason,
  repairs: [],
  candidates,
})
