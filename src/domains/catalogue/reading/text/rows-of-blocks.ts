import { isFooter } from '../bands.ts'
import type { Column } from '../header.ts'
import { numberStarts, partAtNumbers } from './block-numbers.ts'
import { deadlineSpan, range, type Span } from './deadline-span.ts'
import { joinBrackets } from './join-brackets.ts'
import { joinTitles } from './join-titles.ts'
import { mayStand, type Nature, type NatureOf } from './nature.ts'
import { listMark, splitNames } from './split-names.ts'
import { endOf, joinPieces, nameColumns, nothingTold, type Piece, type TextRow } from './tell-rows.ts'

type Head = Column['head']

/** The columns of words, in the order of the table; ticks are no part of it. */
const wordHeads: readonly Head[] = [
  'level1',
  'level2',
  'level3',
  'item',
  'elements',
  'basis',
  'deadlineText',
  'body',
  'channels',
]

/**
 * Tells the cells of a table whose cells became paragraphs: one cell may be several of them, empty cells and ticks are
 * gone. A row begins at its number, or, where none is printed, behind the channels of the row before. Where the
 * pieces are only words between blanks (`wholeCells` false), names and content are told where a list begins.
 */
export function rowsOfBlocks(
  printed: readonly (Piece & { startsLine?: boolean })[],
  columns: readonly Column[],
  natureOf: NatureOf,
  wholeCells: boolean,
): TextRow[] {
  const pieces = partAtNumbers(joinBrackets(joinTitles(printed)), natureOf)
  const looks = pieces.map(({ text }) => natureOf(text))
  const heads = columns.map(({ head }) => head)
  const numbered = heads.includes('seq')
  const starts = numbered ? numberStarts(looks, pieces) : []
  const numberedSegments = starts.map((start, i) => [start, starts[i + 1] ?? pieces.length] as const)
  const segments =
    starts.length > 0
      ? numberedSegments.flatMap((segment) => severalIn(looks, segment))
      : withLastRow(unnumbered(looks), looks)
  const tell = (bodies: boolean) =>
    segments.map(([begin, end], i) => {
      const segment = withoutStrayNumbers(pieces.slice(begin, end), natureOf)
      return tellSegment(segment, { columns, natureOf, first: i === 0, last: i === segments.length - 1, bodies })
    })
  const once = tell(false)
  // Where no row lacks its body, a hall in front of the channels is the body.
  const body = heads.indexOf('body')
  const rows = once.some(({ lacking }) => lacking.includes(body)) ? once : tell(true)
  return splitNames(rows, columns, natureOf, wholeCells)
}

/** One number may stand for several rows, each with a deadline and channels of its own. */
function severalIn(looks: readonly Nature[], [begin, end]: readonly [number, number]): (readonly [number, number])[] {
  const parts = unnumbered(looks.slice(begin, end))
  return parts.length < 2
    ? [[begin, end]]
    : parts.map(([from, to], i) => {
        // A number in front of a further row did not count on: it is a page number.
        const first = i > 0 && looks[begin + from]!.number !== null ? from + 1 : from
        return [begin + first, i === parts.length - 1 ? end : begin + to]
      })
}

/** Without numbers: each row has one deadline, and ends where channels are followed by something else. */
function unnumbered(looks: readonly Nature[]): (readonly [number, number])[] {
  const segments: [number, number][] = []
  let begin = 0
  let seenDeadline = false
  for (let at = 0; at < looks.length; at++) {
    if (looks[at]!.strong === 'deadlineText') seenDeadline = true
    const ends = seenDeadline && looks[at]!.channels && !looks[at + 1]?.channels && !looks[at + 1]?.tick
    if (!ends && at + 1 < looks.length) continue
    // A date below the table reads like a deadline; a row has channels or a basis too.
    const row = looks.slice(begin, at + 1).some(({ channels, strong }) => channels || strong === 'basis')
    if (seenDeadline && row) segments.push([begin, at + 1])
    begin = at + 1
    seenDeadline = false
  }
  return segments
}

/** A citation behind the last row is of one whose deadline was merged or lost; nothing else would say that it is there. */
function withLastRow(segments: (readonly [number, number])[], looks: readonly Nature[]): (readonly [number, number])[] {
  const end = segments.at(-1)?.[1]
  const goesOn = end !== undefined && looks.slice(end).some(({ strong }) => strong === 'basis')
  return goesOn ? [...segments, [end, looks.length]] : segments
}

