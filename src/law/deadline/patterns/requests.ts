import { draft, scoped } from '../drafts.ts'
import { form } from '../forms.ts'
import { readLead } from '../lead.ts'
import type { Pattern } from '../pattern.ts'

/** On request only. */
export const requests: readonly Pattern[] = [
  {
    example: '公示结束后，转为依申请公开',
    needs: ['依申请'],
    form: form('(?<event>{WORDS})[之以]?后，?再?(?:[转改变]为|实行)依申请公开'),
    read: (groups) => ({ rules: [draft('on-request', { trigger: readLead(groups.event).event || null })] }),
  },
  {
    example: '其他听证公开内容为依申请公开',
    needs: ['依申请'],
    form: form('(?<lead>{WORDS})(?:均|应)?(?:为|属于|按照?|可)?依申请公开'),
    read: (groups) => ({ rules: [draft('on-request', scoped(groups.lead))] }),
  },
]
