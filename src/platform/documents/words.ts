import type { ReadFault, Refusal } from './cannot-read-file.ts'

/** The words of the readers. A refusal says what is wrong and how to go on; a note says it of one place. */

const refusal = (code: ReadFault, what: string, advice: string, where: string | null = null): Refusal => ({
  code,
  what,
  advice,
  where,
})

const reselect = '请确认选对了文件，重新上传'
const saveAs = '请用 WPS 或 Excel 打开后「另存为」Excel 工作簿（.xlsx）再导入'
const saveAsDocx = '请用 WPS 或 Word 打开后「另存为」Word 文档（.docx）再导入'
const copyTable = '请打开后把表格复制到 WPS 表格或 Excel，另存为 .xlsx 再导入'
const unpackFirst = '请先解压，再导入里面的表格文件'
const askMaker = '请向制作单位索取表格文件（.xlsx）再导入'
const sendAgain = '请重新下载或请对方重发，再导入一次'
const smaller = '请删去多余的工作表、行列和图片，或分成几个文件再导入'
const split = '请分成几个文件分别导入'
const saveAsText = '请用原来的软件打开后另存为 UTF-8 编码，或另存为 .xlsx 再导入'
const unlock = '请打开后取消密码（文件—信息—保护），另存为 .xlsx 再导入'

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20)

