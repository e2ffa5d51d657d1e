import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes: about 12 ms a check. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const minPasswordLength = 10
const maxPasswordLength = 128

/** What speaks against a new password. */
export function* reasonsAgainstPassword(password: string, login: string): Generator<string> {
  if (password.length < minPasswordLength) yield `密码至少${minPasswordLength}个字符。`
  if (password.length > maxPasswordLength) yield `密码最多${maxPasswordLength}个字符。`
  if (login && password.toLowerCase().includes(login.toLowerCase())) yield '密码不能包含登录名。'
  if (/^(.)\1*$/.test(password)) yield '密码不能由同一个字符组成。'
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/** Checks a password against its hash; without a hash it does the same work and answers no. Over-long input never reaches the hash. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  const given = password.length > maxPasswordLength ? '' : password
  decoy ??= hash('not a password of anybody', cost)
  const right = await verify(stored ?? (await decoy), given)
  return right && stored !== null && given === password
}
