/** What the reader of sources has to say about a place of a file. */
export const readingWords = {
  noName: '这一行没有事项名称，没有列入。',
  lostCode: (code: string) =>
    `编码“${code}”被表格软件当成数字，末尾的数字已经丢失，没有采用。请把这一列设为文本后重新导出。`,
  sameCode: (code: string, first: string) => `编码“${code}”在 ${first} 已经出现过，这一行按名称识别。`,
  sameName: (name: string, first: string) => `“${name}”与 ${first} 的事项同名同类，没有重复列入。`,
  longName: '名称超过200字，可能把别的栏目读进来了，请对照原文件。',
  open: (column: string, message: string) => `${column}：${message}`,
  noHeader: {
    what: '没有找到清单的表头',
    advice: '请确认有“事项名称”一栏，并且至少还有编码、类型、依据、实施主体、行使层级中的一栏，再重新上传',
  },
  noRows: {
    what: '表头下面没有读到事项',
    advice: '请用 WPS 或 Excel 打开核对，另存为 .xlsx 后重新上传',
  },
} as const
