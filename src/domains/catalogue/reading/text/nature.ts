import { isNamedOther, listOfSentence, readChannelWords } from '../channel-words.ts'
import { isDitto } from '../ditto.ts'
import { fold } from '../fold.ts'
import type { Column } from '../header.ts'
import { levelHeadOf } from '../heads.ts'
import type { ReadDeadlineCell } from '../model.ts'
import { remembered } from '../remembered.ts'
import { readTick } from '../ticks.ts'

/** What a piece of text can be, told by its own characters. */
export interface Nature {
  text: string
  folded: string
  /** A mark and nothing else, or a dash. */
  tick: boolean
  /** A bare number, as rows are numbered. */
  number: number | null
  /** What it is and nothing else. */
  strong: 'deadlineText' | 'channels' | 'basis' | 'body' | null
  /** Channels with boxes before them; these stand nowhere else. */
  boxes: boolean
  /** Nothing but known channels; halls and stations are bodies too. */
  channels: boolean
  /** 同上 and its kin. */
  ditto: boolean
}

export type NatureOf = (text: string) => Nature

/** Looks at texts and remembers them: a catalogue says the same few things over and over. */
export const natures = (readDeadline: ReadDeadlineCell): NatureOf => remembered((text) => look(text, readDeadline))

function look(text: string, readDeadline: ReadDeadlineCell): Nature {
  const folded = fold(text)
  const tick = readTick(text)
  const isTick = text !== '' && (tick.kind === 'ticked' || tick.kind === 'blank')
  const boxes = hasBoxes(text)
  return {
    text,
    folded,
    tick: isTick,
    number: /^\d{1,6}$/.test(folded) ? Number(folded) : null,
    strong: boxes ? 'channels' : strongOf(text, folded, readDeadline),
    boxes,
    channels: boxes || channelsIn(text, folded) !== null,
    ditto: isDitto(text),
  }
}

function strongOf(text: string, folded: string, readDeadline: ReadDeadlineCell): Nature['strong'] {
  if (isDeadline(text, folded, readDeadline)) return 'deadlineText'
  if (isCitation(folded)) return 'basis'
  const channels = channelsIn(text, folded)
  if (channels === 'certain') return 'channels'
  const body = looksLikeBody(folded)
  if (channels === 'likely') return body ? null : 'channels'
  return body ? 'body' : null
}

const mayBeDeadline = /[日天时期年季月周即立随公同长永定适尽按后前]/u

/** The deadline grammar understands the whole cell, and finds a demand in it. */
function isDeadline(text: string, folded: string, readDeadline: ReadDeadlineCell): boolean {
  if (folded.length < 2 || folded.length > 240 || !mayBeDeadline.test(folded) || /^《[^》]*》$/.test(folded))
    return false
  const { deadlines, certain } = readDeadline(text, null)
  return (
    (certain || isUsual.test(folded) || endsAsDeadline.test(folded)) &&
    deadlines.some(({ kind }) => kind !== 'unspecified')
  )
}

/** A sentence that ends with a period or a rhythm of publishing, whatever stands before it in doubt. */
const endsAsDeadline =
  /^[^《》、]{0,60}(\d个?工作日(之?内)?(予以)?(公[开示布])?|(长期|及时|实时|永久)公开)([(].{0,10}[)])?[。;,]?$/

/** Said in every catalogue; a doubt about its number, or a last character cut off, does not make it something else. */
const isUsual = /^.{0,28}\d个?(工作)?[日天](之?内)?((予以)?公[开示布]|予以公)?[。;,]?$/

const law =
  '(法|条例|规定|细则|意见|通知|方案|决定|规程|规范|标准|指引|纲要|规划|计划|制度|公告|批复|函|令|准则|章程|要点|目录|预案)'
