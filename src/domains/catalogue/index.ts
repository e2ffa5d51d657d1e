import { publicRoutes } from './public.ts'

/** What the module gives to the doors. */
export const catalogue = { public: publicRoutes }
