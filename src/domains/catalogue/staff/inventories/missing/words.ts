export const missingWords = {
  title: (missing: string, all: string) => `来源中的${all}行，有${missing}行尚未编入目录`,
  lead: '这些行还没有对应的公开事项。有对应事项的，请打开这一行确认来源；确实没有的，请补进标准目录；依法不予公开的，请认定公开属性，认定后不再列在这里。',
} as const
