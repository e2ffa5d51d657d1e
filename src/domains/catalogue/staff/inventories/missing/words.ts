export const missingWords = {
  title: (missing: string, all: string) => `来源中的${all}行，有${missing}行尚未编入目录`,
  lead: '这些行还没有对应的公开事项。有对应事项的，请打开这一行确认来源；确实没有的，请补进标准目录；依法不予公开的，请认定公开属性；标准指引里有、本地确实不列的，请在目录的“与上级目录的关系”里选“标准指引”，写明理由。认定、写明以后不再列在这里。',
} as const
