import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { reasonAgainstFieldKeys } from '#platform/crypto/field-keys.ts'

/** As node-postgres reads it: also without a host, where the socket's directory stands in the query. */
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, '应当形如 postgres://用户:密码@主机/数据库')
const port = z.coerce.number().int().min(0).max(65535)

const schema = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_STAFF_URL: databaseUrl.optional(),
  DATABASE_PUBLIC_URL: databaseUrl.optional(),
  DATABASE_AUDIT_URL: databaseUrl.optional(),
  DATABASE_NAMED_STATEMENTS: z.enum(['on', 'off']).default('on'),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: z.string().min(1).optional(),
  COOKIE_SECURE: z.enum(['auto', 'on', 'off']).default('auto'),
  FIELD_KEYS: z
    .string()
    .superRefine((line, at) => {
      const message = reasonAgainstFieldKeys(line)
      if (message) at.addIssue({ code: 'custom', message })
    })
    .optional(),
})

export interface Config {
  port: number
  host: string
  dataDir: string
  database:
    | { kind: 'embedded' }
    | { kind: 'external'; owner: string; staff: string | null; public: string | null; audit: string | null }
  namedStatements: boolean
  publicUrl: string | null
  secureCookies: boolean
  /** Addresses or networks of the proxies in front, comma separated. */
  trustedProxies: string | null
  /** Keys of fields that are kept sealed, the newest first; null: made at the first start, in `dataDir`. */
  fieldKeys: string | null
}

/** The environment does not make sense; the message names the setting and what it should look like. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the settings once, with defaults for a laptop. Throws `ConfigError` with one sentence. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new ConfigError(`配置项 ${String(issue.path[0])} 的值不正确：${issue.message}。请改正后重新启动。`)
  }
  const e = parsed.data
  const publicUrl = e.PUBLIC_URL ?? null
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: isAbsolute(e.DATA_DIR) ? e.DATA_DIR : resolve(e.DATA_DIR),
    database: e.DATABASE_URL
      ? {
          kind: 'external',
          owner: e.DATABASE_URL,
          staff: e.DATABASE_STAFF_URL ?? null,
          public: e.DATABASE_PUBLIC_URL ?? null,
          audit: e.DATABASE_AUDIT_URL ?? null,
        }
      : { kind: 'embedded' },
    namedStatements: e.DATABASE_NAMED_STATEMENTS === 'on',
    publicUrl,
    trustedProxies: e.TRUSTED_PROXIES ?? null,
    fieldKeys: e.FIELD_KEYS ?? null,
    secureCookies:
      e.COOKIE_SECURE === 'on' || (e.COOKIE_SECURE === 'auto' && (publicUrl?.startsWith('https:') ?? false)),
  }
}
