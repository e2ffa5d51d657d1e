import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { assetDirectory, assetPrefix, criticalStyleSource } from '#platform/html/assets.ts'
import { mountIslands } from './mount-islands.ts'

/** Largest form and largest single file, in bytes. */
const limits = { form: 2 * 1024 * 1024, file: 20 * 1024 * 1024 }

/** An HTTP server with limits, security headers, forms, cookies and the files of `public/`. */
export async function openServer(options: {
  secure: boolean
  trustedProxies?: string | null
  /** Where bundled scripts are kept between starts; null: in memory only. */
  cacheFolder?: string | null
}): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: limits.form,
    // Whose word for the visitor's address is taken; without a proxy nobody's.
    trustProxy: options.trustedProxies ?? false,
    // What the server refuses before any door sees it (a damaged or endless address) gets the page for unknown ones.
    frameworkErrors: (_error, _request, reply) => void reply.redirect('/not-found', 303),
    // A file of fifty megabytes over the line of a village takes its minutes; heads and forms without files do not.
    requestTimeout: 300_000,
    http: { headersTimeout: 30_000 },
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 600 },
    forceCloseConnections: true,
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: limits.form })
  await app.register(multipart, {
    limits: { fileSize: limits.file, files: 20, fields: 400, fieldSize: limits.form, headerPairs: 200 },
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", criticalStyleSource],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        ...(options.secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  await app.register(fastifyStatic, {
    root: assetDirectory,
    prefix: assetPrefix,
    immutable: true,
    maxAge: '365d',
    index: false,
    list: false,
    dotfiles: 'deny',
  })
  mountIslands(app, options.cacheFolder ?? null)
  return app
}
