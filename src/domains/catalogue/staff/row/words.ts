/** What is said of a value and its source. */
export const sourceWords = {
  row: '原件这一行',
  rowLead: '按原件的先后排列，一字不改。',
  column: (n: number) => `第 ${n} 列`,
  original: '原件',
  nothing: '原件是空的',
  notThere: '没有读到来源',
  lines: '原文',
  among: '分不清是哪一段，原文就在这几行里',
  above: '取自上方',
  doubt: '有疑问',
  filled: '合并格，按上方补上',
  filledFrom: (line: number) => `取自上方第 ${line} 行（合并格或“同上”）`,
  tidied: '去掉了空格、换行',
  joined: (n: number) => `原件分在 ${n} 处，已接在一起`,
  otherwise: '与这一格的文字不完全一样',
  readAs: '读作',
}

/** Taking a row apart and putting rows together. */
export const shapeWords = {
  title: '一行不是一项？',
  lead: '原件把两项写在一行、或者一项分在两行，机器读错了的，在这里改。',
  split: '拆成两项',
  splitHint: '多个时限会分开；其他各栏两项先一样，再分别改。',
  join: '并入上一项',
  joinHint: '这一行的内容接到上一项后面，这一行列为不采用，可以恢复。',
  splitDone: (name: string) => `${name}已拆成两项，请分别核对。`,
  joinDone: '已并入上一项，请核对上一项的内容。',
  reopen: '撤销',
  reopenAbout: (message: string) => `这一确认：${message}`,
  reopened: (n: number) => `已撤销 ${n} 处确认，疑问重新打开。`,
}
