export const statutesWords = {
  title: '法律法规规定的主动公开事项',
  lead: '法律法规本身要求公开的事项，随程序提供、随法律更新。打开一项，确认现行目录里哪些事项由它而来。',
  name: '法定事项',
  article: '条文',
  owners: '公开主体',
  items: '已确认的事项',
  none: '还没有',
  count: (count: string) => `${count}项`,
  source: '法规类别',
  deadline: '时限',
  elements: '应当公开的内容',
  mark: '核对情况',
} as const
