import { lookup } from 'node:dns'
import { request as askHttp, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-network.ts'

/** What became of asking: a status of the last address, or why none came. */
export type Asked =
  | { kind: 'answered'; status: number }
  | {
      kind:
        | 'no-host'
        | 'refused'
        | 'inside'
        | 'time'
        | 'too-many-redirects'
        | 'bad-address'
        | 'unreachable'
        | 'certificate'
    }

export interface AskOptions {
  /** For all steps together, in milliseconds. */
  time?: number
  redirects?: number
  /** Whom to ask; by default only public addresses. */
  allows?: (address: string, family: 4 | 6) => boolean
  resolve?: LookupFunction
  /** Also at ports that no web site uses. */
  anyPort?: boolean
}

/** Ports at which web sites are; another one is somebody's service inside. */
const ports = new Set(['', '80', '81', '443', '8080', '8081', '8088', '8090', '8443', '9080', '9443'])

/**
 * Asks an address of the web whether something is there, for a text that somebody wrote: HEAD, and GET where that is not
 * understood, without reading what comes. Each step of a redirect is resolved and judged anew, and the connection goes
 * to the very address that was judged: no name leads inside.
 */
export async function askAddress(address: string, options: AskOptions = {}): Promise<Asked> {
  const { time = 10_000, redirects = 5 } = options
  const end = performance.now() + time
  const { anyPort = false } = options
  let url = addressOf(address, anyPort)
  for (let step = 0; url && step <= redirects; step++) {
    let answer = await askOnce(url, 'HEAD', end, options)
    // Some servers know no HEAD, and some answer it wrongly.
    if (answer.kind === 'answered' && answer.status >= 400) answer = await askOnce(url, 'GET', end, options)
    if (answer.kind !== 'answered' || !answer.location) return answer
    url = addressOf(answer.location, anyPort, url)
  }
  return { kind: url ? 'too-many-redirects' : 'bad-address' }
}

function addressOf(text: string, anyPort: boolean, base?: URL): URL | null {
  const url = URL.parse(text, base?.href)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname) return null
  if (!anyPort && !ports.has(url.port)) return null
  // Nobody's password is sent on behalf of a text.
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

type Step = Asked & { location?: string | undefined }

function askOnce(url: URL, method: 'HEAD' | 'GET', end: number, options: AskOptions): Promise<Step> {
  const left = end - performance.now()
  if (left <= 0) return Promise.resolve({ kind: 'time' })
  const allows = options.allows ?? isPublicAddress
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (family !== 0 && !allows(host, family as 4 | 6)) return Promise.resolve({ kind: 'inside' })
  const { promise, resolve } = Promise.withResolvers<Step>()
  const send = url.protocol === 'https:' ? askHttps : askHttp
  const asking: ClientRequest = send(url, {
    method,
    lookup: guarded(options.resolve ?? lookup, allows),
    agent: false,
    maxHeaderSize: 16_384,
    headers: { 'user-agent': 'Mozilla/5.0 (compatible; link check)', accept: '*/*' },
  })
  const clock = setTimeout(() => asking.destroy(Object.assign(new Error('time'), { code: 'ETIMEDOUT' })), left)
  asking.on('response', (response: IncomingMessage) => {
    const status = response.statusCode ?? 0
    const location = status >= 300 && status < 400 ? response.headers.location : undefined
    resolve({ kind: 'answered', status, location })
    // Whatever would come is not read.
    asking.destroy()
  })
  asking.on('error', (error: NodeJS.ErrnoException) => resolve({ kind: kindOf(error) }))
  asking.end()
  return promise.finally(() => clearTimeout(clock))
}

/** Resolves a name, and answers only addresses that may be asked; where one of them may not, none is. */
const guarded =
  (resolve: LookupFunction, allows: (address: string, family: 4 | 6) => boolean): LookupFunction =>
  (host, given, done) =>
    resolve(host, { ...given, all: true }, (error, found) => {
      if (error) return done(error, '')
      const all = Array.isArray(found) ? found : []
      if (all.length === 0 || !all.every(({ address, family }) => allows(address, family as 4 | 6)))
        return done(Object.assign(new Error('inside'), { code: 'EINSIDE' }), '')
      return given.all ? done(null, all) : done(null, all[0]!.address, all[0]!.family)
    })

function kindOf({ code = '' }: NodeJS.ErrnoException): Exclude<Asked['kind'], 'answered'> {
  if (code === 'EINSIDE') return 'inside'
  if (code === 'ENOTFOUND' || code === 'EAI_NODATA') return 'no-host'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'ETIMEDOUT') return 'time'
  return /CERT|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|ALTNAME/.test(code) ? 'certificate' : 'unreachable'
}
