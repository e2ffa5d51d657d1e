/** Organs, roles and scopes: who somebody is when acting. */

export const roles = [
  'clerk',
  'reviewer',
  'secrecy-reviewer',
  'approver',
  'disclosure-officer',
  'foi-officer',
  'foi-head',
  'legal-reviewer',
  'supervisor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof roles)[number]

/** How far a role reaches: the organ itself, everything below it, or one field in what it guides. */
export const scopes = ['own', 'subtree', 'field'] as const
export type Scope = (typeof scopes)[number]

export const levels = ['city', 'county', 'town', 'village'] as const
export type Level = (typeof levels)[number]

export const organKinds = [
  'government',
  'office',
  'department',
  'town',
  'street',
  'village',
  'community',
  'enterprise',
] as const
export type OrganKind = (typeof organKinds)[number]

export interface Organ {
  id: string
  countyId: string
  code: string
  name: string
  shortName: string
  level: Level
  kind: OrganKind
  parentId: string | null
  /** Ids from the root to the organ itself. */
  lineage: readonly string[]
}

/** One role held through a post, at an organ. */
export interface Grant {
  role: Role
  scope: Scope
  organId: string
  /** For scope `field`: the guided field, and the organ below which the guidance holds. */
  fieldCode: string | null
  guidesBelow: string | null
}

export interface Actor {
  personId: string
  name: string
  /** The organ whose desk the person sits at, and its county. */
  organId: string
  countyId: string
  grants: readonly Grant[]
}

/** The thing a deed is about: whose it is, and of which field. */
export interface Target {
  organId: string
  lineage: readonly string[]
  fieldCode?: string | null
}

/** The program itself, for scheduled work: it holds no role and passes no permission. */
export const theSystem = (countyId: string): Actor => ({
  personId: '00000000-0000-0000-0000-000000000000',
  name: '系统',
  organId: countyId,
  countyId,
  grants: [],
})

/** Somebody of the public, who needs no account: holds no role and passes no permission. */
export const thePublic = (countyId: string): Actor => ({
  personId: '00000000-0000-0000-0000-000000000002',
  name: '公众',
  organId: countyId,
  countyId,
  grants: [],
})

/** An operator at the server's own console, who acts for one organ in one role; the audit row says so. */
export const operatorAt = (organ: Organ, role: Role = 'disclosure-officer'): Actor => ({
  personId: '00000000-0000-0000-0000-000000000001',
  name: '命令行操作员',
  organId: organ.id,
  countyId: organ.countyId,
  grants: [{ role, scope: 'subtree', organId: organ.id, fieldCode: null, guidesBelow: null }],
})

/** A business system: it records and drafts as a clerk does at the organs it was registered for, and may do nothing else. */
export const systemAt = (system: {
  personId: string
  name: string
  organId: string
  countyId: string
  organIds: readonly string[]
}): Actor => ({
  personId: system.personId,
  name: system.name,
  organId: system.organId,
  countyId: system.countyId,
  grants: system.organIds.map((organId) => ({
    role: 'clerk',
    scope: 'own',
    organId,
    fieldCode: null,
    guidesBelow: null,
  })),
})

/** How an organ that is no more stands in lists of figures, where what it did still counts. */
export const endedName = (name: string): string => `${name}（已撤销）`
