/** Where a tester and its threads find the root of the project, and the change of the current run. */
export const ROOT = 'CHANGLIANG_MUTATION_ROOT'
export const EDIT = 'CHANGLIANG_MUTATION_EDIT'
