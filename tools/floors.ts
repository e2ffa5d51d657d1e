// The house rules of imports; ARCHITECTURE.md tells them in words. Each names its violation.
const src = (name: string) => `^src/${name}/`
const test = '\\.test\\.ts$'
const severity = 'error'

export const forbidden = [
  { name: 'law-is-pure', severity, from: { path: src('law'), pathNot: test }, to: { pathNot: src('law') } },
  {
    name: 'platform-knows-no-office-words',
    severity,
    from: { path: src('platform'), pathNot: test },
    to: { path: '^src/(law|kernel|domains|doors|main|reactions)' },
  },
  {
    name: 'kernel-looks-down',
    severity,
    from: { path: src('kernel'), pathNot: test },
    to: { path: '^src/(domains|doors|main|reactions)' },
  },
  {
    name: 'kernel-siblings-meet-in-an-action',
    severity,
    from: { path: '^src/kernel/([^/]+)/', pathNot: test },
    to: { path: '^src/kernel/[^/]+/', pathNot: ['^src/kernel/$1/', '^src/kernel/organisation/', '/model\\.ts$'] },
  },
  {
    name: 'domains-never-meet',
    severity,
    from: { path: '^src/domains/([^/]+)/', pathNot: test },
    to: { path: '^src/(domains|doors)/', pathNot: '^src/domains/$1/' },
  },
  {
    name: 'doors-do-not-know-main',
    severity,
    from: { path: src('doors'), pathNot: test },
    to: { path: '^src/(main|reactions)\\.ts$' },
  },
  { name: 'model-is-pure', severity, from: { path: '/model\\.ts$' }, to: { pathNot: ['/model\\.ts$', src('law')] } },
  {
    name: 'sql-lives-in-store',
    severity,
    from: { path: '^src/', pathNot: ['(/|-)store\\.ts$', src('platform'), '^src/kernel/(act-as|context)\\.ts$', test] },
    to: { path: 'node_modules/kysely' },
  },
  {
    name: 'actions-see-no-http',
    severity,
    from: {
      path: '^src/(kernel|domains)/',
      pathNot: ['/(staff|public|api|kiosk|jobs|pages|index)\\.ts$', '/pages/', test],
    },
    to: { path: '^src/platform/(http|html)' },
  },
  { name: 'no-cycle', severity, from: {}, to: { circular: true } },
  { name: 'no-orphan', severity, from: { orphan: true, pathNot: [test, 'main\\.ts$', '\\.d\\.ts$'] }, to: {} },
]

export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: { extensions: ['.ts'] },
}
