import { type Channel, channelCodes } from '#domains/catalogue/reading/model.ts'
import type { Random } from './random.ts'

/** The names of the thirteen channels as sites write them; the first is the national template's. */
const names: Record<Channel, string[]> = {
  site: ['政府网站'],
  gazette: ['政府公报'],
  newmedia: ['两微一端', '政务新媒体'],
  press: ['发布会/听证会', '发布会'],
  broadcast: ['广播电视'],
  print: ['纸质媒体', '纸质载体'],
  reading: ['公开查阅点'],
  service: ['政务服务中心', '政府服务中心'],
  station: ['便民服务站'],
  onsite: ['入户/现场'],
  board: ['社区/企事业单位/村公示栏（电子屏）', '社区/企事业单位、村公示栏（电子屏）'],
  push: ['精准推送'],
  other: ['其他'],
}

/** Channels of a site's own, as the coded facts call them. */
const own: Record<string, { code: Channel; word: string }> = {
  invest_platform: { code: 'other', word: '投资项目在线审批监管平台' },
  acquisition_platform: { code: 'other', word: '征地信息公开平台' },
  trading_platform: { code: 'other', word: '公共资源交易平台' },
  tender_platform: { code: 'other', word: '招标投标公共服务平台' },
  procurement_site: { code: 'other', word: '中国政府采购网' },
  province_finance_site: { code: 'other', word: '省政府采购网' },
  portal: { code: 'other', word: '政务服务网' },
  window_custom: { code: 'other', word: '办事窗口' },
  meeting: { code: 'other', word: '会议' },
  board_custom: { code: 'board', word: '镇村公示公开栏' },
  newmedia_custom: { code: 'newmedia', word: '微信公众号' },
  service_centre: { code: 'service', word: '政务服务中心' },
}

export interface Boxes {
  style: 'all' | 'ticked' | 'plain'
  ticked: string
  unticked: string
  /** Between channels of one line. */
  gap: string
  /** Between plain words. */
  joint: string
  /** What a page calls its own site, where it does. */
  ownSite?: string
}

export interface ChannelCell {
  codes: Channel[]
  text: string
}

/** A channel cell for the coded channels; paragraphs are its printed lines. */
export function channelCell(coded: string[], boxes: Boxes, random: Random): ChannelCell {
  const wanted = coded.map((code) => code.replace(/_plain$/, ''))
  if (wanted.includes('sentence')) {
    return { codes: ['site', 'broadcast', 'print'], text: '通过政府网站、广播电视、纸质媒体等向社会公开' }
  }
  const standard = channelCodes.filter((code) => wanted.includes(code))
  const ours = wanted.flatMap((code) => own[code] ?? [])
  const codes = channelCodes.filter((code) => standard.includes(code) || ours.some((one) => one.code === code))
  const wordOf = (code: Channel): string =>
    code === 'site' && boxes.ownSite ? boxes.ownSite : random.pick(names[code].slice(0, boxes.style === 'all' ? 1 : 2))
  const words = [...standard.map(wordOf), ...ours.map((one) => one.word)]
  if (boxes.style === 'plain') return { codes, text: words.join(boxes.joint) }
  const mark = (ticked: boolean, word: string): string => `${ticked ? boxes.ticked : boxes.unticked}${word}`
  if (boxes.style === 'ticked') return { codes, text: words.map((word) => mark(true, word)).join('\n') }
  const all = [
    ...channelCodes.slice(0, -1).map((code) => mark(standard.includes(code), wordOf(code))),
    ...ours.map((one) => mark(true, one.word)),
    mark(standard.includes('other'), wordOf('other')),
  ]
  return { codes, text: pairs(all, boxes.gap) }
}

/** Two short channels on a line, a long one alone. */
function pairs(words: string[], gap: string): string {
  const lines: string[] = []
  let line: string[] = []
  const flush = () => {
    if (line.length > 0) lines.push(line.join(gap))
    line = []
  }
  for (const word of words) {
    if (word.length > 12) flush()
    line.push(word)
    if (line.length === 2 || word.length > 12) flush()
  }
  flush()
  return lines.join('\n')
}
