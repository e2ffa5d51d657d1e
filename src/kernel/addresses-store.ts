import { newAddress } from '#platform/ids/ids.ts'
import type { Read, Write } from './context.ts'

/** Gives each target a public address of its own, never used before; in the order of the targets. */
export async function giveAddresses(
  write: Write,
  countyId: string,
  kind: 'item' | 'publication' | 'topic',
  targets: readonly string[],
): Promise<string[]> {
  const given: string[] = []
  for (let at = 0; at < targets.length; at += 2_000) {
    let wanting = targets.slice(at, at + 2_000)
    const found = new Map<string, string>()
    while (wanting.length > 0) {
      const rows = await write
        .insertInto('address')
        .values(wanting.map((target) => ({ address: newAddress(), kind, county_id: countyId, target_id: target })))
        .onConflict((oc) => oc.column('address').doNothing())
        .returning(['address', 'target_id'])
        .execute()
      for (const row of rows) found.set(row.target_id, row.address)
      wanting = wanting.filter((target) => !found.has(target))
    }
    for (const target of targets.slice(at, at + 2_000)) given.push(found.get(target)!)
  }
  return given
}

/** What an address names, as the public may know it. */
export const findAddress = (db: Read, address: string) =>
  db.selectFrom('portal.address').selectAll().where('address', '=', address).executeTakeFirst()
