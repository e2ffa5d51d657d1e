import { makeFieldKeys, newFieldKey } from '#platform/crypto/field-keys.ts'

/** Keys of sealed fields for one run of the tests. */
export const testKeys = makeFieldKeys(newFieldKey('test'))
