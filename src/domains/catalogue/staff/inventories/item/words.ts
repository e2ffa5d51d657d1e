export const itemWords = {
  facts: '公开事项',
  level1: '一级事项',
  name: '名称',
  basis: '公开依据',
  catalogue: '所在目录',
  publicPage: '公开网站上的页面',
  public: '打开',
  attribute: '公开属性',
  statute: '法律法规',
  gone: '没有找到这个事项，它可能已经不在现行目录里。',
} as const
