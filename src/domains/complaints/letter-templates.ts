import type { LetterTemplate } from '#kernel/casework/letters.ts'

// Letters as data: what a person fills in, and the lines around it. Facts come from the case.

const more = { key: 'more', label: '其他说明', required: false, longest: 500, rows: 2 } as const
const office = {
  key: 'office',
  label: '承办科室和联系电话',
  hint: '例如：政务公开办公室，0000-5550100',
  required: true,
  longest: 60,
} as const

/** 受理通知 */
export const acceptance: LetterTemplate = {
  key: 'acceptance',
  title: '受理通知',
  parts: [office, more],
  lines: [
    '您好：',
    '您于{receivedOn}提出的公开请求（编号{number}）已经受理。您反映{organ}没有按照要求公开“{item}”（{missing}）。',
    '我们将向{organ}核实，在{dueOn}前答复您。{promise}。法律没有规定答复期限，这是本地作出的承诺。',
    '{more}',
    '承办：{office}',
    '{handler}\n{today}',
  ],
}

/** 补充说明通知 */
export const question: LetterTemplate = {
  key: 'question',
  title: '请补充说明',
  parts: [{ key: 'question', label: '需要补充什么', required: true, longest: 500, rows: 3 }, office],
  lines: [
    '您好：',
    '为了核实您的公开请求（编号{number}），请您补充说明：{question}',
    '请在查询页面凭编号和查询码写下补充内容。等待补充的时间不计入答复期限；没有补充的，我们按现有情况答复。',
    '承办：{office}',
    '{handler}\n{today}',
  ],
}

/** 督促整改通知 */
export const rectification: LetterTemplate = {
  key: 'rectification',
  title: '督促整改通知',
  parts: [
    { key: 'finding', label: '核实的情况', required: true, longest: 800, rows: 3 },
    { key: 'demand', label: '整改要求', required: true, longest: 500, rows: 2 },
  ],
  lines: [
    '{organ}：',
    '有群众反映你单位没有按照要求公开“{item}”（{missing}）。经核实，{finding}',
    '依据{basis}，请于{orderDueOn}前完成整改：{demand}',
    '{handler}\n{today}',
  ],
}

/** 答复 */
export const answer: LetterTemplate = {
  key: 'answer',
  title: '答复',
  parts: [
    { key: 'finding', label: '核实的情况', required: true, longest: 1_000, rows: 4 },
    { key: 'result', label: '处理结果的说明', required: true, longest: 1_000, rows: 3 },
    more,
  ],
  optional: ['publication', 'remedy'],
  lines: [
    '您好：',
    '您于{receivedOn}提出的公开请求（编号{number}），反映{organ}没有按照要求公开“{item}”（{missing}）。现答复如下：',
    '一、核实的情况：{finding}',
    '二、处理结果：{outcome}。{result}',
    '公开的信息：{publication}',
    '{more}',
    '{remedy}',
    '{handler}\n{today}',
  ],
}

export const letterTemplates = [acceptance, question, rectification, answer] as const
