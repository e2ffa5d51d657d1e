import type { Field, Level } from './model.ts'

/** The words of the reader. Each sentence says what is the matter and how to go on; the place is put before it. */

export const fieldNames: Record<Field, string> = {
  seq: '序号',
  level1: '一级事项',
  level2: '二级事项',
  level3: '三级事项',
  elements: '公开内容（要素）',
  basis: '公开依据',
  deadlineText: '公开时限',
  body: '公开主体',
  channels: '公开渠道和载体',
  audienceAll: '公开对象/全社会',
  audienceSpecific: '公开对象/特定群体',
  active: '公开方式/主动',
  onRequest: '公开方式/依申请',
  'levels.prefecture': '公开层级/市级',
  'levels.county': '公开层级/县级',
  'levels.town': '公开层级/乡级',
  'levels.village': '公开层级/村级',
}

export const levelWords: Record<Level, string> = { prefecture: '市级', county: '县级', town: '乡级', village: '村级' }

/** Before a sentence: file, row and cell, as far as they are known. */
export function place(file: string, row: number | null, column: string | null, from: string | null): string {
  const inRow = [row === null ? '' : `第 ${row} 行`, column === null ? '' : `「${column}」`].join('')
  const parts = [`「${file}」`, inRow, from === null ? '' : `（${from}）`]
  return `${parts.filter(Boolean).join(' ')}：`
}

export const sentences = {
  missingColumn: (name: string) => `表头里没有「${name}」一列，这一列都没有读到；如果原表有，请核对表头文字`,
  unknownColumn: (title: string) => `「${title}」一列不是标准目录的列，内容已原样保留`,
  columnWithoutHeading: (index: number) => `第 ${index + 1} 列没有表头，内容已原样保留`,
  unsettledLevel: (title: string) => `「${title}」不知道是设区的市还是县级市，勾选没有读入；请说明是哪一级`,
  combinedLevel: (title: string) => `「${title}」一列合写了两级，勾选同时记在两级上`,
  tableWithoutHeader: '这张表没有认出表头，没有读入；如果它是目录的一部分，请补上表头再导入',
  band: (text: string) => `整行只有「${shorten(text)}」，当作小标题或说明，没有当作事项`,
  untoldLine: (words: string) =>
    `「${shorten(words)}」不像一项，也不像小标题或说明，没有读入；请对照原件，如果是一项或一项的一部分，请补上`,
  pageNumber: '这一行只有一个数字，前后的序号是连着的，当作页码，没有读入',
  cutPageNumber: (numbers: string) => `这一格中间有一行只有「${numbers}」，当作页码去掉了，请核对`,
  pageLines: (lines: string) => `文字第 ${lines} 行是页码，没有当作内容`,
  columnNumbers: '这一行是列号，没有当作事项',
  numberOnly: '这一行只有序号，没有内容，没有当作事项；请核对原件是否漏填',
  unnumberedPart: '这一行没有序号，只有部分内容，已并入上一项，请核对',
  severalDeadlines: (texts: string[]) =>
    `这一项有 ${texts.length} 个时限：${texts.map((text) => `「${shorten(text)}」`).join('、')}；请确认是一项两个时限，还是应当拆成两项`,
  joinedCells: (name: string) => `这一项的「${name}」分写在几行里，已连在一起，请核对`,
  partsDisagree: (name: string) => `这一项分成几行，各行的「${name}」不一样，不能确定，请核对后选定`,
  twoColumns: (name: string) => `有两列都叫「${name}」而内容不同，不能确定用哪一个，请核对后选定`,
  acrossColumns: '这一格横跨几列，不能确定属于哪一列，请核对后选定',
  filledItem: '这一格是空的，按上一行的事项补上',
  doubtfulItem: '这一格是空的，按上一行的二级事项补上；如果这一项没有二级事项，请改正',
  dittoUnresolved: '这里写的是「同上」，上面却没有内容，请填入原文',
  emptyCell: '这一格是空的；如果与上一行相同，请写「同上」或补上',
  numberUnreadable: (text: string) => `序号写作「${shorten(text)}」，不是数字，已原样保留`,
  levelWords: (text: string) => `「${shorten(text)}」说的是哪几级不能确定，已原样保留，请核对后选定`,
  strangeMark: (text: string) => `「${shorten(text)}」（${codePoints(text)}）不是认识的勾选记号，请核对是否勾选`,
  levelsDisagree: (name: string) => `「${name}」合写的一列已勾选，单列的同一级却没有勾选，不能确定，请核对`,
  nothingTicked: (names: string) => `${names}都没有勾选，不能确定，请核对原件`,
  audienceWords: (text: string) => `「${shorten(text)}」不能确定是面向全社会还是特定群体，请核对后选定`,
  modeWords: (text: string) => `「${shorten(text)}」不能确定是主动公开还是依申请公开，请核对后选定`,
  guessedPart: '这一格的起止或者所在的列是按其他行推定的，请核对',
  missingCell: '这一行没有这一格，按与上一行合并补上，请核对',
  beforeGap: '后面的序号断了，这一行里可能混有下一行的文字，请对照原件核对各格',
  filledOverGap: '前面缺了一行，或有一行的事项不能确定，这一格按上面补上，可能补错，请核对',
  openCells: (names: string, words: string, ofText: boolean) =>
    `${ofText ? '从文字里' : '这一行'}分不清${names}各是哪一${ofText ? '段' : '格'}${words === '' ? '' : `，原文是「${words.length > 120 ? `${words.slice(0, 120)}…` : words}」`}；请对照原件填写`,
  openMarks: (names: string) => `有的行分不清勾选在哪一列：${names}没有读入，请对照原件`,
  openTicks: (names: string) =>
    `复制成文字时空格丢失，分不清勾选在哪一列：${names}没有读入，请对照原件，或改用网页、Excel 文件导入`,
  tooLittle: '这一行内容太少，不像一项，没有读入；如果是一项，请补全事项和公开内容',
  noChannelTicked: '渠道都没有勾选，不能确定，请核对原件',
  lostBox: '渠道前的方框已丢失（显示为问号），不能确定勾选了哪些，请核对原件',
  unmarkedChannel: (text: string) => `渠道「${shorten(text)}」前没有方框，当作没有勾选，请核对`,
  unknownChannel: (text: string) =>
    `渠道「${shorten(text)}」不在标准渠道里，暂记作其他；如是某个标准渠道的另一种写法，请改正`,
  templateHeader: '这张表没有表头，各列都与国家标准目录的样式相符，按该样式读入；请核对各列',
  maskedChannel: '渠道的名称被遮盖，不能确定是哪个渠道，请核对原件',
  shiftedTicks: '这一行的勾选比其他行都右移一列，可能是原表错列，请核对',
  straightened: '这一行的内容与表头错位，已按内容对到各列，请核对',
  tickInsteadOfChannel: '渠道一格只有勾，没有渠道名称，请填入渠道',
  flattened:
    '这是网页上复制的文字，表格的格子已丢失；只读了能够确定的内容，事项、公开内容和勾选请对照原件补上，或改用网页、Excel 文件导入',
  flattenedOrder: '表头各列的次序与标准目录不同，从文字里分不清各列，只读了序号；请改用网页或 Excel 文件导入',
  flattenedGap: (missing: number[]) => `文字里没有找到第 ${missing.slice(0, 20).join('、')} 行，请对照原件`,
  flattenedRow: (names: string) => `从文字里不能确定：${names}；请对照原件补上`,
  flattenedMixed: '这一行的文字里可能混有另一行，没有读入内容；请对照原件',
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\n/g, ' ')

