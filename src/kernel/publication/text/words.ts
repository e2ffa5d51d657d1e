import type { NoteKind } from './model.ts'

/** What is too much for a body, and where it belongs instead. */
export const tooMuchWords = {
  text: (most: number) => `正文请控制在${most / 10_000}万字以内，更长的内容请作为附件。`,
  markup: () => '正文的内容太大，请分几次粘贴；大的表格和图片请作为附件。',
  tangled: () => '正文的内容一层套一层，层数太多，读不出来。请先粘贴到记事本，再复制文字过来。',
  rows: (most: number) => `正文里有一张表超过${most}行，请把这张表作为附件公开，正文里写明要点。`,
  columns: (most: number) => `正文里有一张表超过${most}列，请把这张表作为附件公开，正文里写明要点。`,
  cells: () => '正文里的表格太多，请把大的表作为附件公开，正文里写明要点。',
} as const

/** What was left out or changed when a text came in, as the writer is told. */
export const noteWords: Record<NoteKind, (count: number) => string> = {
  image: (count) => `有${count}张图片没有带入：图片请作为附件上传，再插入正文。`,
  active: () => '去掉了网页里的脚本、嵌入内容和控件。',
  deleted: (count) => `去掉了${count}处用修订删除的文字，请对照原件核对。`,
  comment: () => '去掉了批注。',
  hidden: (count) => `去掉了${count}处隐藏的文字，请对照原件核对。`,
  link: (count) => `有${count}个链接的地址不能公开，只保留了文字。`,
  'inner-table': (count) => `有${count}张套在单元格里的表改成了文字，请核对。`,
  struck: (count) => `有${count}处删除线没有保留，文字还在，请核对要不要删去。`,
  broken: (count) => `有${count}个字已经损坏（显示为 �），请对照原件补上。`,
  unseen: (count) => `去掉了${count}个看不见的字符。`,
}

/** The notes as sentences, in a fixed order. */
export const sentencesOf = (notes: ReadonlyMap<NoteKind, number>): string[] =>
  (Object.keys(noteWords) as NoteKind[]).flatMap((kind) => {
    const count = notes.get(kind)
    return count ? [noteWords[kind](count)] : []
  })
