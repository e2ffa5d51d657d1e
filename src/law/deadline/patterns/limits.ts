import { draft } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { afterEvent } from '../read-event.ts'
import { readLimit } from '../read-limit.ts'
import { doubtWords } from '../words.ts'

/** Within so long after an event (条例第二十六条; for requests 第三十三条). */
export const limits: readonly Pattern[] = [
  {
    example: '24小时内举行新闻发布会',
    needs: ['组建', '举行', '召开'],
    form: form(
      '(?<lead>{WORDS}){AFTER}?{COUNT}(?<inside>[之以]?内)(?<object>(?:组建|举行|召开)[^，。；：（）/…]{2,20})',
    ),
    read: readLimit,
  },
  {
    example: '收到征地批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开',
    form: form(
      '{WHERE}(?<lead>{WORDS}){AFTER}?{COUNT}{INSIDE}(?:(?<answer>(?:予以|书面|进行)*答复){END}|{TAIL}){CHANNELS}',
    ),
    read: readLimit,
  },
  {
    example: '审批结束后公开',
    needs: ['后', '起', '日'],
    form: form('(?<lead>{WORDS}){AFTER}{MANNER}*{PUBLISH}{OBJECT}?{CHANNELS}'),
    read: (groups, _context, words) => ({
      rules: [draft('publish-within', afterEvent(groups))],
      doubts: [doubtWords.noCount(words)],
      unsure: true,
    }),
  },
]
