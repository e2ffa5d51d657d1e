import type { ReadFault, Refusal } from '../cannot-read-file.ts'
import type { InspectedKind } from './file-facts.ts'

/** What is said of a file that cannot be an attachment: what it is, and how to go on. */

const own = new WeakSet<Refusal>()

function refusal(code: ReadFault, what: string, advice: string): Refusal {
  const made = { code, what, advice, where: null }
  own.add(made)
  return made
}

const saveAs = '请用 WPS 或 Office 打开后另存为新格式（.docx、.xlsx、.pptx），或者导出 PDF，再上传'
const again = '请用 WPS 或 Office 打开后另存一份再上传；打不开的，请向来源单位重新索取'

export const kindNames: Record<InspectedKind, string> = {
  pdf: 'PDF',
  ofd: 'OFD',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: '演示文稿',
  png: '图片',
  jpeg: '图片',
  webp: '图片',
  csv: 'CSV 表格',
  txt: '文本',
}

export const refusals = {
  empty: () => refusal('IMP_EMPTY', '文件是空的，里面什么都没有', '请确认选对了文件，重新上传'),
  old: (name: string) => refusal('IMP_TYPE', `这是旧格式的${name}，手机上多半打不开，里面有没有宏也查不出来`, saveAs),
  otherSuite: () => refusal('IMP_TYPE', '这是 ODF 格式的文件，多数读者没有能打开它的软件', saveAs),
  binarySheet: () => refusal('IMP_TYPE', '这是二进制工作簿（.xlsb）', saveAs),
  archive: () =>
    refusal('IMP_TYPE', '这是压缩包，读者在手机上打不开，里面的内容也无法逐件审查', '请解压以后，把里面的文件分别上传'),
  webPage: () => refusal('IMP_TYPE', '这是网页或者网页脚本文件', '请把内容写进正文，或者导出 PDF 后上传'),
  rich: () => refusal('IMP_TYPE', '这是 RTF 文档', saveAs),
  program: () => refusal('IMP_TYPE', '这是程序文件', '附件里不能有程序，请不要再打开它，并告知系统管理员'),
  picture: () => refusal('IMP_TYPE', '这种图片不能作为附件', '请另存为 PNG 或者 JPG 后上传'),
  unknown: () =>
    refusal(
      'IMP_TYPE',
      '认不出这是什么文件',
      '可以上传 PDF、OFD、Word、Excel、演示文稿、图片（PNG、JPG、WebP）、CSV 和文本',
    ),
  mislabelled: (ending: string, kind: string, right: string) =>
    refusal(
      'IMP_TYPE',
      `文件名以 .${ending} 结尾，内容却是${kind}`,
      `请核对是不是选错了文件；没有选错的，把文件名的结尾改成 .${right} 再上传`,
    ),
  password: () => refusal('IMP_ENCRYPTED', '文件设有密码，读者打不开', '请取消密码以后重新上传'),
  macros: () => refusal('IMP_ACTIVE_CONTENT', '文件里带有宏或者控件', '请另存为不带宏的文件，或者导出 PDF，再上传'),
  scripts: () => refusal('IMP_ACTIVE_CONTENT', 'PDF 里带有会自动运行的脚本', '请用“打印”生成一份新的 PDF 再上传'),
  embedded: () =>
    refusal('IMP_ACTIVE_CONTENT', 'PDF 里夹带了别的文件', '请把夹带的文件取出来分别上传，再用“打印”生成一份新的 PDF'),
  damaged: () => refusal('IMP_DAMAGED', '文件不完整或者已经损坏', again),
  pixels: (width: number, height: number) =>
    refusal(
      'IMP_TOO_BIG',
      `图片有 ${width}×${height} 像素，太大了`,
      '请缩小到 4000 万像素以内（例如 6000×6000）再上传',
    ),
  location: () =>
    refusal(
      'IMP_ACTIVE_CONTENT',
      '照片里记有拍摄地点',
      '请用画图或者看图软件打开后另存一份（不保留位置信息）再上传，以免泄露他人住址',
    ),
}

/** The readers' own refusals speak of importing a table; an attachment is handed in. */
export function reworded(given: Refusal): Refusal {
  if (own.has(given)) return given
  const others: Partial<Record<ReadFault, Refusal>> = {
    IMP_ENCRYPTED: refusals.password(),
    IMP_ACTIVE_CONTENT: refusals.macros(),
    IMP_DAMAGED: { ...refusals.damaged(), what: given.what },
    IMP_ZIP_LIES: { ...given, advice: again },
    IMP_ZIP_ENTRIES: { ...given, advice: again },
    IMP_XML_DTD: { ...given, advice: again },
    IMP_TOO_BIG: { ...given, advice: '请拆成几个文件，或者导出 PDF，再上传' },
    IMP_TIME: { ...given, advice: '请拆成几个文件，或者导出 PDF，再上传' },
    IMP_ENCODING: { ...given, advice: '请用原来的软件打开后另存为 UTF-8 编码再上传' },
    IMP_EMPTY: refusals.empty(),
  }
  return others[given.code] ?? given
}
