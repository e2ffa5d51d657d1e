import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty } = dutiesOf('message')
const check = '国办秘函〔2019〕19号'

/** Petitions, messages of citizens, faults reported on government sites. */
export const messageDuties: readonly Duty[] = [
  duty(
    'petition-informed',
    '告知信访事项是否受理',
    '收到信访事项',
    ['within', 15, 'calendar-day'],
    '信访工作条例第二十二条',
  ),
  duty('petition-finished', '办结信访事项', '受理', ['within', 60, 'calendar-day'], '信访工作条例第三十四条'),
  duty(
    'petition-extended',
    '办结经批准延长期限的信访事项',
    '受理',
    ['within', 90, 'calendar-day'],
    '信访工作条例第三十四条',
  ),
  duty('message-reply', '答复网民留言', '收到留言', ['within', 7, 'workday'], '地方规定', open),
  duty('message-reply-complex', '答复情况复杂的网民留言', '收到留言', ['within', 15, 'workday'], '地方规定', open),
  duty('message-ceiling', '答复网民留言（最迟）', '收到留言', ['within', 3, 'month'], check),
  duty('site-fault-reply', '答复“我为政府网站找错”留言', '收到留言', ['within', 3, 'workday'], check, open),
  duty('site-test-reply', '答复检查人员的模拟提问', '收到提问', ['within', 5, 'workday'], check, open),
]