/** A number inside a row is the page number of a print. */
const withoutStrayNumbers = (pieces: readonly Piece[], natureOf: NatureOf): Piece[] =>
  pieces.filter(({ text }, i) => i === 0 || natureOf(text).number === null)

interface Table {
  columns: readonly Column[]
  natureOf: NatureOf
  /** Nothing is above the first row that its cells could be merged with. */
  first: boolean
  /** The last row, behind which the page's footer stands. */
  last: boolean
  /** Every row has a body of its own. */
  bodies: boolean
}

/** `rest` is content that goes on behind the channels. */
type Spans = Map<Head | 'rest', Span | null>

/** Deadline, body, channels and basis by their own words; what is left at the front are the item's names and content. */
function tellSegment(pieces: readonly Piece[], table: Table): TextRow {
  const { columns, natureOf } = table
  const looks = pieces.map(({ text }) => natureOf(text))
  const row = nothingTold(pieces[0]!.line)
  const columnOf = (head: Head) => columns.findIndex((column) => column.head === head)
  const order = columns.flatMap(({ head }) => (wordHeads.includes(head) ? [head] : []))
  const put = (head: Head, span: Span | null) => {
    const j = columnOf(head)
    if (j < 0) return
    if (span === null) row.open.push(j)
    else if (span.begin === span.end) row.lacking.push(j)
    else row.cells.set(j, joined(pieces.slice(span.begin, span.end), head))
  }
  let at = 0
  if (columnOf('seq') >= 0 && looks[0]?.number !== null) put('seq', { begin: 0, end: ++at })
  const spans = usualOrder(order) ? spansOf(pieces, looks, at, order, table) : null
  for (const head of order) if (!nameOrElements(head)) put(head, spans?.get(head) ?? null)
  const basis = spans?.get('basis')
  row.citations = basis ? citationGroups(looks.slice(basis.begin, basis.end)) : 0
  const rest = spans?.get('rest')
  if (rest && table.last) row.mayGoOn = true
  else if (rest) row.rest = pieces.slice(rest.begin, rest.end)
  if (spans?.get('audienceSpecific')) put('audienceSpecific', spans.get('audienceSpecific')!)
  const front = spans?.get('elements')
  if (front) row.front = pieces.slice(front.begin, front.end)
  row.loose = [...(row.front ?? pieces.slice(at))]
  row.end = endOf(table.last ? [pieces[0]!, ...row.loose, ...row.cells.values()] : pieces)
  for (const [j, { head, levels }] of columns.entries())
    if (
      !row.cells.has(j) &&
      !row.lacking.includes(j) &&
      !row.open.includes(j) &&
      (nameOrElements(head) || !wordHeads.includes(head) || levels.length > 0)
    )
      row.open.push(j)
  return row
}

const nameOrElements = (head: Head): boolean =>
  head === 'elements' || head === 'item' || /^level[123]$/.test(head ?? '')

/** Names and content at the front, then the basis, and deadline, body, channels side by side. */
const usualOrder = (order: readonly Head[]): boolean => {
  const rest = order.filter((head) => !nameOrElements(head)).join()
  return (
    [
      'basis,deadlineText,body,channels',
      'deadlineText,body,channels',
      'basis,deadlineText,channels',
      'basis,deadlineText,body',
    ].includes(rest) && order.findIndex((head) => !nameOrElements(head)) === order.filter(nameOrElements).length
  )
}

function joined(pieces: readonly Piece[], head: Head): Piece {
  const between = head === 'deadlineText' || head === 'body' || /^level/.test(head ?? '') ? '' : '\n'
  return joinPieces(pieces, between)
}

