import type { FactKind } from './model.ts'

/** Articles of 《政府信息公开条例》（国令第711号） and what fills their gaps, as they stand in the ledger. */
export const bases = {
  correction: '政府信息公开条例第三十条',
  receiptInPerson: '政府信息公开条例第三十一条第一项',
  receiptByMail: '政府信息公开条例第三十一条第二项',
  receiptOnline: '政府信息公开条例第三十一条第三项',
  receiptMisdirected: '国办公开办函〔2015〕207号第一条第二项；政府信息公开条例第三十一条第二项',
  thirdParty: '政府信息公开条例第三十二条',
  answer: '政府信息公开条例第三十三条第二款',
  excluded: '政府信息公开条例第三十三条第三款',
  organ: '政府信息公开条例第三十四条',
  reasons: '政府信息公开条例第三十五条',
  served: '政府信息公开条例第三十六条',
  fee: '政府信息公开条例第四十二条；国办函〔2020〕109号',
  dates: '民法典第二百条',
  count: '民法典第二百零一条',
} as const

/** The article each fact stands on. */
export const articles: Record<FactKind, string> = {
  received: bases.receiptOnline,
  confirmed: bases.receiptOnline,
  'correction-asked': bases.correction,
  'correction-received': bases.correction,
  'correction-lapsed': bases.correction,
  'reasons-asked': bases.reasons,
  'reasons-received': bases.reasons,
  deferred: bases.reasons,
  'third-party-asked': bases.thirdParty,
  'third-party-delivered': bases.thirdParty,
  'third-party-replied': bases.thirdParty,
  'organ-asked': bases.organ,
  'organ-delivered': bases.organ,
  'organ-replied': bases.organ,
  extended: bases.answer,
  'fee-noticed': bases.fee,
  'fee-paid': bases.fee,
  'fee-lapsed': bases.fee,
  withdrawn: bases.served,
  transferred: bases.served,
  served: bases.served,
}
