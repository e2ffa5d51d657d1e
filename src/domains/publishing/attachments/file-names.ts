import { attachmentWords as words } from './words.ts'

/** The longest name of a file system is 255 bytes; browsers add a number where a name is taken. */
const longestName = 180

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A file name as every system can keep it and everybody sees it: the last part of a path, without characters that are
 * not shown or turn the direction, without what Windows forbids or an address takes for its own. Chinese, rare characters and emoji stay.
 */
export function cleanFileName(given: string): string {
  const name = given
    .toWellFormed()
    .split(/[/\\]/)
    .at(-1)!
    // An emoji may be joined by a sign that is not shown; elsewhere such signs only deceive.
    .replace(/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?!\u200D)[\p{Cc}\p{Cf}\uFFFD\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[<>:"|?*#%]/g, '-')
    .replace(device, (word) => `${word}-`)
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return shortened(name) || words.unnamed
}

/** Cut in the middle, so that the ending stays; never through a character. */
function shortened(name: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  if (bytes(name) <= longestName) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const letters = [...name.slice(0, name.length - ending.length)]
  while (bytes(letters.join('')) + bytes(ending) > longestName) letters.pop()
  return letters.join('').trimEnd() + ending
}

/** 可读名称: one short line; null where the file name says enough. */
export const cleanAccessibleName = (typed: string): string | null =>
  typed
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
    .replace(/\uFFFD$/, '') || null
