import { draft, external, scoped, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { doubtWords } from '../words.ts'

/** Pointers elsewhere, headings, and what is left over. */
export const pointers: readonly Pattern[] = [
  {
    example: '空气质量信息链接至环境质量栏目',
    needs: ['链接'],
    form: form('(?<lead>{WORDS})链接(?:栏目|至|到)?(?:（[^（）]*）|(?<target>[^，。；（）…\\d]{0,30}))'),
    read: (groups, _context, words) => {
      const rules = [draft('unspecified', { link: true, ...scoped(groups.lead) })]
      const known = !groups.target || /(?:[网站栏台库号目页]|专题|系统|页面)$/u.test(groups.target)
      return known ? { rules } : unsure(rules, doubtWords.notRead(words))
    },
  },
  {
    example: '按卫健委要求单独公开',
    needs: ['要求', '规定'],
    form: form(
      '(?:按|依照|根据|遵照)[^，。；：（）]{0,24}?(?:要求|规定)的?(?:时限|时间|期限)?(?:执行)?{TAIL}{CHANNELS}',
    ),
    read: (_groups, _context, words) => external(words),
  },
  { example: '备案', needs: ['备案'], form: form('备案{END}'), read: () => ({ doubts: [doubtWords.filing()] }) },
  {
    example: '民主理财日',
    needs: ['理财日', '公开日'],
    form: form('(?:民主|财务|村务|党务)(?:公开|理财)日'),
    read: () => ({}),
  },
  {
    example: '政策文件：',
    needs: ['：'],
    form: form('(?<heading>[^，。；：（）\\d]{2,20})：'),
    read: ({ heading }) => ({ next: (rule) => ({ ...scoped(heading), ...rule }) }),
  },
  { example: '…', needs: ['…'], form: form('…+'), read: () => ({ doubts: [doubtWords.elided()], unsure: true }) },
  {
    example: '其中',
    needs: ['并且', '其中', '同时', '另外'],
    form: form('并且|其中|同时|另外'),
    read: () => ({}),
  },
  {
    example: '予以公开',
    form: form('{MANNER}+{PUBLISH}?{OBJECT}?{END}|{PUBLISH}{OBJECT}?{END}'),
    read: () => ({}),
  },
]
