import { lawRegister } from '#kernel/law-register.ts'
import { makeStatutoryItems, type StatutoryData } from '#law/statutory/make-items.ts'
import data from '../../../../reference/statutory/items.json' with { type: 'json' }

/** What statutes order to be published; it comes with the program, like the register of laws. */
export const statutoryItems = makeStatutoryItems(data as StatutoryData, lawRegister)
