import { ConfigError } from '#platform/config/config.ts'
import { CannotStartDatabase } from '#platform/db/embedded/cannot-start-database.ts'
import { CannotMigrate } from '#platform/db/migrate.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Command, commands } from './commands.ts'
import { type CommandIo, terminal } from './io.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs one command; answers the exit code. Failures that a person can do something about are one sentence on stderr. */
export async function runCommand(args: readonly string[], at: Surroundings, io: CommandIo = terminal): Promise<number> {
  const command = findCommand(args)
  if (!command) {
    io.stderr(usage(args[0]))
    return args.length === 0 || args[0] === '--help' || args[0] === 'help' ? 0 : 2
  }
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help')) {
    io.stderr(`${command.usage}\n  ${command.about}\n`)
    return 0
  }
  try {
    return await command.run([...rest], io, at)
  } catch (error) {
    if (error instanceof Refused) io.stderr(`${error.reasons.join('\n')}\n`)
    else if (isForPeople(error)) io.stderr(`${error.message}\n`)
    else io.stderr(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}

const isForPeople = (error: unknown): error is Error =>
  error instanceof CannotStartDatabase ||
  error instanceof CannotMigrate ||
  error instanceof ConfigError ||
  error instanceof NotFound

const findCommand = (args: readonly string[]): Command | undefined =>
  commands.find((command) => command.name.split(' ').every((word, index) => args[index] === word))

const usage = (unknown: string | undefined): string =>
  `${unknown && !unknown.startsWith('-') && unknown !== 'help' ? `没有“${unknown}”这个命令。\n` : ''}用法：changliang <命令> [选项]\n${commands
    .map((command) => `  ${command.usage}\n      ${command.about}`)
    .join('\n')}\n`
