import type { Column, Item } from './model.ts'
import { deferringTails } from './phrases.ts'
import type { Random } from './random.ts'
import type { Spec } from './spec.ts'

/**
 * What sites do to the words of their cells. Numbers are paragraphs of the list of quirks: 1 rows and cells,
 * 2 columns, 3 boxes, 4 deadlines, 5 damage of the text.
 */
type ItemQuirk = (items: Item[], spec: Spec, random: Random) => void

const each =
  (change: (item: Item, index: number, random: Random, spec: Spec) => void): ItemQuirk =>
  (items, spec, random) => {
    for (const [index, item] of items.entries()) change(item, index, random, spec)
  }

/** Prints other words than were meant; the meant ones stay as right an answer as the printed. */
function damage(item: Item, column: 'elements' | 'basis' | 'level1' | 'level2' | 'body', printed: string): void {
  if (printed === item[column]) return
  item.also = { ...item.also, [column]: [...(item.also?.[column] ?? []), item[column]] }
  item[column] = printed
}

const lose = (item: Item, ...columns: Column[]): void => {
  item.lost = [...(item.lost ?? []), ...columns]
}

const print = (item: Item, column: Column, words: string): void => {
  item.printed = { ...item.printed, [column]: words }
}

const broken = (text: string, every: number, by: string): string =>
  text.replace(new RegExp(`(.{${every}})(?=..)`, 'gu'), `$1${by}`)

const mapBasis = (item: Item, change: (citation: string, index: number) => string, joint: string): void => {
  const citations = item.basis.split(/、?(?=《)/).filter(Boolean)
  item.basis = citations.map(change).join(joint)
}

const tickColumns = (spec: Spec): Column[] => [
  'all',
  'specific',
  'active',
  'onRequest',
  ...spec.levels.map((one) => `level:${one.heading}` as const),
]

