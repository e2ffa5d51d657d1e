import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seededRandom } from '#doors/cli/demonstration/random.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { withDatabase } from '../testing/server.ts'
import { faultsOf, look } from './check-trial.ts'
import { prepare } from './prepare.ts'
import { type TrialKind, type TrialPlan, trialKinds } from './trial.ts'

export interface KillFigures {
  trials: number
  seed: number
  serverKilledToo: number
  byKind: Record<TrialKind, { trials: number; nothing: number; some: number; whole: number }>
  faults: string[]
}

/**
 * Kills a process with signal 9 at a random moment of an import, an adoption or a series of publications, and each fifth
 * time the whole database server with it; then looks whether all or nothing was done and nothing acknowledged is lost,
 * and whether the same act, asked again, comes to its end.
 */
export async function runKillTrials(options: {
  trials: number
  seed: number
  say: (line: string) => void
}): Promise<KillFigures> {
  const random = seededRandom(options.seed)
  const directory = await mkdtemp(join(tmpdir(), 'changliang-trials-'))
  const dataDir = join(directory, 'data')
  let server = await startEmbedded({ dataDir })
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: server.url('owner') })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  const staffOf = (name: string) => withDatabase(server.url('staff'), name)
  // Audit rows and the queue are counted as the superuser, who alone sees both.
  const ownerOf = (name: string) => withDatabase(server.adminUrl, name)
  try {
    await admin('create database filling')
    await migrate(withDatabase(server.url('owner'), 'filling'))
    const files = join(directory, 'prepared-files')
    const plans = await prepare(staffOf('filling'), files, (kind) =>
      admin(`create database base_${kind} template filling`),
    )
    const figures: KillFigures = {
      trials: options.trials,
      seed: options.seed,
      serverKilledToo: 0,
      byKind: { import: none(), adopt: none(), publish: none() },
      faults: [],
    }
    const measured = new Map<
      TrialKind,
      { milliseconds: number; before: Awaited<ReturnType<typeof look>>; whole: Awaited<ReturnType<typeof look>> }
    >()
    for (const kind of trialKinds) {
      await admin(`create database whole_${kind} template base_${kind}`)
      const before = await look(ownerOf(`whole_${kind}`))
      const plan = { ...plans[kind], url: staffOf(`whole_${kind}`), files: join(directory, `whole-files-${kind}`) }
      const { milliseconds } = await runVictim(plan, null)
      measured.set(kind, { milliseconds, before, whole: await look(ownerOf(`whole_${kind}`)) })
    }
    for (let trial = 0; trial < options.trials; trial += 1) {
      const kind = trialKinds[trial % trialKinds.length]!
      const { milliseconds, before, whole } = measured.get(kind)!
      const name = `trial_${trial}`
      await admin(`create database ${name} template base_${kind}`)
      // A sequence of a copied database logs its next value only after a checkpoint: without one, a server killed right
      // after the copy would hand out a number twice, which no database that grew by itself does.
      await checkpoint(server.adminUrl)
      const plan: TrialPlan = {
        ...plans[kind],
        url: staffOf(name),
        files: kind === 'import' ? join(directory, name) : files,
      }
      const { acknowledged } = await runVictim(plan, random() * milliseconds * 1.05)
      if (trial % 5 === 4) {
        figures.serverKilledToo += 1
        await killServer(dataDir)
        await server.stop().catch(() => {})
        server = await startEmbedded({ dataDir })
      }
      const found = await look(ownerOf(name))
      const faults = await faultsOf(kind, before.counts, whole.counts, found, acknowledged, plan.files)
      const live = found.editions.filter((edition) => edition.live).length
      const row = figures.byKind[kind]
      row.trials += 1
      if (kind === 'publish') row[live === 0 ? 'nothing' : live === found.editions.length ? 'whole' : 'some'] += 1
      else row[JSON.stringify(found.counts) === JSON.stringify(before.counts) ? 'nothing' : 'whole'] += 1
      faults.push(...(await repeat({ ...plan, url: staffOf(name) }, found, ownerOf(name), whole)))
      for (const fault of faults) {
        figures.faults.push(`trial ${trial} (${kind}): ${fault}`)
        options.say(figures.faults.at(-1)!)
      }
      if ((trial + 1) % 20 === 0) options.say(`${trial + 1} trials, ${figures.faults.length} faults`)
      await admin(`drop database ${name} with (force)`)
    }
    return figures
  } finally {
    await server.stop().catch(() => {})
    await rm(directory, { recursive: true, force: true })
  }
}

async function checkpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('checkpoint').finally(() => client.end())
}

const none = () => ({ trials: 0, nothing: 0, some: 0, whole: 0 })

/** The same act once more, undisturbed: it must come to the same end as if nothing had been killed. */
async function repeat(
  plan: TrialPlan,
  found: Awaited<ReturnType<typeof look>>,
  url: string,
  whole: Awaited<ReturnType<typeof look>>,
): Promise<string[]> {
  if (plan.kind === 'adopt' && found.counts.adopted === 1) return []
  const live = new Set(found.editions.filter((edition) => edition.live).map((edition) => String(edition.id)))
  const rest = { ...plan, editionIds: plan.editionIds.filter((id) => !live.has(id)) }
  const { code, errors } = await runVictim(rest, null)
  if (code !== 0) return [`asked again, it fails: ${errors.slice(0, 300)}`]
  const after = await look(url)
  const ignore = plan.kind === 'import' ? ['audits'] : []
  const wrong = Object.keys(whole.counts).filter(
    (key) => !ignore.includes(key) && after.counts[key] !== whole.counts[key],
  )
  return wrong.map((key) => `asked again, ${key} is ${after.counts[key]} instead of ${whole.counts[key]}`)
}

/** Runs the act in a process of its own; killed with signal 9 so many milliseconds after it begins, unless null. */
async function runVictim(plan: TrialPlan, killAfter: number | null) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'victim.ts'), JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const acknowledged: string[] = []
  let begun = 0
  let errors = ''
  let rest = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  child.stdout.on('data', (chunk) => {
    rest += chunk
    const lines = rest.split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      if (line === 'begin') {
        begun = performance.now()
        if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
      } else if (line.startsWith('done ')) acknowledged.push(line.slice(5))
    }
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { acknowledged, milliseconds: performance.now() - begun, code, errors }
}

/** Signal 9 to the server and each of its processes. */
async function killServer(dataDir: string): Promise<void> {
  const pid = Number((await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  for (const each of [pid, ...children])
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // It ended by itself in between.
    }
}
