/** What the feed of an item says. */
export const feedWords = {
  title: (name: string) => `${name}：公开信息和目录改动`,
  titleAt: (name: string, organ: string) => `${organ}：${name}`,
  follow: '订阅这个事项的更新',
  published: (organ: string) => `${organ}公开了信息。`,
  corrected: (organ: string, remedy: string) => `${organ}更正了信息：${remedy}`,
  withdrawn: (organ: string, reason: string) => `${organ}撤回了信息：${reason}`,
  restored: (organ: string, reason: string) => `${organ}恢复了信息：${reason}`,
  withdrawnTitle: (title: string) => `撤回：${title || '（标题一并隐去）'}`,
  restoredTitle: (title: string) => `恢复公开：${title}`,
  changed: (organ: string) => `${organ}的目录对这个事项作了列入或者改动。`,
  versionTitle: (catalogue: string) => `目录改版：《${catalogue}》`,
}
