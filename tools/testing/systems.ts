import { issueCredential } from '#domains/publishing/embedding/issue-credential.ts'
import type { GivenRecord, Right } from '#domains/publishing/embedding/model.ts'
import { registerSystem } from '#domains/publishing/embedding/register-system.ts'
import { findCaller } from '#domains/publishing/embedding/system-store.ts'
import { hashToken, newSystemToken } from '#domains/publishing/embedding/token.ts'
import { actAs } from '#kernel/act-as.ts'
import type { Action } from '#kernel/context.ts'
import { systemAt } from '#kernel/organisation/model.ts'
import type { SmallCounty } from './small-county.ts'
import type { ItemKey } from './small-county-items.ts'

/** A business system of the county that hands over for the town, with a credential, and the way to act as it. */
export async function registerTownSystem(county: SmallCounty, rights: readonly Right[] = ['hand-over', 'read']) {
  const { countyId, systemId } = await county.as('sysadmin')(registerSystem, {
    organId: county.organs.county,
    name: '社会救助办理系统',
    keeper: '信息中心 5550100',
    organCodes: ['990021101'],
  })
  const token = newSystemToken()
  const tokenHash = hashToken(token)
  const { credentialId } = await county.as('sysadmin')(issueCredential, {
    countyId,
    systemId,
    label: '生产环境',
    rights,
    expiresOn: county.today().add({ years: 1 }),
    tokenHash,
  })
  const caller = (await findCaller(county.office.staff, tokenHash, county.today()))!
  const act = <Params, Result>(action: Action<Params, Result>, params: Params) =>
    actAs(county.ground, systemAt(caller), county.clock.now())(action, params)
  return { countyId, systemId, organIds: caller.organIds, credentialId, token, tokenHash, act }
}

/** The public address of an item. */
export const addressOfItem = async (county: SmallCounty, item: ItemKey = 'relief'): Promise<string> =>
  (
    await county.office.staff
      .selectFrom('address')
      .select('address')
      .where('kind', '=', 'item')
      .where('target_id', '=', county.items[item])
      .executeTakeFirstOrThrow()
  ).address

/** A record that the town's system hands over. */
export const recordOf = async (county: SmallCounty, more: Partial<GivenRecord> = {}): Promise<GivenRecord> => ({
  externalId: 'JZ-2026-0001',
  revision: 1,
  organCode: '990021101',
  itemAddress: await addressOfItem(county),
  subject: '第1批临时救助对象名单',
  happenedOn: county.today(),
  happenedAt: null,
  document: {
    title: '清水镇第1批临时救助对象名单公示',
    body: '现将名单公示如下。',
    elements: [{ element: '监督电话', text: '0000-5550100' }],
    documentNumber: null,
    formedOn: null,
  },
  ...more,
})
