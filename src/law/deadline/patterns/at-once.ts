import { channelsOf, draft, scoped, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import { readLead } from '../lead.ts'
import type { Pattern } from '../pattern.ts'
import { readAtOnce } from '../read-event.ts'
import { doubtWords } from '../words.ts'

/** At once, promptly, on the same day, together with something else. */
export const atOnce: readonly Pattern[] = [
  {
    example: '在实地启动拟征收土地工作时，在村公示栏公开',
    needs: ['时'],
    form: form(
      '(?<lead>{WORDS})(?<![实及即适随临同定届小])时，?{MANNER}?(?:在(?<channels>[^，。；：…]{1,60}?)(?:上|予以)?公[开布示告](?!栏|平台|网)|公[开布示告])',
    ),
    read: (groups) => {
      const { event } = readLead(groups.lead)
      const rules = [draft('realtime', { trigger: event || null, ...channelsOf(groups.channels) })]
      return event ? { rules } : unsure(rules, doubtWords.noEvent())
    },
  },
  {
    example: '与采购公告同步公开',
    needs: ['同步', '同时', '一并', '一起'],
    form: form('(?:与|随|和)(?<event>{WORDS})(?:同步|同时|一并|一起)(?:进行|予以)?{PUBLISH}{CHANNELS}'),
    read: ({ event, channels }) => {
      const rules = [draft('realtime', { trigger: event || null, ...channelsOf(channels) })]
      return event ? { rules } : unsure(rules, doubtWords.noEvent())
    },
  },
  {
    example: '会后应立即公布结果',
    needs: ['实时', '即', '马上', '第一时间', '当场'],
    form: form('(?<lead>{WORDS}){AFTER}?{MUST}?(?<![不未])(?:实时|即时|即刻|立即|马上|第一时间|当场){TAIL}{CHANNELS}'),
    read: (groups) => readAtOnce('realtime', groups),
  },
  {
    example: '按进展情况及时公开',
    needs: ['时', '尽'],
    form: form('(?<lead>{WORDS}){AFTER}?{MUST}?(?<![不未])(?:及时|随时|尽快|尽早|(?<open>适时)){TAIL}{CHANNELS}'),
    // 适时 asks for nothing that could be late.
    read: (groups, _context, words) => ({
      ...readAtOnce('prompt', groups),
      ...(groups.open ? { unsure: true, doubts: [doubtWords.noCount(words)] } : {}),
    }),
  },
  {
    example: '信息形成当日公开',
    needs: ['当'],
    form: form('(?<lead>{WORDS})(?:之?后)?当[日天](?!起)(?:之?内)?{TAIL}{CHANNELS}'),
    read: (groups) => {
      const { scope, event } = readLead(groups.lead)
      const fields = { amount: 0, unit: 'calendar-day' as const, trigger: event || null }
      const rules = [draft('publish-within', { ...fields, ...scoped(scope), ...channelsOf(groups.channels) })]
      return event ? { rules } : unsure(rules, doubtWords.noEvent())
    },
  },
]
