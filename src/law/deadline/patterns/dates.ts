import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { readAfterEnd, readFixedDate, readNamedDay, readQuarterOfYear } from '../read-period.ts'
import { doubtWords } from '../words.ts'

/** Days of the calendar: in every period, every year, or once. */
export const dates: readonly Pattern[] = [
  {
    example: '每季度的首个月20日',
    needs: ['季'],
    form: form(
      '(?<lead>{WORDS}){SHOULD}(?:每个?|次|下个?)(?<unit>季度?)的?(?<nth>首|头|末|最后一|第[一二三123])个?月份?的?前?(?<day>{NUMBER}){BYDAY}{DAYNAME}{TAIL}{CHANNELS}',
    ),
    read: readNamedDay,
  },
  {
    example: '每月10日前',
    needs: ['月'],
    form: form(
      '(?<lead>{WORDS}){SHOULD}(?:每个?|次|下)月的?前?(?<day>{NUMBER}){BYDAY}{DAYNAME}{TAIL}(?:上个?月[^，。；]{0,12})?{CHANNELS}',
    ),
    read: readNamedDay,
  },
  {
    example: '每季度结束后10个工作日内公开',
    needs: ['结束', '终了'],
    form: form(
      '(?:每个?)?(?<span>半年|[季月年]度?)(?:结束|终了)(?:之日起|[之以]?后)的?(?<n>{NUMBER})个?(?<unit>工作日|日|天){INSIDE}{TAIL}{CHANNELS}',
    ),
    read: readAfterEnd,
  },
  {
    example: '每年1月31日前公开上一年度公开年度报告',
    needs: ['每年', '次年'],
    form: form(
      '(?<lead>{WORDS}){SHOULD}(?:每年度?|次年)的?(?:(?<month>{NUMBER})月份?(?:(?<day>{NUMBER})[日号]|[底末])?|(?<yearend>年?[底末])){BY}(?:{TAIL}(?<object>上一?年[^，。；：（）]{0,30})|{TAIL}){CHANNELS}',
    ),
    read: readFixedDate,
  },
  {
    example: '于2022年1月28日前公布',
    needs: ['年'],
    form: form(
      '(?<lead>{WORDS}){SHOULD}(?<year>\\d{4})年(?:(?<month>{NUMBER})月份?(?:(?<day>{NUMBER})[日号]|[底末]|(?={BEFORE}))|(?<yearend>[底末])){BY}{TAIL}{CHANNELS}',
    ),
    read: readFixedDate,
  },
  {
    example: '1月31日前公布',
    needs: ['前'],
    form: form(
      '{SHOULD}(?:(?<month>{NUMBER})月(?:(?<day>{NUMBER})[日号]|[底末])|(?<yearend>年[底末])){BEFORE}{TAIL}{CHANNELS}',
    ),
    read: readFixedDate,
  },
  {
    example: '2025.3.31前公开',
    needs: ['前'],
    form: form('{SHOULD}(?<year>\\d{4})(?<mark>[./-])(?<month>\\d+)\\k<mark>(?<day>\\d+){BEFORE}{TAIL}{CHANNELS}'),
    read: (groups, context, words) => ({
      ...readFixedDate(groups, context, words),
      unsure: true,
      doubts: [doubtWords.figures(words)],
    }),
  },
  {
    example: '每年第一季度公开',
    needs: ['季度'],
    form: form('{SHOULD}每年的?第?(?<quarter>[一二三四1-4])季度(?:以?内|[末底])?{BEFORE}?{TAIL}{CHANNELS}'),
    read: readQuarterOfYear,
  },
]
