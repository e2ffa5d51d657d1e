import type { Config } from '#platform/config/config.ts'
import type { Reactions } from './reactions.ts'

/** What a command may need of its surroundings; each is read only by the commands that ask for it. */
export interface Surroundings {
  config(): Config
  reactions(): Promise<Reactions>
}
