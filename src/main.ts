import { enableCompileCache } from 'node:module'
import { readConfig } from './platform/config/config.ts'
import { readEnvironment } from './platform/config/environment.ts'

// Reading the program is half of every start; from the second start on it lies compiled.
enableCompileCache()

const { runCommand } = await import('./doors/cli/run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2), {
  config: () => readConfig(readEnvironment()),
  reactions: () => import('./reactions.ts'),
})
