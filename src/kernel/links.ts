/** Every address of the system, as functions. Public ones are promises: they are kept for ever. */
export const to = {
  home: () => '/',
  catalogue: (query: { field?: string; level?: string; organ?: string; q?: string; page?: string } = {}) =>
    withQuery('/catalogue', query),
  catalogueExport: (format: string, query: { organ?: string; field?: string } = {}) =>
    withQuery(`/catalogue/files/${format}`, query),
  catalogueVersions: (query: { page?: string } = {}) => withQuery('/catalogue/versions', query),
  catalogueVersion: (id: string, query: { kind?: string; page?: string } = {}) =>
    withQuery(`/catalogue/versions/${id}`, query),
  bases: () => '/basis',
  basis: (slug: string, query: { page?: string } = {}) => withQuery(`/basis/${slug}`, query),
  organs: () => '/organs',
  organ: (code: string, query: { state?: string; field?: string; page?: string } = {}) =>
    withQuery(`/organ/${code}`, query),
  item: (address: string, query: { state?: string; page?: string } = {}) => withQuery(`/item/${address}`, query),
  itemFeed: (address: string, query: { organ?: string } = {}) => withQuery(`/item/${address}/feed`, query),
  itemHistory: (address: string) => `/item/${address}/history`,
  slot: (address: string, organCode: string, query: { page?: string } = {}) =>
    withQuery(`/item/${address}/${organCode}`, query),
  /** Where somebody asks for what is missing in a slot. */
  askFor: (address: string, organCode: string) => `/item/${address}/${organCode}/request`,
  myRequest: (query: { number?: string } = {}) => withQuery('/requests', query),
  addToRequest: () => '/requests/message',
  publication: (address: string) => `/info/${address}`,
  /** What became of a publication, in order: releases, corrections, withdrawals, restorations. */
  publicRecord: (address: string) => `/info/${address}/record`,
  /** 预告: what is to appear when. */
  upcoming: () => '/upcoming',
  earlierEdition: (address: string, number: number) => `/info/${address}/${number}`,
  /** Who does which step by when, of an organ. */
  publicProcedure: (query: { organ?: string } = {}) => withQuery('/procedure', query),
  /** A file as readers get it: of the current edition, or of an earlier one by its number. */
  file: (id: string, name: string) => `/file/${id}/${encodeURIComponent(name)}`,
  earlierFile: (id: string, version: number, name: string) => `/file/${id}/${version}/${encodeURIComponent(name)}`,
  compareEditions: (address: string, query: { from?: string; to?: string } = {}) =>
    withQuery(`/info/${address}/compare`, query),
  publications: (query: { organ?: string; field?: string; q?: string; page?: string } = {}) =>
    withQuery('/info', query),
  topics: () => '/topics',
  topic: (address: string) => `/topics/${address}`,
  progress: (query: { organ?: string; field?: string; year?: string } = {}) => withQuery('/progress', query),
  progressRows: (
    query: {
      organ?: string
      own?: string
      field?: string
      year?: string
      month?: string
      state?: string
      page?: string
    } = {},
  ) => withQuery('/progress/rows', query),
  theme: (query: { to?: string; next?: string } = {}) => withQuery('/theme', query),
  accessibility: () => '/accessibility',

  desk: () => '/w',
  signIn: () => '/w/sign-in',
  signInCode: () => '/w/sign-in/code',
  signOut: () => '/w/sign-out',
  duties: (
    query: { organ?: string; standing?: string; field?: string; page?: string; after?: string; before?: string } = {},
  ) => withQuery('/w/duties', query),
  duty: (countyId: string, id: string) => `/w/duties/${countyId}/${id}`,
  draftForDuty: (countyId: string, id: string) => `/w/duties/${countyId}/${id}/draft`,
  waiveDuty: (countyId: string, id: string) => `/w/duties/${countyId}/${id}/waive`,
  declareNil: (countyId: string, id: string) => `/w/duties/${countyId}/${id}/nil`,
  reminders: () => '/w/reminders',
  vacancies: () => '/w/vacancies',
  topicDesk: () => '/w/topics',
  topicWork: (countyId: string, id: string) => `/w/topics/${countyId}/${id}`,
  topicDeed: (countyId: string, id: string, deed: 'propose' | 'release' | 'return' | 'end') =>
    `/w/topics/${countyId}/${id}/${deed}`,
  systems: () => '/w/systems',
  system: (countyId: string, id: string, query: { page?: string } = {}) =>
    withQuery(`/w/systems/${countyId}/${id}`, query),
  systemDeed: (countyId: string, id: string, deed: string) => `/w/systems/${countyId}/${id}/${deed}`,
  apiDescription: () => '/api/v1/openapi.json',
  nilReturns: (query: { quarter?: string; view?: string; after?: string; before?: string } = {}) =>
    withQuery('/w/nil', query),
  nilDeed: (countyId: string, id: string, deed: 'sign' | 'return' | 'judge') => `/w/nil/${countyId}/${id}/${deed}`,
  drawNilSample: (countyId: string, quarter: string) => `/w/nil/${countyId}/samples/${quarter}`,
  waivers: (query: { year?: string; after?: string; before?: string } = {}) => withQuery('/w/waivers', query),
  recordResult: (query: { page?: string } = {}) => withQuery('/w/facts/results', query),
  recordFact: (query: { organ?: string; item?: string; q?: string } = {}) => withQuery('/w/facts/new', query),
  editions: (query: { state?: string; page?: string; after?: string; before?: string } = {}) =>
    withQuery('/w/editions', query),
  edition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}`,
  documentFields: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/fields`,
  relations: (countyId: string, publicationId: string, query: { q?: string } = {}) =>
    withQuery(`/w/relations/${countyId}/${publicationId}`, query),
  removeRelation: (countyId: string, id: string) => `/w/relations/${countyId}/${id}/remove`,
  validity: (query: { view?: string; q?: string; after?: string } = {}) => withQuery('/w/validity', query),
  validityOf: (countyId: string, publicationId: string) => `/w/validity/${countyId}/${publicationId}`,
  validityDeed: (countyId: string, publicationId: string, deed: 'state' | 'review' | 'confirm') =>
    `/w/validity/${countyId}/${publicationId}/${deed}`,
  recordSettings: () => '/w/record-settings',
  organCodes: (organId: string) => `/w/record-settings/${organId}`,
  cleanups: () => '/w/cleanup',
  openCleanup: () => '/w/cleanup/open',
  cleanup: (countyId: string, id: string, query: { view?: string; page?: string } = {}) =>
    withQuery(`/w/cleanup/${countyId}/${id}`, query),
  cleanupDocument: (countyId: string, id: string, publicationId: string, deed: 'decide' | 'review') =>
    `/w/cleanup/${countyId}/${id}/${publicationId}/${deed}`,
  finishCleanup: (countyId: string, id: string) => `/w/cleanup/${countyId}/${id}/finish`,
  archives: () => '/w/archive',
  archiveFile: (countyId: string, id: string) => `/w/archive/${countyId}/${id}/file`,
  handOverList: (query: { organ?: string } = {}) => withQuery('/w/archive/hand-over.xlsx', query),
  normatives: (query: { state?: string; organ?: string; q?: string; page?: string } = {}) =>
    withQuery('/normative', query),
  editionDeed: (countyId: string, id: string, deed: string) => `/w/editions/${countyId}/${id}/${deed}`,
  procedure: () => '/w/procedure',
  dutyTable: (countyId: string, id: string) => `/w/procedure/tables/${countyId}/${id}`,
  dutyTableDeed: (countyId: string, id: string, deed: string) => `/w/procedure/tables/${countyId}/${id}/${deed}`,
  dutyTableFile: (countyId: string, id: string, format: string) =>
    `/w/procedure/tables/${countyId}/${id}/files/${format}`,
  dutyRow: (countyId: string, id: string, place: string, query: { link?: string } = {}) =>
    withQuery(`/w/procedure/tables/${countyId}/${id}/rows/${place}`, query),
  stepTimes: (query: Record<string, string | undefined> = {}) => withQuery('/w/procedure/times', query),
  stepTimeRows: (query: Record<string, string | undefined> = {}) => withQuery('/w/procedure/times/rows', query),
  withheld: (query: { view?: string } = {}) => withQuery('/w/withheld', query),
  addAttachments: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/attachments/add`,
  attachment: (countyId: string, id: string, attachment: string) =>
    `/w/editions/${countyId}/${id}/attachments/${attachment}`,
  attachmentDeed: (countyId: string, id: string, attachment: string, deed: string) =>
    `/w/editions/${countyId}/${id}/attachments/${attachment}/${deed}`,
  findings: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/findings`,
  answerFinding: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/findings/answer`,
  links: (query: { page?: string } = {}) => withQuery('/w/links', query),
  scheduleEdition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/release`,
  withdrawEdition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/withdrawal`,
  restoreEdition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/restoration`,
  correctEdition: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/correction`,
  releases: () => '/w/releases',
  releasesSeen: () => '/w/releases/seen',
  autosave: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/autosave`,
  importText: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/import`,
  editionSaves: (countyId: string, id: string, query: { before?: string } = {}) =>
    withQuery(`/w/editions/${countyId}/${id}/saves`, query),
  editionSave: (countyId: string, id: string, save: string) => `/w/editions/${countyId}/${id}/saves/${save}`,
  restoreSave: (countyId: string, id: string, save: string) => `/w/editions/${countyId}/${id}/saves/${save}/restore`,
  mergeSave: (countyId: string, id: string, save: string) => `/w/editions/${countyId}/${id}/merge/${save}`,
  sharePreview: (countyId: string, id: string) => `/w/editions/${countyId}/${id}/previews`,
  endPreview: (countyId: string, id: string, link: string) => `/w/editions/${countyId}/${id}/previews/${link}/end`,
  sharedPreview: (countyId: string, id: string, link: string, carrier: string) =>
    `/w/previews/${countyId}/${id}/${link}/${carrier}`,
  previewEdition: (countyId: string, id: string, carrier: string) => `/w/editions/${countyId}/${id}/preview/${carrier}`,
  catalogues: (query: { state?: string; page?: string } = {}) => withQuery('/w/catalogues', query),
  importCatalogue: () => '/w/catalogues/import',
  importFolder: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}`,
  importFiles: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}/files`,
  importFileLevel: (countyId: string, id: string, file: string) =>
    `/w/catalogues/imports/${countyId}/${id}/files/${file}/level`,
  importDoubts: (countyId: string, id: string, query: { at?: string; undo?: string; was?: string } = {}) =>
    withQuery(`/w/catalogues/imports/${countyId}/${id}/doubts`, query),
  importDoubtsFile: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}/doubts.csv`,
  undoInImport: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}/undo`,
  lessons: () => '/w/catalogues/lessons',
  forgetLesson: (countyId: string, id: string) => `/w/catalogues/lessons/${countyId}/${id}/forget`,
  draftCatalogue: (countyId: string, id: string, query: { show?: string; page?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}`, query),
  catalogueFile: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/file`,
  catalogueDoubts: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/doubts`,
  catalogueLayout: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/layout`,
  rereadCatalogue: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/reread`,
  discardCatalogue: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/discard`,
  reopenDoubts: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/reopen`,
  catalogueRow: (countyId: string, id: string, row: string, query: { import?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/rows/${row}`, query),
  splitRow: (countyId: string, id: string, row: string) => `/w/catalogues/${countyId}/${id}/rows/${row}/split`,
  joinRows: (countyId: string, id: string, row: string) => `/w/catalogues/${countyId}/${id}/rows/${row}/join`,
  leaveOutRow: (countyId: string, id: string, row: string) => `/w/catalogues/${countyId}/${id}/rows/${row}/leave-out`,
  catalogueCoverage: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/coverage`,
  adoptImport: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}/adopt`,
  confirmImportAdoption: (countyId: string, id: string) => `/w/catalogues/imports/${countyId}/${id}/adopt/confirm`,
  importAdoption: (countyId: string, id: string, adoption: string) =>
    `/w/catalogues/imports/${countyId}/${id}/adoptions/${adoption}`,
  adoptCitywide: (city: string) => `/w/catalogues/citywide/${city}`,
  confirmCitywide: (city: string) => `/w/catalogues/citywide/${city}/confirm`,
  citywideAdoption: (city: string, adoption: string) => `/w/catalogues/citywide/${city}/adoptions/${adoption}`,
  reviewCatalogue: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/review`,
  withdrawAdoption: (countyId: string, adoption: string) => `/w/catalogues/adoptions/${countyId}/${adoption}/withdraw`,
  adoptCatalogue: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/adopt`,
  catalogueChanges: (countyId: string, id: string, query: { kind?: string; page?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/changes`, query),
  catalogueSupplement: (countyId: string, id: string, query: { show?: string; source?: string; page?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/supplement`, query),
  supplementDo: (countyId: string, id: string, act: 'run' | 'preview' | 'decide' | 'add' | 'undo') =>
    `/w/catalogues/${countyId}/${id}/supplement/${act}`,
  supplementDeed: (countyId: string, id: string, deed: string) =>
    `/w/catalogues/${countyId}/${id}/supplement/deeds/${deed}`,
  supplementFile: (countyId: string, id: string, format: string) =>
    `/w/catalogues/${countyId}/${id}/supplement/files/${format}`,
  inheritance: (countyId: string, id: string, query: { tier?: string; view?: string; page?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/inheritance`, query),
  previewInheritance: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/inheritance/preview`,
  inheritanceDeed: (countyId: string, id: string, deed: string) =>
    `/w/catalogues/${countyId}/${id}/inheritance/deeds/${deed}`,
  undoInheritance: (countyId: string, id: string, deed: string) =>
    `/w/catalogues/${countyId}/${id}/inheritance/deeds/${deed}/undo`,
  inheritanceRule: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/inheritance/rule`,
  villageList: (countyId: string, id: string, query: { field?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/villages`, query),
  previewVillageList: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/villages/preview`,
  villageEquality: (countyId: string, id: string, query: { page?: string } = {}) =>
    withQuery(`/w/catalogues/${countyId}/${id}/equality`, query),
  applicability: (
    query: { organ?: string; field?: string; catalogue?: string; view?: string; q?: string; page?: string } = {},
  ) => withQuery('/w/applicability', query),
  previewApplicability: () => '/w/applicability/preview',
  applicabilityAct: (countyId: string, id: string) => `/w/applicability/acts/${countyId}/${id}`,
  undoApplicability: (countyId: string, id: string) => `/w/applicability/acts/${countyId}/${id}/undo`,
  slotDecisions: (organCode: string, itemAddress: string) => `/w/applicability/slots/${organCode}/${itemAddress}`,
  outliers: (query: { field?: string; page?: string } = {}) => withQuery('/w/applicability/outliers', query),
  confirmAdoption: (countyId: string, id: string) => `/w/catalogues/${countyId}/${id}/adopt/confirm`,
  inventories: (query: InventoryQuery = {}) => withQuery('/w/inventories', query),
  registerSource: () => '/w/inventories/register',
  inventorySource: (countyId: string, id: string, query: InventoryQuery = {}) =>
    withQuery(`/w/inventories/sources/${countyId}/${id}`, query),
  loadIssue: (countyId: string, id: string) => `/w/inventories/sources/${countyId}/${id}/load`,
  inventoryIssue: (countyId: string, id: string, number: string) =>
    `/w/inventories/sources/${countyId}/${id}/issues/${number}`,
  takeIssue: (countyId: string, id: string, number: string) =>
    `/w/inventories/sources/${countyId}/${id}/issues/${number}/take`,
  discardIssue: (countyId: string, id: string, number: string) =>
    `/w/inventories/sources/${countyId}/${id}/issues/${number}/discard`,
  inventoryStatutes: (query: InventoryQuery = {}) => withQuery('/w/inventories/statutes', query),
  inventoryStatute: (id: string, query: InventoryQuery = {}) => withQuery(`/w/inventories/statutes/${id}`, query),
  inventoryRow: (countyId: string, source: string, row: string, query: InventoryQuery = {}) =>
    withQuery(`/w/inventories/rows/${countyId}/${source}/${row}`, query),
  inventoryItem: (countyId: string, id: string) => `/w/inventories/items/${countyId}/${id}`,
  inventoryLinks: (query: InventoryQuery = {}) => withQuery('/w/inventories/links', query),
  decideLink: () => '/w/inventories/links/decide',
  confirmLinks: () => '/w/inventories/links/confirm',
  undoLinks: () => '/w/inventories/links/undo',
  inventoryMissing: (query: InventoryQuery = {}) => withQuery('/w/inventories/missing', query),
  inventoryAttributes: (query: InventoryQuery = {}) => withQuery('/w/inventories/attributes', query),
  decideAttribute: () => '/w/inventories/attributes/decide',
  decideAttributes: () => '/w/inventories/attributes/bulk',
  undoAttributes: () => '/w/inventories/attributes/undo',
  inventoryNames: (query: InventoryQuery = {}) => withQuery('/w/inventories/names', query),
  correctNames: () => '/w/inventories/names/correct',
  inventoryMatrix: (query: InventoryQuery = {}) => withQuery('/w/inventories/matrix', query),
  inventoryCell: (query: InventoryQuery = {}) => withQuery('/w/inventories/matrix/cell', query),
  inventoryTasks: (query: InventoryQuery = {}) => withQuery('/w/inventories/tasks', query),
  inventorySettings: () => '/w/inventories/settings',
  monitor: (query: MonitorQuery = {}) => withQuery('/w/monitor', query),
  monitorRows: (query: MonitorRowsQuery = {}) => withQuery('/w/monitor/rows', query),
  monitorFile: (query: MonitorRowsQuery = {}) => withQuery('/w/monitor/rows.csv', query),
  complaints: (query: { view?: string; organ?: string; after?: string; before?: string } = {}) =>
    withQuery('/w/complaints', query),
  complaint: (countyId: string, id: string) => `/w/complaints/${countyId}/${id}`,
  complaintDeed: (countyId: string, id: string, deed: string) => `/w/complaints/${countyId}/${id}/${deed}`,
  complaintPromise: () => '/w/complaints/promise',
  calendar: (query: { year?: string } = {}) => withQuery('/w/calendar', query),
  loadNotice: () => '/w/calendar/load',
  confirmNotice: () => '/w/calendar/load/confirm',
  calendarVersion: (number: string) => `/w/calendar/versions/${number}`,
  organisation: (query: { q?: string; vacant?: string; page?: string } = {}) => withQuery('/w/organisation', query),
  organDesk: (code: string) => `/w/organisation/${code}`,
  endOrgan: (code: string) => `/w/organisation/${code}/end`,
  previewEnd: (code: string) => `/w/organisation/${code}/end/preview`,
  organChanges: (query: { after?: string; before?: string } = {}) => withQuery('/w/organ-changes', query),
  organChange: (countyId: string, id: string, query: { after?: string; before?: string } = {}) =>
    withQuery(`/w/organ-changes/${countyId}/${id}`, query),
  openOrgan: (code: string) => `/w/organisation/${code}/organs`,
  addPost: (code: string) => `/w/organisation/${code}/posts`,
  post: (code: string, postId: string) => `/w/organisation/${code}/posts/${postId}`,
  assignPost: (code: string, postId: string) => `/w/organisation/${code}/posts/${postId}/holder`,
  grantRoles: (code: string, postId: string) => `/w/organisation/${code}/posts/${postId}/roles`,
  guidance: (code: string) => `/w/organisation/${code}/guidance`,
  roles: () => '/w/roles',
} as const

/** The county that is looked at, and where in a list. */
interface InventoryQuery extends Record<string, string | undefined> {
  county?: string | undefined
  show?: string | undefined
  source?: string | undefined
  field?: string | undefined
  level?: string | undefined
  q?: string | undefined
  page?: string | undefined
}

/** What the monitor looks at: an organ with what is below it or by its `own`, a field, days of a period. */
interface MonitorQuery extends Record<string, string | undefined> {
  organ?: string | undefined
  own?: '1' | undefined
  field?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Which figure's rows, of which month, and where in the list. */
interface MonitorRowsQuery extends MonitorQuery {
  count?: string | undefined
  month?: string | undefined
  after?: string | undefined
  before?: string | undefined
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
