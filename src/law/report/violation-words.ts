/** What a broken rule says: the place by its names, the figures on both sides, what to do. */
export const violationWords = {
  balance: (column: string, left: number, right: number) =>
    `表三“${column}”一列不平：新收加结转为${left}件，办理结果总计加结转下年度为${right}件，相差${Math.abs(left - right)}件。`,
  neighbour: (less: string, more: string, by: number) =>
    `“${less}”少${by}件而“${more}”多${by}件，可能有${by}件登记错了申请人类型，请先核对这两列。`,
  results: (column: string, sum: number, total: number) =>
    `表三“${column}”一列的各项办理结果合计${sum}件，（七）总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  twice: (row: string) => `各列的差数正好是“${row}”一行，可能这一行多算了，或者（七）总计没有算进它，请先核对这一行。`,
  across: (row: string, sum: number, total: number) =>
    `表三“${row}”一行各类申请人合计${sum}件，总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  likely: (row: string, column: string, now: number, right: number) =>
    `最可能是“${row}”的“${column}”写错了：现为${now}，改为${right}后所在的行和列就都平了，请对照原始登记核实。`,
  disputes: (row: string, sum: number, total: number) =>
    `表四“${row}”的四种结果合计${sum}件，总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  count: (place: string, figure: number) => `${place}写为${figure}，应为不小于零的整数，请对照原件改正。`,
  money: (place: string, figure: number) => `${place}写为${figure}，金额不应小于零，请对照原件改正。`,
  whole: (place: string, figure: number) => `${place}写为${figure}，应为整数，请对照原件改正。`,
  form: (year: number, form: string, right: string) =>
    `这是${year}年度的报告，用的却是${form}年格式；${year}年度应当用${right}年格式，请核对年份，或者换用正确的格式。`,
  carriedOver: (column: string, before: number, now: number) =>
    `“${column}”一列：上年报告结转下年度${before}件，本年写为上年结转${now}件；如上年报告已更正，请说明。`,
  valid: (row: string, expected: number, valid: number) =>
    `“${row}”现行有效${valid}件，按上年有效、本年制发和废止推算应为${expected}件；如有归并、改划，请说明。`,
  prose: (name: string, stated: readonly number[], table: number) =>
    `第一部分写“${name}”${stated.join('、')}件，表中是${table}件，请核对两处以哪一处为准。`,
  proseWithCarried: (stated: number, fresh: number, carried: number) =>
    `第一部分写“收到申请”${stated}件，表三新收${fresh}件；${stated}正好是新收${fresh}件加上年结转${carried}件，“收到”不应含结转。`,
  parts: (row: string, columns: readonly string[], whole: readonly number[], sums: readonly number[]) =>
    `“${row}”一行与各单位报告的合计不同：${columns
      .map((column, i) => `“${column}”为${whole[i]}，合计${sums[i]}`)
      .join('；')}；请核对是否有单位漏报、重复汇总或者后来更正。`,
  directSuits: (direct: number, open: number) =>
    `表四“未经复议直接起诉”${direct}件，多于可以直接起诉的办理结果（${open}件）；2024年起，对不予公开（条例第十四条至第十六条）不服的应当先申请行政复议，请核对是否应归入“复议后起诉”。`,
}

/** How a place is called. */
export const placeOf = (table: string, row: string, column: string): string => `表${table}“${row}”的“${column}”`

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** What the readers say of a cell or a row that they do not take over. */
export const readingWords = {
  noFigure: (place: string, text: string) =>
    `${place}写的是“${shortened(text)}”，不是能核对的数；请对照原件改成数字，没有的写0。`,
  tooBig: (place: string, text: string) =>
    `${place}写的是“${shortened(text)}”，数太大，可能是相邻的数粘在了一起；请对照原件改正。`,
  wrongUnit: (place: string, text: string) =>
    `${place}写的是“${shortened(text)}”，这一格的单位是万元；请对照原件换算成万元。`,
  merged: (table: string, row: string) =>
    `表${table}“${row}”一行有几格合并在一起，不知道是哪一格的数，这一行没有读；请对照原件拆开后再核对。`,
  disputes: () => '表四的数与表头的十五格对不上，没有读；请对照原件，一格一个数。',
  wrongCount: (table: string, row: string, found: number, due: number) =>
    `表${table}“${row}”一行应有${due}个数，读到${found}个，不知道缺的或多的是哪一格，这一行没有读；请对照原件补齐。`,
  twice: (table: string, row: string) =>
    `表${table}“${row}”出现了两次，数却不同，这一行没有读；文件里若有两份报告或两张表，请分开后分别核对。`,
  twoReports: () => '文件里有两张表三，只读了第一张；请把两份报告分开，分别核对。',
  otherForm: () => '表二和表三不是同一年的格式，表二没有读；请核对文件里是否混入了另一年的表。',
  unknownKey: (key: string) => `“${shortened(key)}”不是表三办理结果的名称，没有读；请对照说明改正名称。`,
  noTable: (table: string, name: string) => `没有找到表${table}（${name}），没有核对；请确认文件完整。`,
  noRows: (table: string, rows: readonly string[]) =>
    `表${table}缺少${rows.map((row) => `“${row}”`).join('、')}，与${rows.length > 1 ? '它们' : '它'}有关的合计没有核对；请对照原件补上。`,
  glued: (table: string, rows: readonly string[]) =>
    `表${table}的${rows.map((row) => `“${row}”`).join('、')}数字粘在一起，有几种读法都说得通或者都对不上，没有读；请用保留表格的网页、Word 或 Excel 文件再核对。`,
}

/** Why a file is no report that can be checked. */
export const refusalWords = {
  notAnObject: () => 'JSON 的最外层应是一份报告（{…}）；有多份报告的，请一份存一个文件，分别核对。',
  unknownForm: (form: string) =>
    `“form”写的是“${shortened(form)}”，只认得“2021”（国办公开办函〔2021〕30号）和“2019”两种格式，请改正后再核对。`,
  noTables: () => '没有找到年度报告的任何一张表（表二、表三、表四），请确认选对了文件，名称与说明一致。',
}

/** What speaks against cases that a report should be made of. */
export const buildingWords = {
  twice: (id: string) => `“${id}”给了两次，每件只能计一次。`,
  unknownAnswer: (id: string, answer: string) => `“${id}”的办理结果“${answer}”不在依申请公开的答复种类中。`,
  endedBefore: (id: string) => `“${id}”的办结日期早于收到日期。`,
  unknownRequest: (id: string, request: string) => `“${id}”对应的申请“${request}”不在给出的申请中。`,
  directSuits: (ids: readonly string[]) =>
    `${ids.length}件未经复议直接起诉（${ids.join('、')}）针对的是2024年以后的不予公开，依行政复议法第二十三条应当先申请行政复议，请核对登记。`,
}