export const refusals = {
  emptyFile: () => refusal('IMP_EMPTY', '文件是空的', reselect),
  noText: () => refusal('IMP_EMPTY', '文件里没有文字', reselect),
  noSheet: () => refusal('IMP_EMPTY', '文件里没有可见的工作表', '请取消隐藏要导入的工作表，保存后再导入'),

  pdf: () => refusal('IMP_TYPE', '这是 PDF 文件，不是能读的表格', askMaker),
  rtf: () => refusal('IMP_TYPE', '这是 RTF 文档，不是能读的表格', copyTable),
  image: () => refusal('IMP_TYPE', '这是图片，不是能读的表格', '请把表格文件（.xlsx）而不是图片导入'),
  archive: () => refusal('IMP_TYPE', '这是压缩包，不是能读的表格', unpackFirst),
  oldestSheet: () => refusal('IMP_TYPE', '这是 Excel 95 或更早的表格文件', saveAs),
  unknownContainer: () => refusal('IMP_TYPE', '这是旧版办公软件的文件，认不出里面的表格', saveAs),
  notDocument: () => refusal('IMP_TYPE', '这不是文字文档', '请用 WPS 或 Word 另存为「Word 文档（.docx）」再导入'),
  oldWord: () => refusal('IMP_TYPE', '这是旧版文字文档（.doc 或 .wps）', saveAsDocx),
  slides: () => refusal('IMP_TYPE', '这是演示文稿，不是能读的表格', '请换成表格文件（.xlsx）再导入'),
  binarySheet: () => refusal('IMP_TYPE', '这是二进制工作簿（.xlsb）', saveAs),
  openDocument: () => refusal('IMP_TYPE', '这是 ODF 文档', saveAs),
  ofd: () => refusal('IMP_TYPE', '这是 OFD 版式文件，不是能读的表格', askMaker),
  noPage: () => refusal('IMP_TYPE', '单个文件网页（.mht）里没有网页', saveAs),
  notText: () => refusal('IMP_TYPE', '这不是表格或文字文件', saveAs),
  notWorkbook: () => refusal('IMP_TYPE', '这不是 Excel 工作簿', saveAs),

  password: () => refusal('IMP_ENCRYPTED', '文件设有密码', unlock),
  links: () =>
    refusal('IMP_ACTIVE_CONTENT', '表格里有指向其他文件的链接', '请用「数据—编辑链接」断开链接，另存为 .xlsx 再导入'),
  documentMacros: () =>
    refusal('IMP_ACTIVE_CONTENT', '文档里带有宏或控件', '请另存为不带宏的「Word 文档（.docx）」再导入'),
  macros: () => refusal('IMP_ACTIVE_CONTENT', '表格里带有宏或控件', '请另存为不带宏的「Excel 工作簿（.xlsx）」再导入'),
  doctype: (part: string) => refusal('IMP_XML_DTD', '文件内部含有文档类型声明，可能是恶意文件', saveAs, part),
  zipPath: () =>
    refusal(
      'IMP_ZIP_PATH',
      '文件内部有指向外面的路径，可能是恶意文件',
      '请不要再打开它，并告知系统管理员和文件来源单位',
    ),

  zipCut: () => refusal('IMP_DAMAGED', '文件不完整，可能没有下载完', sendAgain),
  zipDirectory: () => refusal('IMP_DAMAGED', '文件内部目录已损坏', sendAgain),
  zipTwice: (part: string) => refusal('IMP_DAMAGED', `文件内部有两个「${part}」`, sendAgain),
  zipMethod: (part: string) => refusal('IMP_DAMAGED', `文件内部「${part}」的压缩方式不认识`, saveAs),
  zipPart: (part: string) => refusal('IMP_DAMAGED', `文件内部「${part}」已损坏`, sendAgain),
  zipLies: (part: string) => refusal('IMP_ZIP_LIES', `文件内部「${part}」的大小与目录所写不符`, sendAgain),
  zip64: () => refusal('IMP_TOO_BIG', '文件用的是超大文件的压缩格式（ZIP64）', saveAs),
  zipEntries: (count: number) => refusal('IMP_ZIP_ENTRIES', `文件内部有 ${count} 个以上的部件，不像一份表格`, saveAs),
  brokenContainer: () => refusal('IMP_DAMAGED', '文件的内部结构已损坏', `${saveAs}；打不开就请对方重发`),
  brokenSheet: () => refusal('IMP_DAMAGED', '文件里的表格数据已损坏', `${saveAs}；打不开就请对方重发`),
  brokenPart: (part: string) => refusal('IMP_DAMAGED', `文件内部「${part}」已损坏`, `${saveAs}；打不开就请对方重发`),
  missingPart: (part: string) => refusal('IMP_DAMAGED', `文件内部缺少「${part}」`, `${saveAs}；打不开就请对方重发`),
  wrongAddress: (part: string, address: string) =>
    refusal('IMP_DAMAGED', `文件内部「${part}」有不存在的位置「${address}」`, saveAs),

  unpacked: (size: number) => refusal('IMP_TOO_BIG', `文件展开后约有 ${megabytes(size)} 兆，超过允许的大小`, smaller),
  dense: (times: number) =>
    refusal(
      'IMP_TOO_BIG',
      `文件展开后是原来的 ${times} 倍，不像正常的表格`,
      '请用 WPS 或 Excel 打开，把表格复制到新的工作簿，另存为 .xlsx 再导入',
    ),
  bytes: (size: number, most: number) =>
    refusal('IMP_TOO_BIG', `文件有 ${megabytes(size)} 兆，超过 ${megabytes(most)} 兆`, smaller),
  memory: () => refusal('IMP_TOO_BIG', '读取这个文件需要的内存太多', smaller),
  structure: () => refusal('IMP_TOO_BIG', '文件的内部结构过大或层数过深', saveAs),
  bigPage: () => refusal('IMP_TOO_BIG', '网页的内部结构过大', '请只保留要导入的表格，另存后再导入'),
  deepPage: () =>
    refusal('IMP_TOO_BIG', '网页里的表格或版块一层套一层，层数太多', '请只保留要导入的表格，另存后再导入'),
  time: () => refusal('IMP_TIME', '读取这个文件用时太长，已停止', smaller),
  cells: (where: string) =>
    refusal('IMP_TOO_BIG', '表格的单元格太多', '请删去多余的行、列和合并区域，或分成几个文件再导入', where),
  characters: (most: number, where: string) =>
    refusal('IMP_TOO_BIG', `表格里的文字超过 ${most / 10_000} 万字`, '请删去多余的内容，或分成几个文件再导入', where),
  twice: (where: string) => refusal('IMP_DAMAGED', '文件里这一格写了两次', saveAs, where),
  nesting: (where: string) =>
    refusal('IMP_TOO_BIG', '网页里的表格一层套一层，层数太多', '请只保留要导入的表格，另存后再导入', where),
  deepTables: (where: string) =>
    refusal(
      'IMP_TOO_BIG',
      '文档里的表格一层套一层，层数太多',
      '请把要导入的表格复制到新文档，另存为 .docx 再导入',
      where,
    ),
  rows: (most: number) => refusal('IMP_ROWS', `表格超过 ${most} 行`, split),
  longCell: (most: number, where: string) =>
    refusal('IMP_CELL_LENGTH', `这一格的文字超过 ${most} 个字`, '请核对是否把整篇文章粘进了一格，改短后再导入', where),

  notAsMarked: (encoding: string) => refusal('IMP_ENCODING', `文件标明是 ${encoding} 编码，内容却不符`, saveAsText),
  unknownEncoding: () => refusal('IMP_ENCODING', '认不出文件的文字编码', saveAsText),
  spoilt: (line: number | null) =>
    refusal(
      'IMP_ENCODING',
      '文件里的字曾按错误的编码保存过，已经变成乱码',
      '丢失的字无法找回，请向制作单位索取原件，再导入',
      nearLine(line),
    ),
  brokenText: (line: number) =>
    refusal(
      'IMP_ENCODING',
      '文字已损坏（UTF-8 编码不完整）',
      '请重新下载或请对方重发；若是自己存的，请另存为 UTF-8 编码再导入',
      nearLine(line),
    ),
}

const nearLine = (line: number | null): string | null => (line === null ? null : `第 ${line} 行附近`)

const list = (names: (string | number)[]): string => `${names.slice(0, 20).join('、')}${names.length > 20 ? ' 等' : ''}`

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

