// One embedded server in a process of its own, so that tests can kill it: supervisor.ts DATA_DIR hold|once|forget
import { startEmbedded } from '../start-embedded.ts'

/** What the process writes on stdout, as one line. */
export type Report =
  | { ok: true; owner: string; admin: string; said: string[]; milliseconds: number }
  | { ok: false; name: string; sentence: string }

const [dataDir = '', mode = 'once'] = process.argv.slice(2)
const tell = (report: Report) => process.stdout.write(`${JSON.stringify(report)}\n`)
const said: string[] = []
const begin = performance.now()
try {
  const server = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  const milliseconds = Math.round(performance.now() - begin)
  tell({ ok: true, owner: server.url('owner'), admin: server.adminUrl, said, milliseconds })
  if (mode === 'hold') for await (const _ of process.stdin);
  if (mode !== 'forget') await server.stop()
} catch (error) {
  const { name, message } = error as Error
  tell({ ok: false, name, sentence: message })
}
