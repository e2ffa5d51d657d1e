/** What the list of things taught says. */
export const lessonWords = {
  title: '读取约定',
  lead: '导入同样版式的文件时，系统照这些约定读取和处理，并注明是谁的决定。删除以后，新导入的文件不再照办，已经处理过的不变。',
  none: '还没有约定',
  noneWhy: '处理疑问时勾选“记住”，或者在目录的“列和记号的读法”里说明，就会在这里列出。',
  what: '约定',
  layout: '版式',
  from: '根据',
  by: '谁、什么时候',
  used: '用过',
  usedOf: (files: number, times: number) => (files === 0 ? '还没有用过' : `${files} 个文件，${times} 处`),
  columnsOf: (n: number) => `${n} 列`,
  forget: '删除',
  forgotten: '已删除这条约定。',
  says: {
    heading: (shown: string, meaning: string) => `表头「${shown}」是${meaning}`,
    ignore: (shown: string) => `表头「${shown}」不用读`,
    level: (shown: string, meaning: string) => `「${shown}」是${meaning}`,
    mark: (shown: string, ticked: boolean) => `记号「${shown}」${ticked ? '表示勾选' : '表示没有勾选'}`,
    channel: (shown: string, meaning: string) => `渠道「${shown}」是${meaning}`,
    doubt: (shown: string) => `确认无误：${shown}`,
  },
}
