import { draft, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { doubtWords } from '../words.ts'

/** What stands in the cell and adds no demand: deference to other law, labels, service times. */
export const asides: readonly Pattern[] = [
  {
    example: '法律、法规对政府信息公开的期限另有规定的，从其规定',
    needs: ['规定', '要求'],
    form: form(
      '(?:但是?|如|若|其他|国家|相关|有关|本省|本市|地方|上级|中央|主管|部门)*(?:法律|行政法规|地方性法规|法规|规章|政策|文件|、|和|或者|或|以及|及)*(?:对[^，。；（）]{0,24}?)?(?:另有|有其他|有特殊|有特别|有)(?:明确)?(?:规定|要求)的?，?(?:除外|应?当?(?:从|依|按照?|遵)其?(?:规定|要求)(?:执行)?)',
    ),
    read: () => ({ defers: true }),
  },
  {
    example: '从其规定',
    needs: ['其规定'],
    form: form('应?当?(?:从|依)其规定(?:执行)?{END}'),
    read: () => ({ defers: true }),
  },
  {
    example: '办理时限：20个工作日',
    needs: ['限', '时间'],
    form: form('(?:(?:法定|承诺)(?:办理|办结|审批|受理)?|办理|办结|审批|受理)(?:时限|期限|时间)[^，。；]*'),
    read: (_groups, _context, words) => unsure([draft('unspecified')], doubtWords.service(words)),
  },
  {
    example: '公开时限为',
    needs: ['时限', '期限', '时间'],
    form: form('(?:信息)?(?:公开|发布|公布)?(?:时限|期限|时间)(?:要求)?[为是：](?!{NUMBER}年{END})'),
    read: () => ({}),
  },
  {
    example: '受理之日起20个工作日内办结',
    needs: ['办', '审', '受理', '作出'],
    form: form(
      '(?<lead>{WORDS}){AFTER}?{COUNT}(?:(?:之|以)?内，?)?(?:予以|完成)?(?:办结|办理|审核|审批|审查|受理|作出[^，。；：（）\\d]{0,12}决定(?!之日|后))[^，。；]{0,12}?{END}',
    ),
    read: (_groups, _context, words) => unsure([draft('unspecified')], doubtWords.service(words)),
  },
  {
    example: '更新频次：',
    needs: ['更新'],
    form: form('更新(?:频次|频率|周期|时间)[为是：]'),
    read: () => ({ next: (rule) => (rule.kind === 'periodic' ? { ...rule, kind: 'update-frequency' } : rule) }),
  },
  { example: '条目化展示', needs: ['条目'], form: form('条目化展示'), read: () => ({}) },
]
