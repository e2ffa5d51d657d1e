/** What the feed of an item says. */
export const feedWords = {
  title: (name: string) => `${name}：公开信息和目录改动`,
  titleAt: (name: string, organ: string) => `${organ}：${name}`,
  follow: '订阅这个事项的更新',
  published: (organ: string) => `${organ}公开了信息。`,
  changed: (organ: string) => `${organ}的目录对这个事项作了列入或者改动。`,
  versionTitle: (catalogue: string) => `目录改版：《${catalogue}》`,
}