/** A year, words in brackets or a damaged mark may stand between the kind of the text and 》. */
const title = new RegExp(`《[^《》]*${law}([(][^)]*[)]|[”"'》>〉]|\\d年?)*》`)
const documentNumber = /[〔【[(]\d{4}[〕】\])]\d{1,4}号|令第?\d+号|〔\d{5,}号/
const begins =
  /^([(]?\d{1,2}[)、.]|[一二三四五六七八九十]{1,2}、|[●〇○*])?([^《》、;。:]{0,40}?[《〈<]|[【[](法律|行政法规|部门规章|地方性法规|规范性文件|政策|党内法规|其他))/
const vague =
  /^(政府)?信息公开(相关)?(规定|条例)$|^(相关|有关|国家|上级)((法律|法规|规章|政策|文件|规定)、?)+(要求)?等?$/

/** A citation of a law or a document that begins the cell, a list number before it allowed. */
function isCitation(folded: string): boolean {
  if (vague.test(folded)) return true
  // A title whose opening mark was lost begins a citation too.
  if (/^[^《》、;。:]{4,50}》/.test(folded)) return title.test(`《${folded}`)
  return begins.test(folded)
    ? title.test(folded) || documentNumber.test(folded)
    : /^(国务院令|国令|主席令)/.test(folded)
}

/** How the names of bodies end: 委 is a 党工委 too, 院 a hospital, 队 a brigade, 处 an 办事处. */
const organEnd =
  '([局委办室厅处乡镇站所院队村部股科组]|政府|委员?会|部门|单位|机构|中心|街道|镇街|公司|园区|开发区|机关|学校|企业|社区|组织|主体|集团|协会|联合会)'
const body = new RegExp(`^[^《》〔〕0-9,。;:!?□■√]{0,60}${organEnd}等?([(][^()]{1,30}[)])?$`)

const looksLikeOne = (folded: string): boolean => folded.length >= 2 && !/[栏屏网]/.test(folded) && body.test(folded)

/** A body by its words, or a list of them. */
export const looksLikeBody = (folded: string): boolean =>
  looksLikeOne(folded) || (/、/.test(folded) && folded.split(/[、,]/).every(looksLikeOne))

const boxMarks = /[■□☐☑▲◆▄▢▣]|(^|[\s、,;])[口R£þ](?=\s?[\u4e00-\u9fff])/
const channelWord =
  /网|公报|[微端]|发布会|听证会|广播|电视|媒体|载体|查[阅询][点处]|服务中心|大厅|服务站|[入人]户|现场|公[示开告]栏|电子屏|推送|其[他它]|平台|公众号|[热专]线|图书馆|档案馆|宣传栏|窗口/

const hasBoxes = (text: string): boolean => boxMarks.test(text) && channelWord.test(fold(text))

/** Halls and stations are channels and bodies too. */
const places: ReadonlySet<string> = new Set(['service', 'station', 'other'])

/** Only channels, every one known: certain where one of them is nothing but a channel. */
function channelsIn(text: string, folded: string): 'certain' | 'likely' | null {
  if (folded.length > 160) return null
  const words = readChannelWords(listOfSentence(text))
  if (!words.every(({ known }) => known)) return null
  if (words.some((word) => !places.has(word.channel) || /其[他它][:：]/.test(word.text))) return 'certain'
  return words.some((word) => word.channel !== 'other' || isNamedOther(word.text)) ? 'likely' : null
}

/** A column of codes holds figures only. */
export const isCode = (title: string): boolean => /编码|編碼|代码|代碼/.test(title)

/** Of marks and dashes: a dash says that there is none. */
const isDash = (folded: string): boolean => /[-—─–/]/.test(folded)

/** Whether a piece may stand under a column; where its own nature is certain, only there. */
export function mayStand(nature: Nature, column: Column): boolean {
  const { head, levels } = column
  const { folded, tick, number, strong, boxes, text, ditto } = nature
  if (text === '') return head !== 'seq' && head !== 'elements'
  if (ditto)
    return head === 'basis' || head === 'deadlineText' || head === 'body' || head === 'channels' || head === null
  if (levels.length > 0) return tick || levelHeadOf(text) !== null || folded === column.title
  switch (head) {
    case 'seq':
      return number !== null || /^[(]?\d{1,3}(\.\d{1,3})*[).、]?$/.test(folded)
    case 'level1':
    case 'level2':
    case 'level3':
    case 'item':
      return (
        number === null &&
        !boxes &&
        strong !== 'deadlineText' &&
        strong !== 'basis' &&
        folded.length <= 90 &&
        (!tick || isDash(folded))
      )
    case 'elements':
      return !tick && number === null && !boxes && strong !== 'deadlineText' && strong !== 'basis'
    case 'basis':
      return (
        strong === 'basis' ||
        (strong === null &&
          /[《〔]|法律|法规|[法条]例|办法|规定|意见|通知|文件|政策|方案|依据|要求|令第|第.{1,5}条/.test(folded))
      )
    case 'deadlineText':
      return (
        strong === 'deadlineText' ||
        (strong === null && folded.length <= 160 && /日|天|时|期|月|年|季|周|即|同上|后|前|公开/.test(folded)) ||
        (tick && isDash(folded))
      )
    case 'body':
      return (
        strong === 'body' ||
        (strong === null && !tick && number === null && folded.length <= 90 && !/[《》]/.test(folded))
      )
    case 'channels':
      return (
        strong === 'channels' ||
        (strong === null &&
          /网|栏|台|号|微|信|广播|媒|报|中心|厅|窗|公[示告]|http|www|推送|同上|村|站|会|屏|墙/.test(folded)) ||
        /^[?][\u4e00-\u9fff]/.test(folded)
      )
    case 'audienceAll':
      return tick || /^(面向)?(全社会|社会|公众)/.test(folded)
    case 'audienceSpecific':
    case 'audience':
      return tick || ((strong === null || strong === 'body') && !boxes && folded.length <= 80)
    case 'active':
    case 'onRequest':
      return tick || /^[√■☑]?(主动|依法?申请|公开)/.test(folded)
    case 'mode':
      return tick || /主动|申请|全文|公开|网站/.test(folded)
    default:
      return !isCode(column.title) || number !== null
  }
}
