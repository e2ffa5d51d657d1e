/** A place in the order of commits. */
export interface Place {
  xid: string
  id: string
}

export interface NewsReader {
  /** Reads what is new at once; also happens by itself. */
  readNow(): Promise<void>
  stop(): void
}

/**
 * Follows the outbox on this node: every event that committed is handed over once, in commit order. The place lies in
 * memory only, since what it feeds (caches) is empty at start.
 */
export function followNews<Row extends Place>(options: {
  after: (place: Place | null, limit: number) => Promise<Row[]>
  from: Place | null
  hear: (row: Row) => void
  everyMilliseconds: number
  onError: (error: unknown) => void
}): NewsReader {
  let place = options.from
  let reading: Promise<void> | undefined
  const read = async () => {
    for (;;) {
      const rows = await options.after(place, 500)
      for (const row of rows) {
        options.hear(row)
        place = { xid: row.xid, id: row.id }
      }
      if (rows.length < 500) return
    }
  }
  const readNow = () => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }
  const timer = setInterval(() => void readNow().catch(options.onError), options.everyMilliseconds)
  timer.unref()
  return { readNow, stop: () => clearInterval(timer) }
}
