/** Every address of the system, as functions. Public ones are promises: they are kept for ever. */
export const to = {
  home: () => '/',
  catalogue: (query: { field?: string; level?: string; organ?: string; q?: string; page?: string } = {}) =>
    withQuery('/catalogue', query),
  organs: () => '/organs',
  organ: (code: string, query: { state?: string; field?: string; page?: string } = {}) => withQuery(`/organ/${code}`, query),
  item: (address: string, query: { state?: string; page?: string } = {}) => withQuery(`/item/${address}`, query),
  slot: (address: string, organCode: string, query: { page?: string } = {}) => withQuery(`/item/${address}/${organCode}`, query),
  publication: (address: string) => `/info/${address}`,
  earlierEdition: (address: string, number: number) => `/info/${address}/${number}`,
  publications: (query: { organ?: string; field?: string; q?: string; page?: string } = {}) => withQuery('/info', query),
  progress: (query: { organ?: string; field?: string; year?: string } = {}) => withQuery('/progress', query),
  progressRows: (
    query: { organ?: string; field?: string; year?: string; month?: string; state?: string; page?: string } = {},
  ) => withQuery('/progress/rows', query),
  theme: (query: { to?: string; next?: string } = {}) => withQuery('/theme', query),
  accessibility: () => '/accessibility',

  desk: () => '/w',
  signIn: () => '/w/sign-in',
  signInCode: () => '/w/sign-in/code',
  signOut: () => '/w/sign-out',
  duties: (query: { organ?: string; standing?: string; field?: string; page?: string } = {}) => withQuery('/w/duties', query),
  duty: (countyId: string, id: string) => `/w/duties/${countyId}/${id}`,
  recordFact: (query: { organ?: string; item?: string } = {}) => withQuery('/w/facts/new', query),
  editions: (query: { state?: string; page?: string } = {}) => withQuery('/w/editions', query),
  edition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}`,
  catalogues: () => '/w/catalogues',
  importCatalogue: () => '/w/catalogues/import',
  draftCatalogue: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}`,
  catalogueRow: (countyId: string, id: string, row: string) => `/w/catalogues/${countyId}/${id}/rows/${row}`,
  monitor: (query: { organ?: string; from?: string; to?: string } = {}) => withQuery('/w/monitor', query),
  monitorRows: (query: { organ?: string; from?: string; to?: string; count?: string; field?: string; month?: string; page?: string } = {}) =>
    withQuery('/w/monitor/rows', query),
  organisation: () => '/w/organisation',
  organDesk: (code: string) => `/w/organisation/${code}`,
} as const

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
