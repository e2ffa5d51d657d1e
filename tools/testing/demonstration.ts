import { seedDemonstration } from '#doors/cli/demonstration/seed.ts'
import { openDoors } from '#doors/open-doors.ts'
import { insertSession } from '#kernel/organisation/session-store.ts'
import { hashToken } from '#kernel/organisation/sign-in.ts'
import { findPersonByLogin } from '#kernel/organisation/store.ts'
import { newToken } from '#platform/ids/ids.ts'
import { openTestOffice } from './office.ts'

/** The moment at which the demonstration stands still: a Monday morning in June. */
export const demonstrationMoment = '2026-06-15T02:00:00Z'

/** The whole demonstration city on a port of this machine, with a clock that stands still. */
export async function openDemonstration() {
  const world = await openTestOffice(demonstrationMoment)
  await seedDemonstration(world.ground, world.office, world.clock.now(), () => {})
  const lines: string[] = []
  const doors = await openDoors({
    office: world.office,
    host: '127.0.0.1',
    port: 0,
    secureCookies: false,
    publicUrl: null,
    demonstrationPassword: 'Yanshi-2026',
    log: (line) => lines.push(line),
  })
  return {
    ...world,
    doors,
    url: doors.url,
    /** What the doors logged: errors of the program. */
    lines,
    /** A session of a person, second factor included. */
    async sessionOf(login: string): Promise<string> {
      const person = (await findPersonByLogin(world.office.staff, login))!
      const token = newToken()
      const now = world.clock.now()
      await insertSession(world.office.staff, hashToken(token), {
        personId: person.id,
        createdAt: now,
        seenAt: now,
        expiresAt: now.add({ hours: 8 }),
        secondFactorAt: now,
      })
      return token
    },
    async [Symbol.asyncDispose]() {
      await doors.close()
      await world[Symbol.asyncDispose]()
    },
  }
}