export const notes = {
  controls: (count: number) => `去掉了 ${count} 个看不见的控制字符，请核对这一格的文字`,
  lost: (count: number) => `有 ${count} 个字已损坏（显示为 �），请对照原件补上`,
  innerTable: () => '这一格里还有一张表，里面的表没有并入这一格，请对照原件',
  hiddenRow: () => '这里有一行是隐藏的，没有读入，请对照原件',
  hiddenCell: () => '这一行有一格是隐藏的，没有读入，请对照原件',
  cutOff: () => '网页不完整（表格没有结束），最后几行可能缺少内容，请重新保存网页再导入',
  ruledCutOff: () => '最后一行不完整，没有读入；表格可能没有复制全，请对照原件补上',
  mislabelled: (ending: string, kind: string) => `文件名以 .${ending} 结尾，内容却是${kind}，已按${kind}读取`,
  otherEncoding: (declared: string, found: string) =>
    `网页声明的编码是 ${declared}，实际是 ${found}，已按 ${found} 读取`,
  repairedWestern: () => '文件曾被当作西文编码保存，已还原为中文，请对照原件核对',
  repairedGbk: () => '文件曾被当作 GBK 编码保存，已还原为中文，请对照原件核对',
  andMore: (count: number, message: string) => `另有 ${count} 处同样的情况：${message}`,

  muchMore: (count: number) => `另有 ${count} 处疑问没有逐一列出，请先处理已列出的，再重新导入`,

  pictures: (count: number) => `文档里有 ${count} 张图片或图形，没有带入；要公开的请作为附件上传`,
  comments: () => '文档里有批注，没有带入',
  hiddenText: () => '这里有隐藏的文字，没有读入，请对照原件',
  deletedText: () => '这里有用修订删除、还没有接受的文字，没有读入，请核对修订',
  deletedRow: () => '这里有一行用修订删除、还没有接受，没有读入，请核对修订',
  trackedChanges: () => '文档里有还没有接受的修订，插入的文字已读入，请在原文件里接受或拒绝修订后核对',
  otherPart: () => '文档里插入了另一个文件，那一部分没有读入，请对照原件',
  embedded: () => '文档里嵌有其他文件（对象），没有读入，请对照原件',
  unknownSymbol: (font: string, code: number) =>
    `这里有认不出的符号（${font || '符号'} 第 ${code.toString(16).toUpperCase().padStart(4, '0')} 号），请对照原件`,
  unknownNumber: () => '这里有自动编号，编号的样式认不出，没有读入，请对照原件填上',

  formula: () => '这一格是公式，读的是文件里存的结果，请核对',
  emptyFormula: () => '这一格是公式，文件里没有它的结果，请填入文字',
  errorValue: (value: string) => `这一格是错误值 ${value}，没有读入，请填入文字`,
  missingString: () => '这一格的文字在文件里缺失，请对照原件补上',
  notANumber: () => '这一格标为数字，内容却不是数字，请在原文件里核对',
  longNumber: () => '这一格是超过 15 位的数字，末尾几位可能已丢失；请把该列设为「文本」重新填写',
  wrongDate: () => '这一格按日期存放，但日期不存在或不可信，请在原文件里核对',
  coveredText: (text: string) => `这一格被合并单元格盖住，盖住的文字「${shorten(text)}」没有读入，请核对`,
  hiddenRows: (sheet: string, rows: number[]) =>
    `工作表「${sheet}」隐藏了第 ${list(rows)} 行，已一并读入，请确认是否要用`,
  hiddenColumns: (sheet: string, columns: string[]) =>
    `工作表「${sheet}」隐藏了 ${list(columns)} 列，已一并读入，请确认是否要用`,
  hiddenSheet: (sheet: string) => `工作表「${sheet}」是隐藏的，没有读入；如果要用，请取消隐藏后重新导入`,
}

/** How places and kinds are called. */
export const names = {
  webTable: (number: number) => `表${number}`,
  webRow: (table: string, row: number) => `${table} 第${row + 1}行`,
  webCell: (table: string, row: number, column: number) => `${table} 第${row + 1}行第${column + 1}列`,
  ruled: '竖线分隔的表',
  ruledOf: (number: number) => `竖线分隔的表${number}`,
  ruledCell: (table: string, row: number, column: number) => `${table} 第${row + 1}行第${column + 1}格`,
  sharedString: (number: number) => `第 ${number} 条共用文字`,
  sheet: (number: number) => `表${number}`,
  allSheets: '全部工作表',
  yes: '是',
  no: '否',
  kinds: {
    workbook: 'Excel 表格',
    'old-workbook': '旧版 Excel 表格',
    document: 'Word 文档',
    'web-page': '网页',
    'plain-text': '文字',
  },
  delimited: { ',': '逗号分隔的表', '\t': '制表符分隔的表', ';': '分号分隔的表' },
}
