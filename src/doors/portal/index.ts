import { accessibility } from './accessibility.ts'
import { home } from './home/route.ts'

/** The portal's own pages; all others come from the domains. */
export const portal = { public: [home, accessibility] }
