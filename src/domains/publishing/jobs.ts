import { z } from 'zod'
import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { noteReadBack } from './read-back.ts'
import { isPublic } from './store.ts'

const released = z.object({ countyId: z.uuid(), editionId: z.uuid(), address: z.string() })

/** Looks at a release with the public's eyes and notes that it is there; not yet there means: try again. */
export async function readBack(office: Office, payload: unknown): Promise<void> {
  const { countyId, editionId, address } = released.parse(payload)
  if (!(await isPublic(office.public, address)))
    throw new Error(`publication ${address} cannot be seen by the public yet`)
  await office.act(theSystem(countyId), noteReadBack, { countyId, editionId })
}
