import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import { byteRange } from '#platform/http/byte-range.ts'
import { contentDisposition } from '#platform/http/content-disposition.ts'
import type { StoredFileOutcome } from '#platform/http/outcome.ts'

/**
 * Sends a file of the store in pieces. Whatever is in it, it runs nothing in this site's name: its type is not guessed,
 * it is saved and not opened (but for pictures), and where it is opened it is alone in a sandbox.
 */
export function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  files: FileStore,
  file: StoredFileOutcome,
  keep: 'no-store' | 'no-cache',
) {
  const etag = `"${file.sha256.slice(0, 32)}"`
  reply
    .header('cache-control', keep)
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.name, file.inline))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
  if (request.headers['if-none-match']?.includes(etag)) return reply.status(304).send()
  const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag
  const range = same ? byteRange(request.headers.range, file.size) : null
  if (range === 'outside') return reply.status(416).header('content-range', `bytes */${file.size}`).send()
  const length = range ? range.end - range.start + 1 : file.size
  reply.header('content-length', length)
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  // The size is told by the header; nothing is read for it.
  if (request.method === 'HEAD') return reply.send(Readable.from([]))
  return reply.send(files.stream(file.sha256, range ?? undefined))
}
