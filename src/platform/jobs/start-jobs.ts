import { parseCronItems, run, type TaskList } from 'graphile-worker'
import { openConnections } from '#platform/db/connections.ts'

/** What a job does with its payload; at least once, so it must be able to run again. */
export type JobHandler = (payload: unknown) => Promise<void>

/** The worker of a node: `stop` lets the jobs in hand come to their end and closes its connections. */
export interface Jobs extends AsyncDisposable {
  stop(): Promise<void>
}

/** Starts the worker of this node. Lost workers' jobs are taken up again; a failing job is tried with growing pauses. */
export async function startJobs(options: {
  url: string
  handlers: Readonly<Record<string, JobHandler>>
  /** Work that returns: a job's name and its cron pattern in UTC; `once` where one run makes up for all that were missed. */
  schedule: readonly { job: string; pattern: string; once?: boolean }[]
  log: (line: string) => void
}): Promise<Jobs> {
  const tasks: TaskList = Object.fromEntries(
    Object.entries(options.handlers).map(([name, handler]) => [name, (payload: unknown) => handler(payload)]),
  )
  const logger = quiet(options.log)
  // The worker's own pool would drop its listeners before its connections and wait for neither.
  const connections = openConnections({
    url: options.url,
    max: 6,
    onError: (error) => logger.error(`connection lost: ${error.message}`),
  })
  const runner = await run({
    pgPool: connections.pool,
    // Also how many files of a folder a node reads at the same time.
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: tasks,
    parsedCronItems: parseCronItems(
      options.schedule.map(({ job, pattern, once = false }) => ({
        task: job,
        match: pattern,
        identifier: job,
        options: once
          ? { backfillPeriod: 0, maxAttempts: 1, jobKey: job }
          : { backfillPeriod: 86_400_000, maxAttempts: 5 },
      })),
    ),
    logger: logger as never,
  }).catch(async (error: unknown) => {
    await connections.close()
    throw error
  })
  runner.events.on('job:error', ({ job, error }) =>
    options.log(`job ${job.task_identifier} failed: ${error instanceof Error ? error.message : String(error)}`),
  )
  let stopping: Promise<void> | undefined
  const stop = () => {
    // A connection that the server ended in this very moment is released twice by the worker; that is no failure to stop.
    stopping ??= runner
      .stop()
      .catch((error: unknown) => logger.error(`while stopping: ${error instanceof Error ? error.message : error}`))
      .finally(() => connections.close())
    return stopping
  }
  return { stop, [Symbol.asyncDispose]: stop }
}

/** The queue's own chatter stays silent; its errors do not. */
const quiet = (log: (line: string) => void) => {
  const logger = {
    error: (message: string) => log(`jobs: ${message}`),
    warn: (message: string) => log(`jobs: ${message}`),
    info: () => {},
    debug: () => {},
    scope: () => logger,
  }
  return logger
}
