import { createHash } from 'node:crypto'
import { lawRegister } from '#kernel/law-register.ts'
import { statutoryItems } from '../supplement/statutory-items.ts'

/** Names the statutory data that this program compares with: other items, limits or articles, another name. */
export const statutoryVersion: string = createHash('sha256')
  .update(
    JSON.stringify([
      lawRegister.asOf.toString(),
      statutoryItems.map(({ basis, ...item }) => [item, basis.map(({ words }) => words)]),
    ]),
  )
  .digest('hex')
  .slice(0, 16)
