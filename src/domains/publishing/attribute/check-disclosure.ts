import type { Context } from '#kernel/context.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** A policy document proposed as not public is looked at by the disclosure office first (国办发〔2016〕80号 一（一）). */
export async function checkDisclosure(context: Context, { remark, ...key }: Remarked): Promise<void> {
  await moveEdition(context, key, 'check-disclosure', { remark })
}
