import { z } from 'zod'
import { dueOf } from '#kernel/casework/model.ts'
import { findPromise } from '#kernel/casework/promise-store.ts'
import { codeOfForm, isFormSecret, printCode } from '#kernel/casework/query-code.ts'
import { to } from '#kernel/links.ts'
import { findPublicOrganById } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { newToken } from '#platform/ids/ids.ts'
import { complaint } from '../complaint.ts'
import { fileComplaint } from '../file-complaint.ts'
import { handlerIdOf } from '../handling-organ.ts'
import { lackOf, reasonsNotToAsk } from '../model.ts'
import { askWords as words } from '../words.ts'
import { askPage, type Typed } from './pages/ask.ts'
import { receiptPage } from './pages/receipt.ts'
import { type AskedSlot, findAskedSlot, isPastSlot } from './store.ts'

const publicRoute = routeFor<PublicVisit>()

const place = z.object({
  address: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-z]{4,16}$/),
  organCode: z.string().regex(/^[0-9A-Za-z-]{2,40}$/),
})

const nothingTyped: Typed = { duty: '', text: '', name: '', phone: '', address: '' }

async function slotAt({ db }: PublicVisit, { address, organCode }: z.output<typeof place>): Promise<AskedSlot> {
  const slot = await findAskedSlot(db, address, organCode)
  if (!slot) throw new NotFound()
  return slot
}

/** The form, empty or with what was typed and what spoke against it. */
async function showForm(
  { db, today, calendar }: PublicVisit,
  slot: AskedSlot,
  typed: Typed,
  errors: readonly string[],
  more: { status: number; formSecret: string },
) {
  const handlerId = handlerIdOf(slot.organ)
  const [handler, set] = await Promise.all([
    findPublicOrganById(db, handlerId),
    findPromise(db, handlerId, complaint.key),
  ])
  const promise = set ?? complaint.promise
  const due = dueOf({ from: today, promisedDays: promise.workingDays, waitedDays: 0, waitingSince: null }, calendar)
  return page({
    status: more.status,
    title: words.title(slot.itemName),
    menu: 'catalogue',
    trail: [{ label: slot.itemName, href: to.item(slot.itemAddress) }],
    meta: { robots: 'noindex' },
    main: askPage({
      slot,
      today,
      handlerName: handler?.name ?? '',
      promise: { wording: promise.wording, dueOn: due.date, provisional: due.provisional },
      formSecret: more.formSecret,
      typed,
      errors,
      reasons: [...reasonsNotToAsk(lackOf(slot, today), slot.reason)],
    }),
  })
}

const ask = publicRoute({
  method: 'GET',
  url: '/item/:address/:organCode/request',
  fresh: true,
  params: place,
  handle: async ({ visit, params }) => {
    // Who comes with the address of a place that is no more is told on its page where the item went.
    if (await isPastSlot(visit.db, params.address, params.organCode))
      return seeOther(to.slot(params.address, params.organCode))
    return showForm(visit, await slotAt(visit, params), nothingTyped, [], { status: 200, formSecret: newToken() })
  },
})

/** One value of a form as text, whatever was sent; the door bounds its length, and the reasons say what is too long. */
const typedText = z.string().default('').catch('')

const send = publicRoute({
  method: 'POST',
  url: '/item/:address/:organCode/request',
  params: place,
  body: z.object({
    form: typedText,
    duty: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .catch(''),
    text: typedText,
    name: typedText,
    phone: typedText,
    address: typedText,
    site: typedText,
  }),
  handle: async ({ visit, params, body: { form, site, ...typed } }) => {
    const slot = await slotAt(visit, params)
    const formSecret = isFormSecret(form) ? form : newToken()
    const again = (status: number, errors: readonly string[]) =>
      showForm(visit, slot, typed, errors, { status, formSecret })
    if (site !== '') return again(422, [words.trapped])
    try {
      const filed = await visit.act(fileComplaint, {
        countyId: slot.countyId,
        itemAddress: slot.itemAddress,
        organCode: slot.organ.code,
        obligationId: typed.duty || null,
        text: typed.text,
        contact: { name: typed.name, phone: typed.phone, address: typed.address },
        keys: visit.keys,
        formSecret: form,
        network: visit.network,
      })
      if (filed.kind === 'wait') return again(429, [words.wait(filed.seconds)])
      const { file, handlerName } = filed
      return page({
        title: words.receipt,
        menu: 'catalogue',
        meta: { robots: 'noindex' },
        main: receiptPage({
          slot,
          number: file.number,
          code: printCode(codeOfForm(form)),
          receivedOn: file.receivedOn,
          dueOn: file.dueOn,
          provisional: file.provisional,
          promise: file.promise,
          handlerName,
          again: filed.again,
          origin: visit.origin,
        }),
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return again(422, error.reasons)
    }
  },
})

/** Asking for what is missing: the form, and the receipt. */
export const askRoutes = [ask, send]
