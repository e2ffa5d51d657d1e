import type { FeeMethod } from './fees.ts'

/**
 * What speaks against counting a fee by page (国办函〔2020〕109号第五条): it is for copies that the applicant wants on paper,
 * by e-mail or as data, and not where the information is public already and the answer says how to get it. By item every
 * kind of answer may be counted (第四条).
 */
export function* reasonsAgainstMethod(method: FeeMethod, answer: string, wantsCopies: boolean): Generator<string> {
  if (method === 'item') return
  if (!wantsCopies) yield '按量计收只适用于申请人要求提供纸质件、发送电子邮件、复制电子数据等情形。'
  if (answer === 'already-public') yield '信息已经主动公开、告知获取方式和途径的，不适用按量计收。'
}
