import { extendObligations } from '#domains/catalogue/extend-obligations.ts'
import type { Ground } from '#kernel/act-as.ts'
import { actAs } from '#kernel/act-as.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { findInstallation, markReady } from '#kernel/store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { at } from './at.ts'
import { seedApplicability } from './seed-applicability.ts'
import { seedAttachments } from './seed-attachments.ts'
import { seedCatalogues } from './seed-catalogues.ts'
import { seedChanges } from './seed-changes.ts'
import { seedComplaints } from './seed-complaints.ts'
import { seedDocuments } from './seed-documents.ts'
import { seedFlow, seedProcedure } from './seed-flow.ts'
import { seedInheritance } from './seed-inheritance.ts'
import { seedFirstGuideline, seedInventories } from './seed-inventories.ts'
import { seedNils } from './seed-nil.ts'
import { seedOrgans } from './seed-organs.ts'
import { seedReleases } from './seed-releases.ts'
import { seedSupplement } from './seed-supplement.ts'
import { seedSystems } from './seed-systems.ts'
import { seedTopics } from './seed-topics.ts'
import { seedYear } from './seed-year.ts'

export const demonstrationPassword = 'Yanshi-2026'

/**
 * Fills an empty installation with a made-up city and a year of work up to now, through the same actions an office uses.
 * Refuses anything that is not empty: demonstration data never enter a working database.
 */
export async function seedDemonstration(
  ground: Ground,
  { files, keys }: { files: FileStore; keys: FieldKeys },
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<void> {
  if ((await findInstallation(ground.db)) !== null)
    throw new Refused(['数据库里已经有一个安装，演示数据只能放进空的数据库。'])
  const today = legalDayOf(now)
  const begun = at(today.subtract({ months: 13 }), 9)
  say('正在建立演示城市（两个县区、六个镇街、十二个村居）…')
  const seated = await seedOrgans(ground, begun, demonstrationPassword)
  await seedFirstGuideline(ground, files, today, seated)
  await seedCatalogues(ground, files, today, seated)
  await seedSupplement(ground, today, seated)
  await seedInventories(ground, files, today, seated)
  for (const countyId of new Set(seated.map((seat) => seat.countyId)))
    await actAs(ground, theSystem(countyId), now)(extendObligations, { countyId })
  await seedProcedure(ground, begun, seated)
  say('正在生成一年的演示公开工作…')
  const published = await Promise.all(seated.map((seat, place) => seedYear(ground, seat, place, today)))
  await seedAttachments(ground, files, seated, today)
  await seedComplaints(ground, keys, seated, today)
  await seedApplicability(ground, today, seated)
  await seedInheritance(ground, today, seated)
  await seedReleases(ground, seated, today)
  await seedNils(ground, seated, today)
  await seedDocuments(ground, today, seated)
  await seedFlow(ground, seated, now)
  await seedTopics(ground, seated, today)
  await seedSystems(ground, keys, seated, today)
  await seedChanges(ground, seated, today)
  await markReady(ground.db, now)
  say(`演示数据就绪：${published.reduce((sum, n) => sum + n, 0)}条公开信息。`)
}
