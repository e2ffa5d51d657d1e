import type { Context } from '#kernel/context.ts'
import { saveOrganCodes } from '#kernel/publication/records/setting-store.ts'
import { readCreditCode } from '#law/identifiers/credit-code.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { takeOffice } from './office-at-hand.ts'
import { words } from './words.ts'

/** Sets the codes of an organ: its credit code by GB 32100-2015, and the codes of its document numbers. */
export async function saveCodes(
  context: Context,
  given: { organId: string; creditCode: string; issuers: readonly string[] },
): Promise<void> {
  const organ = await takeOffice(context, given.organId)
  const typed = given.creditCode.trim()
  const reading = typed === '' ? null : readCreditCode(typed)
  const issuers = [...new Set(given.issuers.map((issuer) => issuer.trim()).filter((issuer) => issuer !== ''))]
  refuseIf([
    ...(reading?.reason ? [`${words.creditCode}：${reading.reason}`] : []),
    ...issuers
      .filter((issuer) => !/^[\u4e00-\u9fa5]{2,12}$/u.test(issuer))
      .map((issuer) => `机关代字“${issuer.slice(0, 20)}”要写2至12个汉字，例如：清政发。`),
    ...(issuers.length > 30 ? ['机关代字请控制在30个以内。'] : []),
  ])
  const codes = { organId: organ.id, creditCode: reading?.normalised ?? null, issuers }
  if (!(await saveOrganCodes(context.write, organ.countyId, codes))) throw new Refused([words.taken])
}
