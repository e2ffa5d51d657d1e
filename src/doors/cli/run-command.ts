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
    io.stderr(usage(args))
    return asksForHelp(args) ? 0 : 2
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

const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 0 || args[0] === 'help' || args.includes('--help')

/** What there is: all commands, or those of the first word where it names a group (`foi`). */
function usage(args: readonly string[]): string {
  const unknown = args.join(' ')
  const group = commands.filter(({ name }) => name.split(' ')[0] === args[0])
  const shown = group.length > 0 ? group : commands
  const fault =
    group.length > 0 && args.length === 1 ? `“${unknown}”后面还要写明做什么。` : `没有“${unknown}”这个命令。`
  const list = shown.map((command) => `  ${command.usage}\n      ${command.about}`).join('\n')
  return `${asksForHelp(args) ? '' : `${fault}\n`}用法：changliang <命令> [选项]\n${list}\n`
}
