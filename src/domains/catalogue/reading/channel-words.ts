import { fold, simplify } from './fold.ts'
import type { Channel } from './model.ts'

/**
 * The thirteen channels of the national template and the words offices write for them. Folded text, whole words:
 * what only contains a channel's word (信用中国网站, 村应急广播) is another channel.
 */
const channels: [Channel, RegExp][] = [
  // First: what stands behind 其他 belongs to it.
  ['other', whole('其[他它]([:_(].*)?')],
  ['site', named('政府(门户)?网站?')],
  ['site', whole('(本级|部门|本部门|各部门|单位|本单位|政务|党务|省|市|县|区|镇|乡)?((官方|门户)?网站|官网|网页)')],
  ['site', whole('政[府务](信息)?公开(网站?|专栏|专区|平台)')],
  ['gazette', named('政府公报')],
  ['gazette', whole('公报')],
  [
    'newmedia',
    whole('(政务|官方)?([两二一三]微([一两多]?端)?|微[信博](公众|服务|订阅)?(平台|账号|号)?)|手机app|抖音号?'),
  ],
  ['newmedia', named('(新媒体(平台|账号|矩阵)?|公众(号|平台|账号)|客户端)')],
  ['press', whole('((新闻)?(发布会|听证会)[/、,]?)+')],
  ['broadcast', whole('广播([/、]?电视)?(台|媒体)?|电视台?|电台')],
  ['print', whole('纸质(媒体|载体|媒介|材料)?([(/、].*)?|报[纸刊]|纸媒')],
  ['reading', named('(查阅|查询)(点|场所|处|室)')],
  ['service', named('((政务|政府|行政|便民|公共|市民|惠民|为民|党群|群众)服务(中心|大厅)|政务(中心|大厅))')],
  ['service', whole('(办事|服务)大厅')],
  ['station', named('便民服务[站点室]')],
  ['onsite', whole('(([入人]户|现场)[/、]?)+|(入户|现场|上门)(公开|公示|告知|宣传|发放)')],
  ['board', named('(公示|公开|公告|宣传|通知|告知|(?<!展)示)[栏墙牌屏板窗](.{0,12}屏[)]?)?')],
  ['board', named('(电子|LED)屏')],
  ['push', whole('(各类)?精准推送|(定向|个性化)?推送|短信(通知|推送|平台)?')],
]

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'i')
}

/** A channel with a body's or a place's name before it, which is no other channel itself. */
function named(words: string): RegExp {
  const others = '网站|公报|一端|媒体|公众号|微信|微博|广播|电视|推送|入户|发布会|听证会|公示栏|公开栏|公告栏'
  return new RegExp(`^(?:(?!${others}).){0,24}${words}$`, 'i')
}

/** Places and sites with a name of their own: other channels for certain. */
const namedOther =
  /(平台|系统|网站|网|热线|app|图书馆|档案馆|文化站|微信群|qq群|工作群|应急广播|喇叭|窗口|信箱|邮箱)([(].*[)])?$|^https?:|^www\./i

/** A word as it is compared: folded, without list numbers before and marks behind. */
export const foldChannel = (text: string): string =>
  fold(text.replace(/^\s*[①-⑳]/, ''))
    .replace(/^[(]?\d{1,2}[.、)]/, '')
    .replace(/^[,.;:、。/|]+|[,.;:、。/|]+$|等$/g, '')

/** The standard channel a word names; null where it names none of them. */
export function standardChannel(text: string): Channel | null {
  const word = foldChannel(text)
  return channels.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** Another channel with a name of its own (征地信息公开平台). */
export const isNamedOther = (text: string): boolean => namedOther.test(foldChannel(text))

const isKnown = (text: string): boolean => standardChannel(text) !== null || isNamedOther(text)

/** The one channel of the template whose name is a list itself. */
const board = /社区[/、]企事业单位[/、]村\s*(\([^)]*\))?\s*公示栏\s*(\(\s*电子屏\s*\))?/g

export interface ChannelWord {
  text: string
  channel: Channel
  known: boolean
}

/** Splits a list of channels as offices write them: lines, commas, blanks, slashes, numbers, 和. */
export function readChannelWords(text: string): ChannelWord[] {
  const listed = simplify(text.replace(/[①-⑳]/g, '\n').normalize('NFKC'))
    .replace(/\s*([/、])\s*/g, '$1')
    .replace(board, (words) => `\n${words.replace(/\s/g, '').replaceAll('、', '/')}\n`)
  return splitOutside(listed, /[\n、,;。|]/).flatMap((piece) => readPiece(piece.replace(/^[\s/]+|[\s/]+$/g, '')))
}

function readPiece(piece: string): ChannelWord[] {
  if (foldChannel(piece) === '') return []
  const glued = unglue(piece)
  if (glued) return glued.flatMap(readPiece)
  const halves = piece.split(/\/+/)
  if (halves.length > 1 && halves.every(isKnown)) return halves.flatMap(readPiece)
  const channel = standardChannel(piece)
  if (channel) return [{ text: piece, channel, known: true }]
  const parts = piece.split(/\s+/)
  if (parts.length > 1) return joinKnown(parts)
  const sides = piece.split(/[和及与或]/)
  if (sides.length > 1 && sides.every(isKnown)) return sides.flatMap(readPiece)
  return [{ text: piece, channel: 'other', known: isNamedOther(piece) }]
}

/** A board may hang at these; elsewhere two channels without anything between them have run together. */
const places: ReadonlySet<Channel> = new Set<Channel>(['service', 'station', 'reading'])

/** 政府网站村公示栏: two different channels whose separator is lost. */
function unglue(piece: string): [string, string] | null {
  if (piece.length > 60) return null
  for (let i = 2; i < piece.length; i++) {
    const [left, right] = [standardChannel(piece.slice(0, i)), standardChannel(piece.slice(i))]
    if (!left || !right || left === right || left === 'other') continue
    if (!(places.has(left) && right === 'board')) return [piece.slice(0, i), piece.slice(i)]
  }
  return null
}

/** Blanks may stand between words or inside one (公开查 阅点, 信用中国 网站): a run that has a name is one word. */
function joinKnown(parts: string[]): ChannelWord[] {
  const words: ChannelWord[] = []
  for (let i = 0; i < parts.length; ) {
    const run = (length: number) => parts.slice(i, i + length).join('')
    const length = [1, 2, 3, 4].find((n) => isKnown(run(n))) ?? 1
    words.push(...readPiece(run(length)))
    i += length
  }
  return words
}

/** Splits at separators that do not stand in brackets. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && separator.test(character)) pieces.push('')
    else pieces[pieces.length - 1] += character
  }
  return pieces
}

/** 通过政府网站、广播电视等向社会公开: the list inside the sentence; a cell that is nothing else stays as it is. */
export const listOfSentence = (text: string): string =>
  simplify(text)
    .replace(/^(主要)?(通过|利用|依托|在(?!线))/, '')
    .replace(/(多种)?(渠道|方式|形式|媒体|途径)?(向社会|对外|及时|主动)*(予以)?(公开|公布|发布|公示)[。.]?$/, '') ||
  text
