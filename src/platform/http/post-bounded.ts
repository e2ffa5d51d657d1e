import { lookup as resolveName } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// Never meant: the machine itself, what hands out its secrets (169.254.169.254), and addresses of no single machine.
const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

/** Is this an address that nothing of ours may call? An office's own network (10/8, 192.168/16 …) may be called. */
export function isClosedAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = mapped ?? address
  const kind = isIP(plain)
  if (kind === 0) return true
  return closed.check(plain, kind === 4 ? 'ipv4' : 'ipv6')
}

export interface Posted {
  /** The status that came back; null where none did. */
  status: number | null
  /** Why there is none, in words of the machine. */
  error: string | null
}

export interface PostOptions {
  headers: Readonly<Record<string, string>>
  body: string
  milliseconds: number
  /** Only a demonstration and tests call the machine they run on. */
  allowOwnMachine?: boolean
}

/**
 * Posts a text to an address of somebody else and reads nothing of the answer but its status: bounded in time, no
 * redirect followed, and the address that is called is the one that was looked at (no second look-up in between).
 */
export function postBounded(address: string, options: PostOptions): Promise<Posted> {
  const { promise, resolve } = Promise.withResolvers<Posted>()
  const fail = (error: string) => resolve({ status: null, error })
  const open = (ip: string): boolean => options.allowOwnMachine === true || !isClosedAddress(ip)
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return Promise.resolve(noAddress)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !open(host)) return Promise.resolve(closedAddress)
  const lookup: LookupFunction = (name, how, done) =>
    resolveName(name, { ...how, all: true }, (error, found) => {
      if (error) return done(error, '', 4)
      const chosen = found.filter(({ address: ip }) => open(ip))
      if (chosen.length === 0) return done(new Error(closedAddress.error!), '', 4)
      if (how.all) return done(null, chosen)
      return done(null, chosen[0]!.address, chosen[0]!.family)
    })
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const call = send(
    url,
    {
      method: 'POST',
      headers: { ...options.headers, 'content-length': String(Buffer.byteLength(options.body)) },
      lookup,
      agent: false,
      signal: AbortSignal.timeout(options.milliseconds),
    },
    (response) => {
      resolve({ status: response.statusCode ?? null, error: null })
      response.destroy()
    },
  )
  call.on('error', (error) => fail(error.name === 'AbortError' ? 'timeout' : error.message))
  call.end(options.body)
  return promise
}

const noAddress: Posted = { status: null, error: 'not an address of http or https' }
const closedAddress: Posted = { status: null, error: 'this address may not be called' }
