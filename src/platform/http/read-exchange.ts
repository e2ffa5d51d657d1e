import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Route, Upload, UploadLimits } from './route.ts'

// What a schema says against an input is read by clerks.
z.config(z.locales.zhCN())

/** What came does not fit the route's schema; the problems name the fields. */
export class BadInput extends Error {
  readonly problems: readonly string[]
  readonly status: number
  constructor(problems: readonly string[], status = 422) {
    super(problems.join('；'))
    this.name = 'BadInput'
    this.problems = problems
    this.status = status
  }
}

const maxUploads = 20

/** Parses path, query, form and files of a request by the route's schemas. Throws `BadInput`. */
export async function readExchange<Visit>(
  route: Route<Visit>,
  request: FastifyRequest,
  fields: Record<string, unknown>,
  uploads: readonly Upload[],
) {
  return {
    params: parse(route.params, named(request.params), 404),
    query: parse(route.query, withoutNul(request.query), 422),
    body: parse(route.body, withoutNul(fields), 422),
    uploads,
  }
}

/** No text of the database may hold a NUL: in an address it names nothing, elsewhere nobody has typed it. */
function named(params: unknown): unknown {
  if (Object.values(params ?? {}).some((value) => String(value).includes('\0'))) throw new BadInput(['地址不对。'], 404)
  return params
}

const withoutNul = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutNul(each)]))
}

function parse(schema: z.ZodType | undefined, value: unknown, status: number): never {
  if (!schema) return {} as never
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data as never
  throw new BadInput(result.error.issues.map(problemOf), status)
}

/** A sentence of the schema's own stands by itself; else the field is named as the form names it. */
const problemOf = ({ path, message }: z.core.$ZodIssue): string =>
  message.endsWith('。') ? message : `${path.join('.') || '内容'}：${message}`

/** Fields and files of a form, whatever its encoding; a repeated field becomes a list. */
export async function readForm(
  request: FastifyRequest,
  limits?: UploadLimits,
  files?: FileStore,
): Promise<{ fields: Record<string, unknown>; uploads: Upload[] }> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Record<string, unknown>, uploads: [] }
  const fields: Record<string, unknown> = Object.create(null)
  const uploads: Upload[] = []
  let room = limits?.bytes ?? Number.POSITIVE_INFINITY
  // One more than may come, so that it is our sentence that is said.
  const longest = limits?.keepEach === undefined ? {} : { fileSize: limits.keepEach }
  const parts = limits
    ? { limits: { files: limits.files + 1, ...longest }, throwFileSizeLimit: false, preservePath: true }
    : {}
  for await (const part of request.parts(parts)) {
    if (part.type === 'file') {
      const kept = files && limits?.keepEach !== undefined ? await files.receive(part.file) : undefined
      const bytes = kept ? new Uint8Array() : await part.toBuffer()
      const size = kept?.size ?? bytes.length
      if (size > 0 || part.filename)
        uploads.push({
          field: part.fieldname,
          name: part.filename,
          bytes,
          cutOff: part.file.truncated,
          ...(kept ? { kept } : {}),
        })
      const most = limits?.files ?? maxUploads
      if (uploads.length > most) throw new BadInput([`一次最多上传${most}个文件。`], 413)
      room -= size
      if (room < 0) throw new BadInput([`一次上传的文件合计最多${limits!.bytes / 2 ** 20}MB，请分几次上传。`], 413)
    } else {
      const before = fields[part.fieldname]
      fields[part.fieldname] =
        before === undefined ? part.value : [...(Array.isArray(before) ? before : [before]), part.value]
    }
  }
  return { fields, uploads }
}
