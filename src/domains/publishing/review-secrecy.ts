import type { Context } from '#kernel/context.ts'
import type { Remarked } from './model.ts'
import { moveEdition } from './move-edition.ts'

/** 保密和个人信息审查, recorded with person, time and result (保守国家秘密法实施条例 42: 先审查、后公开). */
export async function reviewSecrecy(context: Context, { remark, ...key }: Remarked): Promise<void> {
  await moveEdition(context, key, 'review-secrecy', { remark })
}
