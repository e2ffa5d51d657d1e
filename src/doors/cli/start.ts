import { join } from 'node:path'
import { extendAllCounties, resumeImports } from '#domains/catalogue/jobs.ts'
import { keepReaderReady } from '#domains/catalogue/reading/read-catalogue.ts'
import { releaseDueNow } from '#domains/publishing/jobs.ts'
import { remindAllCounties } from '#domains/reminding/jobs.ts'
import type { EventName } from '#kernel/events.ts'
import { makeOffice } from '#kernel/office.ts'
import { clearUnfinishedDemonstration, findInstallation, lastNews, newsAfter } from '#kernel/store.ts'
import type { Tables } from '#kernel/tables.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { fieldKeysFile, openFieldKeys } from '#platform/crypto/open-field-keys.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { followNews } from '#platform/jobs/follow-news.ts'
import { createEmpty } from './create-empty.ts'
import { demonstrationPassword, seedDemonstration } from './demonstration/seed.ts'
import type { CommandIo } from './io.ts'
import { adoptNewerCalendar, openGround } from './open-ground.ts'
import { readOptions } from './options.ts'
import type { Reactions } from './reactions.ts'
import { untilStopped } from './until-stopped.ts'
import { welcome } from './welcome.ts'

/** Opens the office: database, installation, doors, jobs; stays until it is told to stop. */
export async function startCommand(
  args: readonly string[],
  io: CommandIo,
  config: Config,
  reactions: Reactions,
): Promise<number> {
  const { values } = readOptions(args, {
    empty: { type: 'boolean' },
    city: { type: 'string' },
    name: { type: 'string' },
  })
  const say = (line: string) => io.stdout(`${line}\n`)
  const log = (line: string) => io.stderr(`${systemClock.now()} ${line}\n`)
  const stopped = untilStopped()

  // The pages are read while the database comes up, the job queue once the doors are open: a start is felt in tenths.
  const doorsProgram = import('../open-doors.ts')
  await using database = await openDatabase<Tables>(config, { say })
  const files = openFileStore(join(config.dataDir, 'files'))
  const keys = await openFieldKeys(config.fieldKeys, fieldKeysFile(config.dataDir))
  await clearUnfinishedDemonstration(database.owner.db)
  const ground = await openGround(database.staff.db, reactions, systemClock.now())
  if ((await findInstallation(ground.db)) === null) {
    if (values.empty) await createEmpty(ground, systemClock.now(), { code: values.city, name: values.name }, say)
    else await seedDemonstration(ground, { files, keys }, systemClock.now(), say)
  }
  await adoptNewerCalendar(ground, systemClock.now(), say)
  const demonstration = (await findInstallation(ground.db))?.kind === 'demonstration'
  const office = makeOffice({
    ground,
    clock: systemClock,
    files,
    keys,
    public: database.public.db,
    audit: database.audit.db,
    demonstration,
  })

  const from = await lastNews(database.public.db)
  const { openDoors } = await doorsProgram
  await using doors = await openDoors({
    ...config,
    office,
    demonstrationPassword: demonstration ? demonstrationPassword : null,
    log,
  })
  const newsFailed = (error: unknown) => log(`news: ${error instanceof Error ? error.message : String(error)}`)
  const news = followNews({
    after: (place, limit) => newsAfter(database.public.db, place, limit),
    from,
    hear: ({ event }) => {
      doors.cache.clear()
      const work: readonly string[] = reactions.everyNode[event as EventName] ?? []
      if (work.includes('refresh-calendar')) void ground.refreshCalendar().catch(newsFailed)
    },
    everyMilliseconds: 300,
    onError: newsFailed,
  })
  say(await welcome(office, doors.url, demonstration ? demonstrationPassword : null))

  const { startJobs } = await import('#platform/jobs/start-jobs.ts')
  await using jobs = await startJobs({
    url: database.staffUrl,
    handlers: reactions.jobsOf(office, doors),
    schedule: reactions.schedule,
    log,
  })
  // What became due while nobody ran comes out at once, not with the next minute.
  await releaseDueNow(office).catch(newsFailed)
  await resumeImports(office)
  await extendAllCounties(office)
  await remindAllCounties(office)
  await using _reader = keepReaderReady()
  await stopped
  say('正在停止…')
  news.stop()
  await jobs.stop()
  return 0
}
