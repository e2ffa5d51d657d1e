import { channelsOf, draft, scoped, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import { readLead } from '../lead.ts'
import type { Pattern } from '../pattern.ts'
import { readAhead } from '../read-event.ts'
import { doubtWords } from '../words.ts'

/** Before an event. */
export const beforeEvent: readonly Pattern[] = [
  {
    example: '听证会召开提前7日公告',
    needs: ['提前'],
    form: form('(?<lead>{WORDS})(?:{MUST}|至少)*提前{ATLEAST}?{COUNT}{NOTICE}'),
    read: readAhead,
  },
  {
    example: '《听证通知书》在组织听证7个工作日前予以公开',
    needs: ['前'],
    form: form('(?<lead>{WORDS}){ATLEAST}?{COUNT}{BEFORE}{NOTICE}'),
    read: readAhead,
  },
  {
    example: '听证会召开前7日公告',
    needs: ['前'],
    form: form('(?<lead>{WORDS}){BEFORE}{MUST}?{ATLEAST}?{COUNT}(?:之?内)?{NOTICE}'),
    read: readAhead,
  },
  {
    example: '在下一届村民委员会选举之前公布',
    needs: ['前'],
    form: form('(?<lead>{WORDS}){BEFORE}{MANNER}?{PUBLISH}{CHANNELS}'),
    read: (groups) => {
      const { scope, event } = readLead(groups.lead)
      const trigger = event.length > 1 ? event : `${event}前`
      const fields = { amount: 0, trigger, ...scoped(scope), ...channelsOf(groups.channels) }
      const rules = [draft('before-event', fields)]
      // 事前公开 names a phase, not an event.
      return event.length > 1 ? { rules } : unsure(rules, doubtWords.noEventBefore())
    },
  },
]