export const itemQuirks: Record<string, ItemQuirk> = {
  // 1.11 and 4: words broken by the line ends of narrow cells
  'words broken': each((item, index) => {
    if (item.level2 && index % 3 === 1) item.level2 = broken(item.level2, 2, '\n')
    if (index % 2 === 0) item.deadline = broken(item.deadline, 16, '\n')
  }),
  'names split': each((item, index) => {
    if (item.level2 && index % 3 === 2) item.level2 = broken(item.level2, 3, '\n')
  }),
  'spaces in words': each((item) => {
    item.basis = broken(item.basis, 10, ' ')
    item.deadline = broken(item.deadline, 7, ' ')
    if (item.level2) item.level2 = broken(item.level2, 5, ' ')
  }),
  'spaces in names': each((item) => {
    if (item.level1) item.level1 = broken(item.level1, 2, ' ')
    if (item.level2) item.level2 = broken(item.level2, 2, ' ')
  }),
  'spaces in deadline': each((item) => {
    item.deadline = item.deadline.replace(/(\d+)个工作日/, ' $1 个工作 日')
  }),
  // 5: two different dashes where there is no second level
  'dash for level 2': each((item, index) => {
    item.level2 = index % 2 === 0 ? '─' : '—'
    item.also = { ...item.also, level2: [null] }
  }),
  'dash for levels': each((item, index) => {
    if (index % 2 === 0) return
    item.level3 = null
    item.also = { ...item.also, level3: ['——'] }
    print(item, 'level3', '——')
  }),
  // 4: a tail that defers to other law is no second deadline
  'deferring tail': each((item, index) => {
    if (/工作日内(?:予以公开)?$/.test(item.deadline) && !item.deadline.includes('；'))
      item.deadline += deferringTails[index % 2]!
  }),
  'address in channels': each((item) => {
    item.channelsText = item.channelsText.replace('政府网站', '政府网站 http://zrzy.example.gov.cn/')
  }),
  // 1.7: a row that has its number and nothing else
  'empty numbered row': each((item, index) => {
    if (index >= 2) item.seq = item.seq! + 1
  }),
  'one-micro-one-end': each((item) => {
    item.channelsText = item.channelsText.replace('两微一端', '一微一端')
  }),
  'number brackets lost': each((item) => damage(item, 'basis', item.basis.replaceAll('〕', ''))),
  'extra character': each((item) => damage(item, 'basis', item.basis.replace(/号）/, '号）号'))),
  'title mark lost': each((item, index) => {
    if (index === 1) damage(item, 'basis', item.basis.slice(1))
  }),
  'first paragraph': each((item) => {
    item.elements = item.elements.split('\n')[0]!
  }),
  'first line of channels': each((item) => {
    item.channelsText = item.channelsText.split('\n')[0]!.replace('■', '□')
    lose(item, 'channels')
  }),
  'ticks moved': each((item, _, __, spec) => lose(item, ...tickColumns(spec))),
  'stray commas': each((item) =>
    damage(item, 'elements', item.elements.replace(/、/g, '，、').replace(/\n/g, '；，\n')),
  ),
  'outline numbers': (items) => {
    let [group, part] = [0, 0]
    for (const [index, item] of items.entries()) {
      const first = item.level1 !== items[index - 1]?.also?.level1?.[0]
      ;[group, part] = first ? [group + 1, 1] : [group, part + 1]
      damage(item, 'level1', `${group}.${item.level1}`)
      damage(item, 'level2', `${group}.${part}${item.level2}`)
    }
  },
  // 1.6: one number for several items
  'number only once': (items) => {
    let group = 0
    for (const [index, item] of items.entries()) {
      const above = items[index - 1]
      if (!above || plainName(above) !== plainName(item)) {
        item.seq = ++group
        continue
      }
      item.seq = group
      item.also = { ...item.also, seq: [null] }
      item.merged = ['seq', ...item.merged]
      if (!item.merged.includes('level1')) item.merged.push('level1')
    }
  },
  'numbered channels': each((item) => {
    item.channelsText = item.channelsText
      .split('、')
      .map((word, index) => `${index + 1}.${word}`)
      .join('\n')
  }),
  'empty item columns': each((item) => {
    item.level1 = null
    item.level2 = null
    item.merged = []
  }),
  'duplicated rows': (items) => {
    for (const item of items.slice(3, 6)) Object.assign(item, { ...items[2]!, seq: item.seq, merged: item.merged })
  },
  // 5: 同上 in basis and channel
  ditto: (items) => {
    for (const [index, item] of items.entries()) {
      const above = items[index - 1]
      if (!above || index % 3 === 0) continue
      item.basis = above.basis
      print(item, 'basis', '同上')
    }
  },
  'note in channels': each((item, index) => {
    if (index === 0) item.channelsText += '\n（具体渠道以网站公布为准）'
  }),
  'body as channel': each((item) => {
    item.channelsText += '\n■各镇人民政府'
    item.also = { ...item.also, channels: [[...item.channels, 'other']] }
  }),
  'words after other': each((item) => {
    item.channelsText = item.channelsText.replace('■其他', '■其他 基层公共服务平台')
  }),
  'colon after other': each((item) => {
    item.channelsText = item.channelsText.replace('■其他', '■其他：办税服务厅')
  }),
  'sentence as level 2': each((item) => {
    item.level2 = `在规划区内未经批准或者违反规定${item.level2}，严重影响规划实施`
  }),
  'third only once': each((item, index) => {
    if (index > 0) item.level3 = null
  }),
  'numbered basis': each((item) => mapBasis(item, (citation, index) => `${index + 1}.${citation}`, '\n')),
  'typed basis': each((item) =>
    mapBasis(
      item,
      (citation) =>
        `【${/国务院令/.test(citation) ? '行政法规' : /〔/.test(citation) ? '规范性文件' : '法律'}】${citation}`,
      '\n',
    ),
  ),
  // 5: an advert in place of common words; the damage looks like content
  advert: each((item, index) => {
    if (index % 2 === 0) damage(item, 'basis', item.basis.replaceAll('政府信息公开', '彩云乐园官网'))
  }),
  'masked digits': each((item) => {
    item.body = '区 （略）'
    item.channelsText = '■ （略） 站'
    lose(item, 'channels')
  }),
  'body missing once': (items) => {
    items[0]!.body = ''
    items[0]!.absent = ['body']
  },
  'basis cell missing': each((item) => {
    item.basis = ''
    item.absent = ['basis']
  }),
  'empty tick columns': each((item, _, __, spec) => {
    Object.assign(item, {
      all: false,
      specific: false,
      active: false,
      onRequest: false,
      levels: item.levels.map(() => false),
    })
    lose(item, ...tickColumns(spec))
  }),
  'no header': each((item, _, __, spec) => lose(item, ...tickColumns(spec))),
  'content in rows': each((item) => {
    const parts = item.elements.split(/\n|、(?=..)/)
    item.elements = [parts.slice(0, 2).join('、'), ...parts.slice(2, 4), parts.slice(4).join('、')]
      .filter(Boolean)
      .join('\n')
  }),
  'no spaces': each((item) => {
    item.channelsText = item.channelsText.replaceAll('\n', '').replaceAll(' ', '')
  }),
  'tick with words': each((item) => {
    if (typeof item.specific === 'string') print(item, 'specific', `√${item.specific}`)
  }),
  'bullets close': each((item) => {
    item.elements = item.elements.replaceAll('\n', '')
  }),
  // 1.7: several small tables on a page, each numbered from 1
  // Which of the two is meant, or both, a person must say
  'two deadline cells': (items) => {
    const item = items[1]!
    lose(item, 'deadline')
    item.also = { ...item.also, deadline: [`${item.deadline}公示7个工作日`] }
  },
  'fourth level': each((item, index) => {
    item.extra = { ...item.extra, 四级事项: `第${'一二三四'[index % 4]}类` }
  }),
  'numbers from 2': each((item) => {
    item.seq = item.seq! + 1
  }),
  'numbers from 31': each((item) => {
    item.seq = item.seq! + 30
  }),
  'numbers jump': each((item, index) => {
    if (index >= 5) item.seq = item.seq! + 16
  }),
  codes: each((item, index) => {
    item.extra = {
      ...item.extra,
      编码: `${Math.floor(index / 3) + 1}`.padStart(2, '0') + `${(index % 3) + 1}`.padStart(2, '0'),
    }
    item.merged = item.merged.filter((column) => !column.startsWith('extra:'))
  }),
  'level 1 again': (items) => {
    for (const item of items.slice(4, 5)) item.merged = item.merged.filter((column) => column !== 'level1')
  },
  // Nothing is ticked anywhere: the boxes were never filled in.
  'all boxes unticked': each((item) => {
    item.channelsText = item.channelsText.replaceAll('■', '□')
    item.channels = []
    lose(item, 'channels')
  }),
  'far apart': each((item) => {
    item.channelsText = item.channelsText.replaceAll(' ', ' '.repeat(200))
  }),
  'question gaps': each((item) => {
    item.channelsText = item.channelsText.replaceAll(' ', '??????')
  }),
  'words on lines': each((item) => {
    item.channelsText = item.channelsText.replaceAll('、', '\n')
  }),
  'words with spaces': each((item) => {
    item.channelsText = item.channelsText.replaceAll('、', ' ')
  }),
  'bracket kinds': each((item, index) =>
    damage(item, 'basis', item.basis.replace(/〔(\d+)〕/g, ['[$1]', '（$1）', '【$1】', '﹝$1﹞'][index % 4]!)),
  ),
  // 5: the sample's blanks were never filled in; they are the page's words all the same
  'template unfilled': each((item, index) => {
    if (index % 3 === 0) item.basis += '《××省实施办法》（×政发〔20××〕×号）'
    if (index % 2 === 0) item.body = '××县××局'
  }),
  'escape codes': each((item, index) => {
    if (index % 2 === 0) damage(item, 'elements', item.elements.replace('、', '_x000D_、'))
  }),
  'titles twice': each((item, index) => {
    if (index % 2 === 0) damage(item, 'basis', item.basis.replace(/《([^》]+)》/, '《$1》$1'))
  }),
  'one character gone': (items) => {
    for (const item of items) {
      for (const column of ['level1', 'level2', 'elements', 'basis', 'body'] as const) {
        const value = item[column]
        if (value) damage(item, column, value.replaceAll('公', ''))
      }
      const { deadline } = item
      item.deadline = deadline.replaceAll('公', '')
      if (item.deadline !== deadline) item.also = { ...item.also, deadline: [deadline] }
    }
  },
  'several tables': (items) => {
    let number = 0
    for (const [index, item] of items.entries()) {
      number = index > 0 && items[index - 1]!.level1 === item.level1 ? number + 1 : 1
      item.seq = number
    }
  },
  'address column': each((item, index) => {
    item.extra = { ...item.extra, 网站公开渠道: index === 0 ? 'http://www.example.gov.cn/zfbz/' : '' }
  }),
}

/** A merged cell says for its rows what its first row says. */
export function spreadMerged(items: Item[]): void {
  for (const [index, item] of items.entries()) {
    const above = items[index - 1]
    if (!above) continue
    for (const column of item.merged) {
      if (column === 'level1' || column === 'basis' || column === 'body')
        Object.assign(item, { [column]: above[column] })
      if (above.also?.[column]) item.also = { ...item.also, [column]: above.also[column]! }
      if (column === 'channels' && above.lost?.includes('channels')) lose(item, 'channels')
    }
  }
}

const plainName = (item: Item): unknown => item.also?.level1?.[0] ?? item.level1
