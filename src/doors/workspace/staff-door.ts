import type { Office } from '#kernel/office.ts'

/** What the staff side stands on. */
export interface StaffDoor {
  office: Office
  secureCookies: boolean
  publicUrl: string | null
  /** Shown on the sign-in page of a demonstration; null in production. */
  demonstrationPassword: string | null
  log: (line: string) => void
}
