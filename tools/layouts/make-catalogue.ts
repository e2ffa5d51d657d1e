import { bodyOf } from './body-words.ts'
import { channelCell } from './channel-cells.ts'
import type { Column, Item } from './model.ts'
import { demandsOf, otherPhrases, phraseOf } from './phrases.ts'
import { type Random, randomOf } from './random.ts'
import type { Fact, Source } from './sources.ts'
import type { Spec } from './spec.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Catalogue {
  source: Source
  spec: Spec
  title: string
  items: Item[]
}

const statute = '《中华人民共和国政府信息公开条例》（国务院令第711号）'
const opinion = '《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）'
const plainFact = 'after_event:20:workday:info_formed_or_changed'

/** Items that any field may have. */
const everywhere = [
  { level1: '工作动态', level2: ['业务动态', '会议信息', '人事信息'] },
  { level1: '监督管理', level2: ['随机抽查结果', '投诉举报处理', '信用信息公示'] },
]

/** The rows of a source: 8 to 25, its coded facts honoured row by row, the rest of the same kinds. */
export function makeCatalogue(
  source: Source,
  spec: Spec,
  facts: Fact[],
  vocabulary: Vocabulary,
  seed: number,
): Catalogue {
  const random = randomOf(`${source.id}/${seed}`)
  const names = [...vocabulary.items, ...everywhere].flatMap(({ level1, level2 }) =>
    level2.map((name) => ({ level1, name })),
  )
  const least = Math.min(8, names.length)
  const count = spec.rows ?? random.whole(least, names.length)
  const items: Item[] = []
  for (const [index, { level1, name }] of names.slice(0, count).entries()) {
    const fact = facts[index] ?? (facts.length > 0 ? random.pick(facts) : undefined)
    const item = makeItem(index, level1, name, fact, spec, vocabulary, random)
    mergeInto(item, items.at(-1), spec, random)
    items.push(item)
  }
  return { source, spec, title: `${vocabulary.name}领域基层政务公开标准目录`, items }
}

function makeItem(
  index: number,
  level1: string,
  name: string,
  fact: Fact | undefined,
  spec: Spec,
  vocabulary: Vocabulary,
  random: Random,
): Item {
  const coded = fact?.deadlines || plainFact
  const [deadline, demands] =
    coded === plainFact && index > 2 && random.chance(0.1)
      ? random.pick(otherPhrases)
      : ([phraseOf(coded, random), demandsOf(coded)] as const)
  const channels = channelCell(fact?.channels.length ? fact.channels : ['site'], spec.boxes, random)
  return {
    seq: spec.seq === 'none' ? null : index + 1,
    level1,
    level2: name,
    level3: spec.third ? `${name}${random.pick(['办理', '公开', '管理'])}` : null,
    elements: points(random.some(vocabulary.elements, random.whole(3, 12)), spec),
    basis: basis(vocabulary, random),
    deadline,
    demands,
    body: bodyOf(fact?.body ?? '', vocabulary, random),
    channels: channels.codes,
    channelsText: channels.text,
    all: fact?.specific ? !/[a-z]/.test(fact.specific) : true,
    specific: group(fact, vocabulary),
    active: true,
    onRequest: false,
    levels: levelTicks(fact, spec, random),
    extra: Object.fromEntries(
      [...spec.leading, ...spec.trailing].map((heading) => [heading, extraWords(heading, vocabulary)]),
    ),
    merged: [],
  }
}

function points(words: string[], spec: Spec): string {
  if (spec.points === 'dots') return words.map((word) => `●${word}`).join('\n')
  if (spec.points === 'numbers') return words.map((word, index) => `${index + 1}.${word}`).join('\n')
  return words.join('、')
}

function basis(vocabulary: Vocabulary, random: Random): string {
  const vague = vocabulary.basis.find((one) => !one.startsWith('《'))
  return vague && random.chance(0.5) ? vague : citations(vocabulary, random)
}

const citations = (vocabulary: Vocabulary, random: Random): string =>
  [
    ...random
      .some(vocabulary.basis, random.whole(1, Math.min(3, vocabulary.basis.length)))
      .filter((one) => one.startsWith('《')),
    statute,
    ...(random.chance(0.3) ? [opinion] : []),
  ].join(random.chance(0.5) ? '' : '、')

function group(fact: Fact | undefined, vocabulary: Vocabulary): boolean | string {
  if (!fact || !/[a-z]/.test(fact.specific)) return false
  return vocabulary.groups[fact.specific === 'applicant' ? 0 : vocabulary.groups.length - 1] ?? '申请人'
}

/** At least one level is ticked: an item that no level publishes is not in a catalogue. */
function levelTicks(fact: Fact | undefined, spec: Spec, random: Random): (boolean | string)[] {
  const ticks = spec.levels.map((level, column) => levelTick(fact, level.heading, column, random))
  return ticks.some(Boolean) ? ticks : ticks.map((tick, column) => column === ticks.length - 1 || tick)
}

function levelTick(fact: Fact | undefined, heading: string, column: number, random: Random): boolean | string {
  const coded = fact?.levels.split(';')[column]?.split('=')[1]
  if (coded === 'prefecture') return '州级'
  if (heading === '州级县级') return '县级'
  if (coded !== undefined) return coded === '1'
  return random.chance(0.7)
}

const extraWords = (heading: string, vocabulary: Vocabulary): string =>
  ({ 公开形式: '■文本', 五公开: '□决策■执行□管理□服务□结果', 责任科室: '办公室', 类别: '权力事项' })[heading] ??
  vocabulary.name

/** Cells that are the same as above become one merged cell, where the source merges them. */
function mergeInto(item: Item, above: Item | undefined, spec: Spec, random: Random): void {
  if (!above || above.level1 !== item.level1) return
  const merged: Column[] = spec.mergeLevel1 ? ['level1'] : []
  for (const column of spec.merged) {
    if (!random.chance(0.6)) continue
    merged.push(column)
    if (column === 'basis') item.basis = above.basis
    if (column === 'body') item.body = above.body
    if (column === 'deadline') {
      item.deadline = above.deadline
      item.demands = above.demands
    }
    if (column === 'channels') {
      item.channels = above.channels
      item.channelsText = above.channelsText
    }
  }
  if (spec.leading.length > 0 && spec.mergeLevel1) merged.push(`extra:${spec.leading[0]}`)
  item.merged = merged
}
