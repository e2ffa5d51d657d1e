import type { Config } from '#platform/config/config.ts'
import { attachEmbedded } from './embedded/attach-embedded.ts'
import { CannotStartDatabase } from './embedded/cannot-start-database.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { migrate } from './migrate.ts'
import { openPool, type Pool } from './pool.ts'

/** The database of an installation, with one pool for each database role. */
export interface OpenDatabase<Tables> extends AsyncDisposable {
  staff: Pool<Tables>
  public: Pool<Tables>
  audit: Pool<Tables>
  owner: Pool<Tables>
  /** Address for the job queue, which keeps connections of its own. */
  staffUrl: string
  close(): Promise<void>
}

interface Options {
  /** An operator's command may work beside a running office. */
  besides?: boolean
  say?: (line: string) => void
}

/** Opens the database that the configuration names, brought to the newest schema. */
export async function openDatabase<Tables>(
  config: Config,
  { besides = false, say = () => {} }: Options = {},
): Promise<OpenDatabase<Tables>> {
  const server = await reach(config, besides, say)
  try {
    await migrate(server.urls.owner.url)
    const open = (place: { url: string; role?: string }, max: number, statementTimeout: number) =>
      openPool<Tables>({
        ...place,
        max,
        statementTimeout,
        named: config.namedStatements,
        onError: (error) => say(`数据库连接中断：${error.message}`),
      })
    const pools = {
      staff: open(server.urls.staff, 12, 120_000),
      public: open(server.urls.public, 12, 10_000),
      audit: open(server.urls.audit, 2, 30_000),
      owner: open(server.urls.owner, 2, 120_000),
    }
    const close = async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.close()))
      await server.stop()
    }
    return { ...pools, staffUrl: server.urls.staff.url, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

type Urls = Record<'owner' | 'staff' | 'public' | 'audit', { url: string; role?: string }>

async function reach(
  config: Config,
  besides: boolean,
  say: (line: string) => void,
): Promise<{ urls: Urls; stop(): Promise<void> }> {
  if (config.database.kind === 'external') {
    const { owner } = config.database
    // One login may serve all roles: it takes the role at connection and must be a member of it.
    const as = (given: string | null, role: string) => (given ? { url: given } : { url: owner, role })
    const { staff, public: open, audit } = config.database
    return {
      urls: {
        owner: { url: owner },
        staff: as(staff, 'changliang_staff'),
        public: as(open, 'changliang_public'),
        audit: as(audit, 'changliang_audit'),
      },
      stop: async () => {},
    }
  }
  const urlsOf = (server: { url(login: 'owner' | 'staff' | 'public' | 'audit'): string }): Urls => ({
    owner: { url: server.url('owner') },
    staff: { url: server.url('staff') },
    public: { url: server.url('public') },
    audit: { url: server.url('audit') },
  })
  try {
    const server = await startEmbedded({ dataDir: config.dataDir, say })
    return { urls: urlsOf(server), stop: () => server.stop() }
  } catch (error) {
    const running = besides && error instanceof CannotStartDatabase ? await attachEmbedded(config.dataDir) : null
    if (!running) throw error
    return { urls: urlsOf(running), stop: async () => {} }
  }
}
