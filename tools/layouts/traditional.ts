import { readFileSync } from 'node:fs'
import type { Random } from './random.ts'
import { layoutsFolder, type Source } from './sources.ts'
import type { Spec } from './spec.ts'

/**
 * The damage that mirrors do to a page: traditional characters, among them wrong ones (製, 麵, 汙, 裡, 採), and the
 * sound in brackets behind some characters, inside words too. One table serves both ways: the judge simplifies with it.
 */

/** Two characters of one simplified, where the table has room for one only. */
const variants: [string, string][] = [
  ['複', '复'],
  ['臺', '台'],
  ['污', '污'],
  ['裏', '里'],
  ['徵', '征'],
  ['佈', '布'],
  ['託', '托'],
  ['範', '范'],
  ['鬥', '斗'],
  ['佔', '占'],
  ['餘', '余'],
  ['鋪', '铺'],
]

const entries = readFileSync(new URL('traditional.txt', layoutsFolder), 'utf8')
  .split(/\s+/)
  .filter(Boolean)
  .map((entry) => {
    const [simple, traditional, ...sound] = [...entry]
    return { simple: simple!, traditional: traditional!, sound: sound.join('') }
  })

const toTraditional = new Map(entries.map(({ simple, traditional }) => [simple, traditional]))
const toSimple = new Map([...entries.map(({ simple, traditional }) => [traditional, simple] as const), ...variants])
const sounds = new Map(entries.map(({ simple, sound }) => [simple, sound]))

/** 制, 面, 里, 后, 采 are their own traditional characters in most words; only a careless mirror maps them. */
const careless = new Set(['制', '面', '污', '里', '采', '准'])

export const simplified = (text: string): string => [...text].map((one) => toSimple.get(one) ?? one).join('')

/** The page in the script of its source. */
export function inScript(text: string, source: Source, spec: Spec, random: Random): string {
  if (source.script === 'simp') return text
  const wrong = spec.quirks.includes('no header')
  const map = (one: string): string => (careless.has(one) && !wrong ? one : (toTraditional.get(one) ?? one))
  if (source.script !== 'trad_pinyin') return outsideMarkup(text, (words) => [...words].map(map).join(''))
  const sounded = new Set(random.some([...sounds.keys()], random.whole(25, 60)))
  const bracket = spec.quirks.includes('spaced pinyin')
    ? (sound: string) => `( ${sound} )`
    : random.chance(0.5)
      ? (sound: string) => `（${sound}）`
      : (sound: string) => `(${sound})`
  return outsideMarkup(text, (words) =>
    [...words].map((one) => map(one) + (sounded.has(one) ? bracket(sounds.get(one)!) : '')).join(''),
  )
}

/** Tags, styles and scripts keep their letters. */
const outsideMarkup = (text: string, change: (words: string) => string): string =>
  text
    .split(/(<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>|&[a-z#0-9]+;)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
