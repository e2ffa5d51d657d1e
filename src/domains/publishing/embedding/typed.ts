import { z } from 'zod'
import type { GivenRecord } from './model.ts'

/** Text as a program sends it: whole characters, none that nobody sees, none that was lost on the way. */
const text = (longest: number, meaning: string) =>
  z
    .string()
    .max(longest)
    .refine((given) => given.isWellFormed() && !given.includes('\u0000') && !given.includes('\ufffd'), {
      message: '含有损坏的字符。请以 UTF-8 编码发送，不要截断文字。',
    })
    .meta({ description: meaning })

const day = (meaning: string) =>
  z.iso
    .date({ message: '日期写作 2026-03-05 的样子。' })
    .meta({ description: meaning })
    .transform((given) => Temporal.PlainDate.from(given))

const number = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/（）()〔〕-]*$/u, {
    message: '编号由文字、数字和 . _ : / - 括号组成，100字以内。',
  })
  .meta({ description: '记录在业务系统里的编号：同一编号再次提交就是同一条记录' })

/** A record as JSON. */
export const recordSchema = z
  .strictObject({
    externalId: number,
    revision: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(1)
      .meta({ description: '第几次修订；文字有变化时加 1，只能改动还没有送审的稿件' }),
    organ: z.string().min(1).max(60).meta({ description: '机关编号' }),
    item: z.string().min(1).max(60).meta({ description: '公开事项编号，见 GET /api/v1/items' }),
    subject: text(200, '信息的名称，例如文件标题'),
    happenedOn: day('信息形成或者变更的日期：公开期限从这一天起算'),
    happenedAt: z.iso
      .datetime({ offset: true, message: '时刻写作 2026-03-05T09:30:00+08:00 的样子。' })
      .nullish()
      .meta({ description: '发生的时刻；期限以小时计的事项需要' }),
    document: z
      .strictObject({
        title: text(200, '标题；不给时用事项和名称').default(''),
        body: text(200_000, '正文，纯文字，空行分段'),
        elements: z
          .array(z.strictObject({ element: text(200, '公开要素的名称'), text: text(20_000, '内容') }))
          .max(100)
          .default([])
          .meta({ description: '公开要素' }),
        documentNumber: text(60, '发文字号').nullish(),
        formedOn: day('成文日期').nullish(),
      })
      .nullish()
      .meta({ description: '已经有的文字；信息员接着办理' }),
  })
  .meta({ id: 'Record' })

export const givenOf = (sent: z.output<typeof recordSchema>): GivenRecord => ({
  externalId: sent.externalId,
  revision: sent.revision,
  organCode: sent.organ,
  itemAddress: sent.item,
  subject: sent.subject,
  happenedOn: sent.happenedOn,
  happenedAt: sent.happenedAt ? Temporal.Instant.from(sent.happenedAt) : null,
  document: sent.document
    ? {
        title: sent.document.title,
        body: sent.document.body,
        elements: sent.document.elements,
        documentNumber: sent.document.documentNumber ?? null,
        formedOn: sent.document.formedOn ?? null,
      }
    : null,
})
