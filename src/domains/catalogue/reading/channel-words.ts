import { fold, simplify } from './fold.ts'
import type { Channel } from './model.ts'

/**
 * The thirteen channels of the national template and the words offices write for them. Folded text, whole words:
 * what only contains a channel's word (信用中国网站, 村应急广播) is another channel.
 */
const channels: [Channel, RegExp][] = [
  ['site', named(14, '政府(门户)?网(站)?')],
  ['site', /^(本级|部门|本部门|各部门|单位|本单位|政务|党务|省|市|县|区|镇|乡)?(官方|门户)?网站$|^官网$/],
  ['site', /^政(府|务)(信息)?公开(网(站)?|专栏|专区|平台)$/],
  ['gazette', named(10, '政府公报')],
  ['gazette', /^公报$/],
  [
    'newmedia',
    /^(政务|官方)?(两|二|一|三)微(一|两|多)?端$|^(政务)?两微$|^(官方|政务)?(微信|微博)(公众|服务|订阅)?(平台|账号|号)?$|^手机app$|^抖音(号)?$/i,
  ],
  ['newmedia', named(10, '(新媒体(平台|账号|矩阵)?|公众(号|平台|账号)|客户端)')],
  ['press', /^(新闻)?发布会([/、,]?(新闻)?(发布会|听证会))?$|^听证会$/],
  ['broadcast', /^广播([/、]?电视)?(台|媒体)?$|^电视(台)?$|^电台$/],
  ['print', /^纸质(媒体|载体|媒介|材料)?([(/、].{0,10})?$|^报(纸|刊)$|^纸媒$/],
  ['reading', named(12, '(查阅|查询)(点|场所|处|室)')],
  ['service', named(8, '(政务|政府|行政|便民|公共|市民|惠民|为民|党群|群众)服务(中心|大厅)')],
  ['service', /^(政务|办事|服务)大厅$|^政务中心$/],
  ['station', named(8, '便民服务(站|点|室)')],
  ['onsite', /^[入人]户([/、]?现场)?$|^现场([/、]?入户)?$|^(入户|现场|上门)(公开|公示|告知|宣传|发放)$/],
  [
    'board',
    named(24, '(公示|公开|公告|告示|宣传|通知|告知|(?<!展)示)(栏|墙|牌|屏|板|窗)([(/、]?.{0,6}(电子|显示)屏[)]?)?'),
  ],
  ['board', named(8, '(电子|显示|LED)(显示)?屏')],
  ['push', /^(各类)?精准推送$|^(定向|短信|个性化)?推送$|^短信(通知|推送|平台)?$/],
  ['other', /^其[他它]([:：_(].*)?$/],
]

/** A channel with a body's or a place's name before it, which is no other channel itself. */
function named(length: number, words: string): RegExp {
  const others = '网站|公报|一端|媒体|公众号|微信|微博|广播|电视|推送|入户|发布会|听证会|公示栏|公开栏|公告栏'
  return new RegExp(`^(?:(?!${others}).){0,${length}}${words}$`, 'i')
}

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
  const protectedText = simplify(text).replace(
    whole,
    (words) => `\n${words.replace(/\s+/g, '').replace(/[/／、]/g, '\u0001')}\n`,
  )
  return splitOutside(protectedText, /[\n、,，;；。|]/)
    .map((piece) => piece.replaceAll('\u0001', '/').replace(/^[\s/／]+|[\s/／]+$/g, ''))
    .flatMap((piece) => (piece === '' ? [] : readPiece(piece)))
}

function readPiece(piece: string): ChannelWord[] {
  if (foldChannel(piece) === '') return []
  const glued = unglue(piece)
  if (glued) return glued.flatMap(readPiece)
  const halves = piece.split(/[/／]/).filter((half) => half.trim() !== '')
  if (halves.length > 1 && halves.every((half) => standardChannel(half))) return halves.flatMap(readPiece)
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

/** Blanks may stand between words or inside one (公开查 阅点, 信用中国 网站): a run that has a name is one word. */
function joinKnown(parts: string[]): ChannelWord[] {
  const words: ChannelWord[] = []
  for (let i = 0; i < parts.length; ) {
    const run = (n: number) => parts.slice(i, i + n).join('')
    const length = [1, 2, 3, 4].find((n) => i + n <= parts.length && (standardChannel(run(n)) || isNamedOther(run(n))))
    if (length === undefined) words.push({ text: parts[i]!, channel: 'other', known: false })
    else
      words.push({
        text: parts.slice(i, i + length).join(' '),
        channel: standardChannel(run(length)) ?? 'other',
        known: true,
      })
    i += length ?? 1
  }
  return words.flatMap((word) => (word.known ? [word] : readPiece(word.text)))
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

/** 通过政府网站、广播电视等向社会公开: the list inside the sentence. */
export const listOfSentence = (text: string): string =>
  text
    .replace(/^(主要)?(通过|通過|利用|依托|在)(?=[^\n]{4,})/, '')
    .replace(
      /(等)?(多种|多種)?(渠道|方式|形式|媒体|媒體|途径)?(向社会|向社會|对外|對外|及时|及時|主动|主動)*(予以)?(公开|公開|公布|发布|發布|公示)[。.]?$/,
      '',
    )
