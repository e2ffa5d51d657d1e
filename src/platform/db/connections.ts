import pg from 'pg'

/** Bounded connections to a server whose losses end nobody's process. */
export interface Connections extends AsyncDisposable {
  pool: pg.Pool
  /** Resolves when every connection is closed; may be called again. */
  close(): Promise<void>
}

/**
 * Opens connections as they are asked for, at most `max`.
 *
 * @param onError hears of an idle connection that the server ended; one in use says it to its next statement
 */
export function openConnections(options: {
  url: string
  max: number
  onError?: ((error: Error) => void) | undefined
  settings?: pg.PoolConfig
}): Connections {
  const { url, max, onError, settings } = options
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    application_name: 'changliang',
    ...settings,
  })
  let closing: Promise<void> | undefined
  // Without a listener an idle connection that the server ends would end the process.
  // What the server says to a connection that is being closed is no news.
  pool.on('error', (error) => {
    if (!closing) onError?.(error)
  })
  // Nor may one that is lost between two statements of a transaction: the next statement fails and says why.
  pool.on('connect', (client) => client.on('error', () => {}))
  const gone = allGone(pool)
  const close = () => {
    closing ??= pool.end().then(gone)
    return closing
  }
  return { pool, close, [Symbol.asyncDispose]: close }
}

/**
 * Tells when the server has let go of every connection. `pool.end()` only says goodbye to them: a server that is
 * stopped right afterwards would still answer with an error.
 */
function allGone(pool: pg.Pool): () => Promise<void> {
  const open = new Set<pg.PoolClient>()
  const none = Promise.withResolvers<void>()
  let waiting = false
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => {
    open.delete(client)
    if (waiting && open.size === 0) none.resolve()
  })
  return () => {
    waiting = true
    if (open.size === 0) none.resolve()
    return none.promise
  }
}
