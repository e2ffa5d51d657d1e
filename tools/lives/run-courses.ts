import fc from 'fast-check'
import { sql } from 'kysely'
import { extendObligations } from '#domains/catalogue/extend-obligations.ts'
import { endOrgan } from '#domains/succession/end-organ.ts'
import { Refused } from '#platform/errors/errors.ts'
import { faultsAfter } from './check-lives.ts'
import { adoptItems, deadlines, type LifeCounty, openLifeCounty } from './county.ts'
import { anyCourse, type Course } from './draw-course.ts'
import { playEvent } from './play-event.ts'
import { takeSnapshot } from './snapshot.ts'

/** What courses did and what was wrong. */
export interface LivesFigures {
  courses: number
  events: number
  seed: number
  /** Events that changed something, by kind; those that were refused, and those that found nothing to do. */
  done: Record<string, number>
  refused: number
  idle: number
  /** Obligations at the end of all courses, by how they ended. */
  lives: Record<string, number>
  faults: string[]
}

const firstDay = '2026-01-12'

/** Plays seeded courses on the real database and looks at every obligation after every event. */
export async function runCourses(given: {
  courses: number
  events: number
  seed: number
  say?: (line: string) => void
}): Promise<LivesFigures> {
  const { courses, events, seed, say = () => undefined } = given
  const figures: LivesFigures = { courses, events, seed, done: {}, refused: 0, idle: 0, lives: {}, faults: [] }
  for (const [at, course] of fc.sample(anyCourse(events), { seed, numRuns: courses }).entries()) {
    await using world = await openLifeCounty(course.towns, firstDay)
    await playCourse(world, course, figures, `course ${at + 1} of seed ${seed}`)
    for (const { endedAs } of (await takeSnapshot(world)).duties.values())
      figures.lives[endedAs] = (figures.lives[endedAs] ?? 0) + 1
    if ((at + 1) % 10 === 0) say(`${at + 1} courses, ${figures.faults.length} faults`)
  }
  return figures
}

async function playCourse(world: LifeCounty, course: Course, figures: LivesFigures, name: string): Promise<void> {
  const items = course.deadlines.map((pick, at) => ({
    name: `第${at + 1}类`,
    deadline: deadlines[pick % deadlines.length]!,
  }))
  await adoptItems(world, items, null)
  for (const [at, event] of course.events.entries()) {
    const where = `${name}, event ${at + 1} (${JSON.stringify(event)}): `
    const before = await takeSnapshot(world)
    try {
      const played = await playEvent(world, event)
      if (played.did === 'nothing') figures.idle += 1
      else figures.done[played.did] = (figures.done[played.did] ?? 0) + 1
      for await (const fault of faultsAfter(world, before, await takeSnapshot(world), played))
        figures.faults.push(where + fault)
      if (['pass', 'notice', 'adopt', 'merge', 'split'].includes(played.did))
        for await (const fault of changedAgain(world)) figures.faults.push(where + fault)
      if (played.did === 'merge' || played.did === 'split')
        await endsOnce(world, played.organId, (fault) => figures.faults.push(where + fault))
    } catch (error) {
      if (!(error instanceof Refused)) throw new Error(where + String(error), { cause: error })
      figures.refused += 1
    }
  }
}

const sumOf = async ({ database }: LifeCounty): Promise<string> => {
  const { rows } = await sql<{
    sum: string
  }>`select md5(string_agg(o::text, '|' order by o.id)) as sum from obligation o`.execute(database.owner.db)
  return rows[0]!.sum
}

/** The plan of the day once more, and again: the first may fill places that were just handed over, the second changes nothing. */
async function* changedAgain(world: LifeCounty): AsyncGenerator<string> {
  const { countyId } = world
  await world.as('officer')(extendObligations, { countyId })
  const once = await sumOf(world)
  await world.as('officer')(extendObligations, { countyId })
  if ((await sumOf(world)) !== once) yield 'planning again changed an obligation'
}

/** An organ ends once: the same again is refused and changes nothing. */
async function endsOnce(world: LifeCounty, organId: string, fault: (text: string) => void): Promise<void> {
  const before = await sumOf(world)
  const into = world.towns.find(({ id }) => id !== organId)!.id
  const to = { kind: 'merge' as const, organId: into }
  try {
    await world.as('officer')(endOrgan, { organId, on: world.today, basis: '关于调整机构的批复', to, seen: null })
    fault('ended twice')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  if ((await sumOf(world)) !== before) fault('a refused change of organs changed an obligation')
}
