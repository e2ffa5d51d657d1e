import { fold } from './fold.ts'
import type { Channel } from './model.ts'

/**
 * The thirteen channels of the national template and the words offices write for them. Folded text, whole words:
 * what only contains a channel's word (信用中国网站, 村应急广播) is another channel.
 */
const channels: [Channel, RegExp][] = [
  [
    'site',
    /^.{0,14}政府(门户)?网(站)?$|^(本级|部门|本部门|各部门|单位|本单位|政务|党务|省|市|县|区|镇|乡)?(官方|门户)?网站$|^官网$|^政(府|务)(信息)?公开(网(站)?|专栏|专区|平台)$/,
  ],
  ['gazette', /^.{0,10}政府公报$|^公报$/],
  [
    'newmedia',
    /^(政务|官方)?(两|二|一|三)微(一|两|多)?端$|^(政务)?两微$|^.{0,8}新媒体(平台|账号|矩阵)?$|^.{0,10}(微信|微博)?公众(号|平台|账号)$|^(官方|政务)?(微信|微博)$|^.{0,8}客户端$|^手机app$|^抖音(号)?$/i,
  ],
  ['press', /^(新闻)?发布会([/、,]?(新闻)?(发布会|听证会))?$|^听证会$/],
  ['broadcast', /^广播([/、]?电视)?(台|媒体)?$|^电视(台)?$|^电台$/],
  ['print', /^纸质(媒体|载体|媒介|材料)?([(/、].{0,10})?$|^报(纸|刊)$|^纸媒$/],
  ['reading', /^.{0,12}(查阅|查询)(点|场所|处|室)$/],
  ['service', /^.{0,8}(政务|政府|行政|便民|公共|市民)服务(中心|大厅)$|^(政务|办事|服务)大厅$|^政务中心$/],
  ['station', /^.{0,8}便民服务(站|点|室)$/],
  ['onsite', /^[入人]户([/、]?现场)?$|^现场([/、]?入户)?$|^(入户|现场|上门)(公开|公示|告知|宣传|发放)$/],
  [
    'board',
    /^.{0,24}(公示|公开|公告|告示|宣传|通知|告知)(栏|墙|牌|屏|板|窗)([(/、]?.{0,6}(电子|显示)屏[)]?)?$|^.{0,8}(电子|显示|LED)(显示)?屏$/i,
  ],
  ['push', /^.{0,4}精准推送$|^(定向|短信|个性化)?推送$|^短信(通知|推送|平台)?$/],
  ['other', /^其[他它]([:：_(].*)?$/],
]

/** Places and sites with a name of their own: other channels for certain. */
const namedOther =
  /(平台|系统|网站|网|热线|app|图书馆|档案馆|文化站|微信群|qq群|工作群|应急广播|大喇叭|广播喇叭|喇叭|窗口|信箱|邮箱)([(].*[)])?$|^https?:|^www\./i

/** A word as it is compared: folded, without list numbers before and marks behind. */
export const foldChannel = (text: string): string =>
  fold(text)
    .replace(/^[(]?(\d{1,2}|[①-⑳])[.、)]/, '')
    .replace(/^[,.;:、。]+|[,.;:、。]+$|等$/g, '')

/** The standard channel a word names; null where it names none of them. */
export function standardChannel(text: string): Channel | null {
  const word = foldChannel(text)
  return channels.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** Another channel with a name of its own (征地信息公开平台). */
export const isNamedOther = (text: string): boolean => namedOther.test(foldChannel(text))

/** Words of the template that hold separators themselves. */
const whole =
  /社区\s*[/／、]\s*企事业单位\s*[/／、]\s*村\s*([(（][^)）]*[)）])?\s*公示栏\s*([(（]\s*电子屏\s*[)）])?|[入人]户\s*[/／、]\s*现场|发布会\s*[/／、]\s*听证会|广播\s*[/／、]\s*电视/g

export interface ChannelWord {
  text: string
  channel: Channel
  known: boolean
}

/** Splits a list of channels as offices write them: lines, commas, blanks, slashes, numbers, 和. */
export function readChannelWords(text: string): ChannelWord[] {
  const protectedText = text.replace(whole, (words) => `\n${words.replace(/\s+/g, '').replace(/[/／、]/g, '\u0001')}\n`)
  return splitOutside(protectedText, /[\n、,，;；。|]/)
    .map((piece) => piece.replaceAll('\u0001', '/').trim())
    .flatMap((piece) => (piece === '' ? [] : readPiece(piece)))
}

function readPiece(piece: string): ChannelWord[] {
  if (foldChannel(piece) === '') return []
  const glued = unglue(piece)
  if (glued) return glued.flatMap(readPiece)
  const channel = standardChannel(piece)
  if (channel) return [{ text: piece, channel, known: true }]
  const parts = piece.split(/\s+/)
  if (parts.length > 1) return joinKnown(parts)
  for (const separator of ['/', '和', '及', '与', '或']) {
    const sides = piece.split(separator)
    if (sides.length > 1 && sides.every((side) => standardChannel(side) || isNamedOther(side)))
      return sides.flatMap(readPiece)
  }
  return [{ text: piece, channel: 'other', known: isNamedOther(piece) }]
}

/** A board may hang at these; elsewhere two channels without anything between them have run together. */
const places: ReadonlySet<Channel | null> = new Set<Channel>(['service', 'station', 'reading', 'board'])

/** 政府网站村公示栏: two different channels whose separator is lost. */
function unglue(piece: string): [string, string] | null {
  if (piece.length > 60) return null
  for (let i = 2; i <= piece.length - 2; i++) {
    const [left, right] = [standardChannel(piece.slice(0, i)), standardChannel(piece.slice(i))]
    if (!left || !right || left === right || right === 'other') continue
    if (!(places.has(left) && right === 'board')) return [piece.slice(0, i), piece.slice(i)]
  }
  return null
}

/** Blanks may stand between words or inside one: the longest run that names a channel is one word. */
function joinKnown(parts: string[]): ChannelWord[] {
  const words: ChannelWord[] = []
  let unknown: string[] = []
  const flush = () => {
    if (unknown.length > 0)
      words.push({ text: unknown.join(' '), channel: 'other', known: unknown.every(isNamedOther) })
    unknown = []
  }
  for (let i = 0; i < parts.length; ) {
    const length = [4, 3, 2, 1].find((n) => i + n <= parts.length && standardChannel(parts.slice(i, i + n).join('')))
    if (length === undefined) unknown.push(parts[i++]!)
    else {
      flush()
      const text = parts.slice(i, i + length).join(' ')
      words.push({ text, channel: standardChannel(text)!, known: true })
      i += length
    }
  }
  flush()
  return words.flatMap((word) => (word.known || /\s/.test(word.text) ? [word] : readPiece(word.text)))
}

/** Splits at separators that do not stand in brackets. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces = ['']
  let depth = 0
  for (const character of text) {
    if (/[(（]/.test(character)) depth++
    if (/[)）]/.test(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separator.test(character)) pieces.push('')
    else pieces[pieces.length - 1] += character
  }
  return pieces
}