/** The places of all columns behind the names; of `elements` everything in front of the basis. Null: not told. */
function spansOf(
  pieces: readonly Piece[],
  looks: readonly Nature[],
  from: number,
  order: readonly Head[],
  table: Table,
): Spans | null {
  const { natureOf, last } = table
  const deadline = deadlineSpan(pieces, looks, from, natureOf)
  const spans = new Map<Head | 'rest', Span | null>()
  if (!deadline) return table.first ? null : mergedDuty(looks, from, order)
  // A body or channels between citation and deadline are another row's: its deadline and the next number were lost.
  const cited = looks.slice(from, deadline.begin)
  const citation = cited.findIndex(({ strong }) => strong === 'basis')
  const behind = order.slice(order.indexOf('deadlineText') + 1)
  if (citation >= 0 && cited.slice(citation).some(({ strong }) => strong && behind.includes(strong))) return null
  spans.set('deadlineText', deadline)
  const tail = tailSpans(pieces, looks, deadline.end, order, table)
  for (const [head, span] of tail) spans.set(head, span)
  // Words behind the channels that nothing explains may be content too: then nothing in front is whole either.
  if (!last && tail.get('channels') === null && looks.slice(deadline.end).some(({ channels }) => channels)) return spans
  let frontEnd = deadline.begin
  if (order.includes('basis')) {
    const basis = basisSpan(looks, from, deadline.begin, nameColumns(table.columns).length)
    spans.set('basis', basis)
    frontEnd = basis === null ? -1 : basis.begin
  }
  if (frontEnd >= 0) spans.set('elements', { begin: from, end: frontEnd })
  return spans
}

/**
 * Nothing but ticks behind a citation alone: deadline, body and channels were merged with those above. A piece in front
 * that may be one of them leaves it open.
 */
function mergedDuty(looks: readonly Nature[], from: number, order: readonly Head[]): Spans | null {
  const at = looks.findIndex(({ strong }, i) => i >= from && strong === 'basis')
  const behind = looks.slice(at + 1)
  const whole = at > from && order.includes('basis') && behind.every(({ tick }) => tick)
  if (!whole || looks.slice(from, at).some(({ strong, channels }) => strong !== null || channels)) return null
  const none = { begin: at + 1, end: at + 1 }
  const duty = order.slice(order.indexOf('basis') + 1).map((head) => [head, none] as const)
  return new Map<Head | 'rest', Span | null>([
    ['elements', { begin: from, end: at }],
    ['basis', { begin: at, end: at + 1 }],
    ...duty,
  ])
}

/** Body and channels behind the deadline: channels are the run of channels up to the ticks, the body is what is left. */
function tailSpans(
  pieces: readonly Piece[],
  looks: readonly Nature[],
  from: number,
  order: readonly Head[],
  { natureOf, last: lastRow, bodies }: Table,
): Spans {
  const spans = new Map<Head | 'rest', Span | null>([
    ['body', null],
    ['channels', null],
  ])
  let end = looks.length
  while (end > from && looks[end - 1]!.tick) end--
  // Without a column of channels the body is what is left; behind the last row stands the page's footer.
  if (order.at(-1) === 'body' && !order.includes('channels'))
    return bodyAlone(pieces, from, lastRow ? Math.min(end, from + 1) : end, natureOf, spans)
  const usual =
    order.indexOf('deadlineText') < order.indexOf('body') && order.indexOf('body') < order.indexOf('channels')
  if (!usual) return spans
  if (looks[from]?.strong === 'body' && looks[from + 1]?.ditto && end - from === 2) {
    spans.set('body', { begin: from, end: from + 1 })
    return spans.set('channels', { begin: from + 1, end })
  }
  const run = channelRun(looks, from, end, lastRow, bodies)
  if (!run) return bodyAlone(pieces, from, end, natureOf, spans)
  const nature = run.begin > from ? natureOf(joined(pieces.slice(from, run.begin), 'body').text) : null
  const oneWord =
    run.begin - from === 1 && nature !== null && nature.folded.length <= 30 && mayStand(nature, bodyColumn)
  if (run.begin === from) spans.set('body', { begin: from, end: from })
  else if (nature?.strong === 'body' || oneWord) spans.set('body', { begin: from, end: run.begin })
  else return spans
  spans.set('channels', run)
  const alone = end - run.end === 1 && isAudience(looks[run.end]!)
  if (alone && !lastRow) spans.set('audienceSpecific', { begin: run.end, end: run.end + 1 })
  else if (run.end < end && (!lastRow || mayGoOn(looks[run.end]!))) spans.set('rest', { begin: run.end, end })
  return spans
}

/** Behind the last row of a page stands its footer, or what is left of a content that was merged over rows. */
const mayGoOn = (nature: Nature): boolean =>
  isContent(nature) && nature.folded.length <= 40 && !footer.test(nature.folded) && !isFooter([nature.text])

