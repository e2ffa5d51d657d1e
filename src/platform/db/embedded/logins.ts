/** The four identities under which the application works; none is superuser. */
export type Login = 'owner' | 'staff' | 'public' | 'audit'
export type LoginRole = `changliang_${Login}`

/** A password for the superuser and for each login. */
export type Passwords = Readonly<Record<LoginRole | typeof superuser, string>>

export const superuser = 'postgres'
export const databaseName = 'changliang'
export const roleOf = (login: Login): LoginRole => `changliang_${login}`
export const loginRoles: readonly LoginRole[] = (['owner', 'staff', 'public', 'audit'] as const).map(roleOf)
