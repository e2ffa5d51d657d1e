import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { releaseDue } from '#domains/publishing/releasing/release-due.ts'
import { askToRestore, restoreEdition } from '#domains/publishing/releasing/restore-edition.ts'
import { setHour } from '#domains/publishing/releasing/set-hour.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { seededRandom } from '#doors/cli/demonstration/random.ts'
import { editionIn } from '../../testing/editions.ts'
import { testServer, withDatabase } from '../../testing/server.ts'
import { type Login, openSmallCounty, type SmallCounty } from '../../testing/small-county.ts'
import { lookAt, type Marks } from './look.ts'
import { type DeathPlan, type ReleaseAct, releaseActs } from './plan.ts'

export interface ReleaseFigures {
  /** By act: how many statements it has, how many deaths were tried, after how many nothing or all of it was there. */
  byAct: Record<ReleaseAct, { statements: number; trials: number; nothing: number; whole: number }>
  faults: string[]
}

const by: Record<ReleaseAct, Login> = {
  release: 'clerk',
  scheduled: 'clerk',
  withdrawal: 'approver',
  restoration: 'approver',
}

/**
 * Kills a process with signal 9 before and after each statement of an act, its begin and commit included, and looks
 * whether all of it is there or nothing; then asks for it again, undisturbed, and it must be there once. With `sample` only
 * so many places of all, drawn by the seed.
 */
export async function runReleaseTrials(options: {
  seed: number
  sample?: number
  say: (line: string) => void
}): Promise<ReleaseFigures> {
  await using county = await openSmallCounty()
  const figures: ReleaseFigures = {
    byAct: Object.fromEntries(
      releaseActs.map((act) => [act, { statements: 0, trials: 0, nothing: 0, whole: 0 }]),
    ) as ReleaseFigures['byAct'],
    faults: [],
  }
  const places: { act: ReleaseAct; point: number; side: DeathPlan['side'] }[] = []
  for (const act of releaseActs) {
    const plan = await prepare(county, act)
    const { statements } = await runVictim({ ...plan, point: null })
    figures.byAct[act].statements = statements
    figures.faults.push(...(await faultsOf(plan)).map((fault) => `${act}, undisturbed: ${fault}`))
    for (let point = 1; point <= statements; point += 1)
      for (const side of ['before', 'after'] as const) places.push({ act, point, side })
  }
  for (const { act, point, side } of drawn(places, options)) {
    const plan = { ...(await prepare(county, act)), point, side }
    const { acknowledged, killed } = await runVictim(plan)
    const said = (fault: string) => {
      figures.faults.push(`${act}, killed ${side} statement ${point}: ${fault}`)
      options.say(figures.faults.at(-1)!)
    }
    if (!killed) said('it lived')
    const marks = await marksOf(plan)
    const row = figures.byAct[act]
    row.trials += 1
    if (whole(marks)) row.whole += 1
    else if (none(marks)) row.nothing += 1
    else said(`half done: ${JSON.stringify(marks)}`)
    if (acknowledged && !whole(marks)) said('acknowledged and lost')
    if (none(marks)) await again[act](county, plan)
    for (const fault of await faultsOf(plan)) said(`asked again: ${fault}`)
  }
  return figures
}

function drawn<Place>(places: Place[], { sample, seed }: { sample?: number; seed: number }): Place[] {
  if (sample === undefined) return places
  const random = seededRandom(seed)
  const left = [...places]
  return Array.from({ length: sample }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

const whole = (marks: Marks): boolean => Object.values(marks).every((n) => n === 1)
const none = (marks: Marks): boolean => Object.values(marks).every((n) => n === 0)

async function marksOf(plan: DeathPlan): Promise<Marks> {
  const { admin } = await testServer()
  const name = /\/([^/?]+)(?:\?|$)/.exec(plan.url)![1]!
  return lookAt(withDatabase(admin, name), plan.act, plan.editionId, plan.now)
}

async function faultsOf(plan: DeathPlan): Promise<string[]> {
  const marks = await marksOf(plan)
  return whole(marks) ? [] : [`not there once: ${JSON.stringify(marks)}`]
}

/** An edition that stands before the act; every trial has a minute of its own, so that marks of earlier acts are told apart. */
async function prepare(county: SmallCounty, act: ReleaseAct): Promise<DeathPlan> {
  const { clock } = county
  clock.set(clock.now().add({ minutes: 1 }))
  const key = await editionIn(county, act === 'withdrawal' ? 'live' : act === 'restoration' ? 'withdrawn' : 'approved')
  if (act === 'scheduled')
    await county.as('clerk')(setHour, {
      ...key,
      releaseAt: clock.now().add({ minutes: 10 }),
      announce: false,
      reason: '',
    })
  if (act === 'restoration') await county.as('clerk')(askToRestore, { ...key, reason: '经核实名单无误。' })
  clock.set(clock.now().add({ minutes: 11 }))
  const url = `${county.database.urls.staff}${county.database.urls.staff.includes('?') ? '&' : '?'}application_name=victim`
  const { personId } = await county.actor(by[act])
  return { act, url, now: clock.now().toString(), personId, ...key, point: null, side: 'before' }
}

const again: Record<ReleaseAct, (county: SmallCounty, plan: DeathPlan) => Promise<unknown>> = {
  release: (county, { countyId, editionId }) => county.as('clerk')(publishEdition, { countyId, editionId }),
  scheduled: (county) => releaseDue(county.office),
  withdrawal: (county, { countyId, editionId }) =>
    county.as('approver')(withdrawEdition, { countyId, editionId, remark: '名单有误，核实后重新公开。' }),
  restoration: (county, { countyId, editionId }) =>
    county.as('approver')(restoreEdition, { countyId, editionId, reason: '经核实名单无误。' }),
}

/** Runs the act in a process of its own, which dies where its plan says. */
async function runVictim(plan: DeathPlan): Promise<{ acknowledged: boolean; killed: boolean; statements: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'victim.ts'), JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...ended) => resolve(ended)),
  )
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(errors)
  return {
    acknowledged: /^done$/m.test(said),
    killed: signal === 'SIGKILL',
    statements: Number(/statements (\d+)/.exec(said)?.[1] ?? 0),
  }
}