const codePoints = (text: string): string =>
  [...text]
    .slice(0, 3)
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

export const refusals = {
  /** `said` is what the reader already had to say of the file; `seen` the first words of its biggest table. */
  noHeader: (said: string | null, seen: string | null, where: string | null) => ({
    code: 'IMP_HEADER' as const,
    what: `${said === null ? '' : `${said}；`}没有找到标准目录的表头（至少要有「公开事项」或「公开内容」，以及「公开依据」「公开时限」「公开主体」「公开渠道和载体」中的几列）${seen === null ? '' : `，这里开始的是「${shorten(seen)}」`}`,
    advice: '请确认选对了文件；如果表头不全，请在第一行补上各列名称再导入',
    where,
  }),
  shortRow: (where: string, count: number, expected: number) => ({
    code: 'IMP_LAYOUT' as const,
    what: `从这里开始的一行只有 ${count} 格，表头有 ${expected} 格，不知道缺的是哪一格`,
    advice: '请补齐空格（逗号），或用 Excel 打开原表另存为 .xlsx 再导入',
    where,
  }),
  noRows: {
    code: 'IMP_EMPTY',
    what: '找到了表头，下面却没有一行内容',
    advice: '请确认目录内容在这张表里，再导入',
    where: null,
  },
  tooManyRows: (limit: number) => ({
    code: 'IMP_ROWS' as const,
    what: `目录超过 ${limit} 行`,
    advice: '请分成几个文件分别导入',
    where: null,
  }),
  longCell: (where: string) => ({
    code: 'IMP_CELL_LENGTH' as const,
    what: '这一格的文字太长，不像目录里的一格',
    advice: '请核对是否把整篇文章粘进了一格，改短后再导入',
    where,
  }),
  untoldCells: {
    code: 'IMP_LAYOUT',
    what: '找到了表头，下面各行的格子却比表头的列少，分不清缺的是哪几格',
    advice: '请不要只复制文字，改用网页文件（.html）或 Excel 文件（.xlsx）导入',
    where: null,
  },
  mixedText: {
    code: 'IMP_LAYOUT',
    what: '文字里分不清一行从哪里开始',
    advice: '请不要只复制文字，改用网页文件（.html）或 Excel 文件（.xlsx）导入',
    where: null,
  },
} as const
