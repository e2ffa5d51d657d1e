import { z } from 'zod'
import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { countyIds } from '#kernel/organisation/store.ts'
import { extendObligations } from './extend-obligations.ts'
import { readFile } from './importing/read-file.ts'
import { enqueueUnread } from './importing/store.ts'
import { carryOutReconciliation } from './reconciliation/carry-out-reconciliation.ts'
import { enqueueUnendedRuns } from './reconciliation/runs-store.ts'
import { carryOut } from './together/carry-out.ts'
import { enqueueUnended } from './together/store.ts'

/** Every county's calendar obligations, once a day and at each start. */
export async function extendAllCounties(office: Office): Promise<number> {
  let planned = 0
  for (const countyId of await countyIds(office.staff))
    planned += (await office.act(theSystem(countyId), extendObligations, { countyId })).planned
  return planned
}

const fileKey = z.object({ countyId: z.string(), importId: z.string(), fileNumber: z.number().int() })

/** The job that reads one file of an import. */
export const readImportFile = (office: Office, payload: unknown): Promise<void> =>
  readFile(office, fileKey.parse(payload))

const adoptionKey = z.object({ countyId: z.string(), adoptionId: z.string() })

/** The job that adopts several drafts of a folder together. */
export const adoptDraftsTogether = (office: Office, payload: unknown): Promise<void> =>
  carryOut(office, adoptionKey.parse(payload))

const runKey = z.object({ countyId: z.string(), runId: z.string() })

/** The job that holds a catalogue against the statutory items. */
export const reconcileCatalogue = (office: Office, payload: unknown): Promise<void> =>
  carryOutReconciliation(office, runKey.parse(payload))

/**
 * Takes up what a stopped or killed program left unread, half adopted or half compared; at each start, and harmless where somebody is
 * at it.
 */
export const resumeImports = async (office: Office): Promise<number> =>
  (await enqueueUnread(office.staff)) +
  (await enqueueUnended(office.staff, office.today())) +
  (await enqueueUnendedRuns(office.staff))

/** The catalogues whose day has come; shortly after midnight, and harmless at any other time. */
export const adoptDue = async (office: Office): Promise<number> => enqueueUnended(office.staff, office.today())
