import { handOverRecord } from '#domains/publishing/embedding/hand-over-record.ts'
import { issueCredential } from '#domains/publishing/embedding/issue-credential.ts'
import { registerSystem } from '#domains/publishing/embedding/register-system.ts'
import { findCaller } from '#domains/publishing/embedding/system-store.ts'
import { hashToken, newSystemToken } from '#domains/publishing/embedding/token.ts'
import { setWebhook } from '#domains/publishing/embedding/webhooks/set-webhook.ts'
import { newWebhookSecret } from '#domains/publishing/embedding/webhooks/sign.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { systemAt } from '#kernel/organisation/model.ts'
import { findPersonByLogin, loadActor } from '#kernel/organisation/store.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { newId } from '#platform/ids/ids.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { addressesOfItems, demonstrationSlots } from './store.ts'

/** Records of what a civil affairs system knows, as many as are shown. */
const ofItsAffairs = /救助|低保|特困|养老/
const records = 2

/** A system of the town's affairs that hands records over; its credential is thrown away, nobody can call with it. */
export async function seedSystems(
  ground: Ground,
  keys: FieldKeys,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const town = seated.find(({ organ }) => organ.kind === 'town')
  const keeper = await findPersonByLogin(ground.db, 'sysadmin')
  const admin = keeper && (await loadActor(ground.db, keeper.id, today))
  if (!town || !admin) return
  const act = actAs(ground, admin, at(today, 7))
  const { countyId, systemId } = await act(registerSystem, {
    organId: town.countyId,
    name: '民政业务办理系统（演示）',
    keeper: '县信息中心 0000-5550100',
    organCodes: [town.organ.code],
  })
  const key = { countyId, systemId }
  const tokenHash = hashToken(newSystemToken())
  const expiresOn = today.add({ years: 1 })
  await act(issueCredential, { ...key, label: '演示', rights: ['hand-over', 'read'], expiresOn, tokenHash })
  const webhookId = newId()
  await act(setWebhook, {
    ...key,
    webhookId,
    url: 'https://yewu.example/changliang',
    events: ['publication.released', 'publication.withdrawn'],
    about: 'handed',
    secret: keys.seal(newWebhookSecret(), webhookId),
  })
  const caller = await findCaller(ground.db, tokenHash, today)
  if (!caller) return
  const slots = await demonstrationSlots(ground.db, countyId, town.id)
  const events = slots.filter(({ cadence, name }) => cadence === 'event' && ofItsAffairs.test(name)).slice(0, records)
  const addresses = await addressesOfItems(
    ground.db,
    events.map(({ itemId }) => itemId),
  )
  for (const [index, { itemId, name }] of events.entries())
    await actAs(
      ground,
      systemAt(caller),
      at(today, 7, 30),
    )(handOverRecord, {
      ...key,
      organIds: caller.organIds,
      record: {
        externalId: `MZ-${today.year}-${String(index + 1).padStart(4, '0')}`,
        revision: 1,
        organCode: town.organ.code,
        itemAddress: addresses.get(itemId)!,
        subject: `${name}：审批结果（演示）`.slice(0, 200),
        happenedOn: today.subtract({ days: index + 1 }),
        happenedAt: null,
        document: {
          title: '',
          body: '经审核、公示，现将审批结果予以公布。',
          elements: [],
          documentNumber: null,
          formedOn: null,
        },
      },
    })
}
