import { askRoutes } from './asking/public.ts'
import { fileRoutes } from './file/staff.ts'
import { listRoutes } from './list/staff.ts'
import { promiseRoutes } from './promise/staff.ts'
import { queryRoutes } from './query/public.ts'

/** What the module gives to the doors. */
export const complaints = {
  public: [...askRoutes, ...queryRoutes],
  staff: [...listRoutes, ...promiseRoutes, ...fileRoutes],
}
