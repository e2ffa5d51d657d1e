/** What came back: the status and the beginning of the body. */
export interface Answered {
  status: number
  body: string
}

/**
 * Asks a page as a reader would: within so many milliseconds, without following where it leads, and reading no more than
 * so many characters. Null where nobody answered: no name, no connection, no answer in time.
 */
export async function askPage(
  url: string,
  limits: { milliseconds: number; characters: number },
): Promise<Answered | null> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: { accept: 'text/html', 'cache-control': 'no-cache', 'user-agent': 'changliang-read-back' },
    })
    let body = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      body += decoder.decode(chunk, { stream: true })
      if (body.length >= limits.characters) break
    }
    return { status: response.status, body }
  } catch {
    return null
  }
}
