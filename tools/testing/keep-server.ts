import { mkdir, rm, writeFile } from 'node:fs/promises'
import { ensureTemplate, keptServer, ownServer } from './server.ts'

// Keeps a test server until Ctrl+C, so that single test files need not start one.
const { close, env: _env, ...server } = await ownServer()
await ensureTemplate(server)
await mkdir(new URL('.', keptServer), { recursive: true })
await writeFile(keptServer, JSON.stringify(server), { mode: 0o600 })
console.log('test server ready')
const keepAlive = setInterval(() => {}, 60_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    clearInterval(keepAlive)
    await rm(keptServer, { force: true })
    await close()
  })
