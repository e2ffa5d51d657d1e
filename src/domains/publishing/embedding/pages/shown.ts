import type { HandedRecord } from '../record-store.ts'
import type { CredentialLine, SystemLine } from '../system-store.ts'
import type { DeliveryLine, WebhookLine } from '../webhooks/webhook-store.ts'

/** What the page of one system shows. */
export interface SystemPage {
  system: SystemLine
  organs: readonly { id: string; code: string; name: string }[]
  credentials: readonly CredentialLine[]
  webhooks: readonly WebhookLine[]
  deliveries: readonly DeliveryLine[]
  records: readonly HandedRecord[]
  page: number
  pages: number
  mayManage: boolean
  /** Obligations and drafts are opened by who works on them; who keeps systems sees that they are there. */
  opensWork: boolean
  today: Temporal.PlainDate
  token: string
  /** A form that came back with reasons. */
  again: { form: 'credential' | 'webhook'; reasons: readonly string[]; typed: Readonly<Record<string, string>> } | null
}
