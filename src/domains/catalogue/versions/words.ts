/** What is said of versions of an item. */
export const versionWords = {
  everybody: '全社会',
  someGroup: '特定群体',
  active: '主动公开',
  onRequest: '依申请公开',
  nothing: '（空）',
  field: '栏目',
  before: '原来',
  after: '现在',
  changesOf: (name: string) => `“${name}”改动的栏目`,
}
