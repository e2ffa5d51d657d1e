import type { Unit } from './model.ts'

/** How a number and its unit are said: 20个工作日, 30日. */
const unitNames: Record<Unit, string> = {
  workday: '个工作日',
  'calendar-day': '日',
  hour: '小时',
  week: '周',
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年',
}

export const countWords = (amount: number, unit: Unit): string =>
  unit === 'half-year' && amount === 1 ? '半年' : `${amount}${unitNames[unit]}`

/** The sentences a person reads beside a deadline cell. */
export const doubtWords = {
  notRead: (words: string) => `“${words}”未能识别，请人工核对`,
  nothingRead: () => '未能从本格读出公开时限，暂按条例第二十六条二十个工作日掌握，请人工填写',
  empty: () => '单元格为空，可能与上一行合并，按“同上”处理，请核对',
  tooMuch: (length: number) => `本格超过${length}字，不像公开时限，可能与别的单元格连在一起，请核对`,
  dash: () => '本格为横线或“无”，未规定公开时限，按条例第二十六条二十个工作日掌握',
  tooLong: (amount: number, unit: Unit) =>
    `“${countWords(amount, unit)}”超过条例第二十六条二十个工作日，除法律、法规另有规定外不得更长；已按原文读取，请核对`,
  noEvent: () => '未写明从哪一天起算，按条例第二十六条自信息形成或者变更之日起算；也可能是事项的办理时限，请核对',
  noMoment: () => '未写明从何时起算，按事件发生的时刻起算，请核对',
  oddEvent: (event: string) => `起算事件“${event}”不是常见写法，请核对`,
  masked: () => '期限的数字被遮盖、不能确定或者为0，请对照原文件补填',
  slip: (slip: string) => `“${slip}”应为误字，已略过，请核对`,
  cut: (words: string) => `原文到“${words}”中断，可能被截断，请核对`,
  elided: () => '原文有省略号，内容不全，请核对',
  noDayUnit: (amount: number) => `“${amount}”后没有单位，按自然日读，请核对`,
  plainTwenty: () => '条例第二十六条是“二十个工作日”，本格写作“20日”，已按自然日读，请核对',
  noRhythm: (words: string) => `“${words}”没有写明周期，请按工作方案填写`,
  oddRhythm: (words: string) => `“${words}”不能均分成固定周期，请人工填写`,
  noYear: (words: string) => `“${words}”没有写年份，按每年一次读，请核对`,
  noEventBefore: () => '未写明在什么事之前，请核对',
  figures: (words: string) => `“${words}”的日期用数字连写，请核对`,
  onlyNoun: (words: string) => `“${words}”只写了周期，没有写何时公开，请核对`,
  quarterOfYear: (words: string) => `“${words}”按该季度最后一日读，请核对`,
  unknownName: (words: string) => `“${words}”含有不认识的词，请核对`,
  unknownChannel: (words: string) => `“${words}”不像公开渠道，请核对`,
  noBound: () => '没有“内”字，也没有“之日起”，期限的方向不清，请核对',
  shownOrWithin: (words: string) => `“${words}”可以读作公示多久，也可以读作多久之内公示，请核对`,
  dittoAndMore: () => '“同上”之外还有别的内容，请核对',
  lawsDiffer: (articles: string, amount: number) => `依据中${articles}对“${amount}日”算法不同，暂按自然日读，请核对`,
  twoNumbers: (words: string) => `“${words}”前后两个数字不同，请核对`,
  tooMany: (amount: number) => `“${amount}”过大，可能是两个数字连在一起，请核对`,
  glued: (words: string) => `“${words}”与前面的内容连在一起，没有标点，请核对`,
  openHeading: () => '冒号后面没有内容，原文可能不全，请核对',
  rhythmOfEvent: (scope: string) => `“${scope}”是一件事，不是一类内容，意思不清，请核对`,
  openBracket: () => '括号不成对，原文可能被截断，请核对',
  endOfPeriod: (trigger: string) => `“${trigger}”每期都有，是否每期都要公开，请核对`,
  noCount: (words: string) => `“${words}”没有写多少日，按条例第二十六条二十个工作日掌握，请核对`,
  external: (words: string) => `“${words}”没有写期限，应查所指的规定后填写`,
  filing: () => '括注为备案，可能是备案期限而不是公开期限，请核对',
  service: (words: string) => `“${words}”是办理时限，不是公开时限，请核对`,
  validity: () => '“有效期”说的是文件效力，不是公开时限，请核对',
}
