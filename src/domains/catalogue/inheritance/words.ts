import { channelWords } from '#kernel/publication/model.ts'
import type { Departure } from './compare-standards.ts'
import type { Again, InheritanceKind } from './model.ts'

/** How an item stands to the list above, in a word and in a sentence. */
export const kindTexts: Record<InheritanceKind | 'dropped', { label: string; meaning: string }> = {
  taken: { label: '沿用', meaning: '与上级目录一致' },
  narrowed: { label: '收窄', meaning: '比上级目录少了要素、渠道，放宽了时限或者缩小了公开对象，须写明理由' },
  widened: { label: '扩展', meaning: '在上级目录之外又增加了要素、渠道，或者时限更严' },
  own: { label: '自有', meaning: '上级目录里没有，本级自行增加' },
  dropped: { label: '未列入', meaning: '上级目录里有，本目录没有对应的事项，须写明理由' },
}

export const againTexts: Record<Again, string> = {
  'upper-changed': '上级目录的内容改过，请再核对',
  'upper-gone': '上级目录不再列出这个事项，请再核对',
  'lower-changed': '本目录的内容改过，请再核对',
}

const abouts: Record<Departure['about'], string> = {
  elements: '公开要素',
  deadline: '公开时限',
  channels: '公开渠道',
  audience: '公开对象',
  mode: '公开方式',
}

const effects: Record<Departure['about'], Record<Departure['effect'], string>> = {
  elements: { narrows: '缺少', widens: '增加', differs: '不同' },
  deadline: { narrows: '比上级宽', widens: '比上级严', differs: '说法不同，长短比不出来' },
  channels: { narrows: '缺少', widens: '增加', differs: '不同' },
  audience: { narrows: '比上级窄', widens: '比上级宽', differs: '说的人群不同' },
  mode: { narrows: '上级主动公开，本级不是', widens: '上级不主动公开，本级主动公开', differs: '不同' },
}

/** One departure in words: 公开要素缺少：监督电话. */
export function departureWords({ about, effect, parts }: Departure): string {
  const named = about === 'channels' ? parts.map((part) => channelWords[part] ?? part) : parts
  const said = `${abouts[about]}${effects[about][effect]}`
  return named.length > 0 ? `${said}：${named.join('、')}` : said
}

/** The tiers in words. */
export const tierWords = (tier: number): string => tiers[tier] ?? '上级目录'
const tiers: Record<number, string> = {
  0: '市级目录',
  5: '标准指引',
  10: '县级部门目录',
  11: '县级部门目录',
  20: '乡镇、街道目录',
  21: '本镇（街道）目录',
  30: '村、社区清单',
  31: '村、社区清单（镇街印发）',
}