const footer =
  /打印|关闭|版权|备案|主办|承办|网站|ICP|电话|地址|[上下]一[篇条]|扫一扫|返回|分享|附件|联系|©|copyright|https?:|www|注[:：]|说明|来源|编辑|备注|^\d/iu

/** 其他 at the end of the channels, or with the next number of their list (1.政府网站; 2.其他). */
function isOther(before: Nature, { folded }: Nature): boolean {
  const other = /^(?:[(]?(\d{1,2})[.、)])?其[他它][.。;]?$/u.exec(folded)
  const number = /^[(]?(\d{1,2})[.、)]/.exec(before.folded)?.[1]
  return other !== null && (other[1] === undefined ? number === undefined : Number(other[1]) === Number(number) + 1)
}

const isContent = ({ strong, number, tick, folded }: Nature): boolean =>
  strong === null && number === null && !tick && folded.length > 2

const isAudience = ({ folded }: Nature): boolean =>
  /^[√✓■☑]?(面向|仅限|限)|(群众|对象|人|单位|群体|成员|户|者|企业|家庭|居民|村民|学生|家长)$/.test(folded) &&
  folded.length <= 40

/**
 * The channels behind the body: the run of channels up to the end, or up to one piece that names an audience. Null where
 * there is no such run, or other words follow it.
 */
function channelRun(
  looks: readonly Nature[],
  from: number,
  end: number,
  lastRow: boolean,
  bodies: boolean,
): Span | null {
  let begin = end
  while (begin > from && looks[begin - 1]!.channels) begin--
  let last = end
  if (begin === end) {
    const first = range(from, end).find((i) => looks[i]!.channels)
    if (first === undefined) return null
    begin = first
    last = first
    while (last < end && (looks[last]!.channels || isOther(looks[last - 1]!, looks[last]!))) last++
    const words = looks.slice(last, end)
    // Words behind the channels: an audience, the rest of a content that was merged over rows, or the page's footer.
    if (!lastRow && !words.every((nature) => isAudience(nature) || isContent(nature))) return null
  }
  // A hall alone in front may be the body, or the first channel of a row whose body was merged.
  if (begin > from || looks[begin]!.strong === 'channels') return { begin, end: last }
  return bodies && last - begin > 1 ? { begin: begin + 1, end: last } : null
}

const bodyColumn: Column = { index: 0, title: '', head: 'body', levels: [] }

/** No channels in the row: one piece that is a body by its words, or one body that a narrow column broke. */
function bodyAlone(pieces: readonly Piece[], from: number, end: number, natureOf: NatureOf, spans: Spans): Spans {
  if (end > from && natureOf(joined(pieces.slice(from, end), 'body').text).strong === 'body')
    spans.set('body', { begin: from, end })
  return spans
}

/** Citations in a row; a list that goes on (2.《…》 behind 1.《…》) is one of them. */
const citationGroups = (looks: readonly Nature[]): number =>
  looks.filter(({ strong, folded }) => strong === 'basis' && !/^[(]?([2-9]|[1-9]\d)[.、)]/.test(folded)).length

/**
 * From the first citation to the deadline. Where nothing can be a basis the cell was merged with the one above; where
 * something only may be one, the border to the content is open.
 */
function basisSpan(looks: readonly Nature[], from: number, end: number, names: number): Span | null {
  const first = range(from, end).find((i) => looks[i]!.strong === 'basis')
  const titles = citationGroups(looks.slice(from, end))
  if (end > from && looks[end - 1]!.ditto) return { begin: end - 1, end }
  // As many pieces as columns, the last a citation: one each, and a content that is itself a title is no doubt.
  const listed = looks.slice(from, from + names).some(({ folded }) => listMark.test(folded))
  if (end - from === names + 2 && looks[end - 1]!.strong === 'basis' && first! >= from + names && !listed)
    return { begin: end - 1, end }
  // Two titles and no more words in front than names: the first may be the content.
  if (first !== undefined && titles > 1 && first - from <= names) return null
  if (first !== undefined) return first === from ? null : { begin: first, end }
  return end > from && !mayStand(looks[end - 1]!, basisColumn) ? { begin: end, end } : null
}

const basisColumn: Column = { index: 0, title: '', head: 'basis', levels: [] }
