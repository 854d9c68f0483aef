/** The arrows of docs/architecture.md. Each rule says what must never be and why; `npm run check` and a test enforce it. */

const area = '^app/areas/([^/]+)/'
const rule = '^app/areas/(?!.*(/components/|\\.server\\.ts$|\\.tsx$)).+\\.ts$'
const store = '^app/areas/.+\\.store\\.server\\.ts$'
const pageModel = '^app/areas/.+\\.page\\.server\\.ts$'
const useCase = '^app/areas/(?!.*\\.(store|page)\\.server\\.ts$).+\\.server\\.ts$'
const component = '^app/areas/.+/components/'
const frameworks = '^node_modules/(react|react-dom|react-router[^/]*|@remix-run/[^/]+|nodemailer|bullmq|express)/'

/** Which area's rules may use which other area's rules; every pair is a decision. */
const crossAreaRules = {
  matching: ['taxonomy', 'clients', 'vacancies'],
  placements: ['matching', 'clients', 'vacancies', 'employers'],
  engagement: ['employers', 'placements'],
  stakeholders: ['employers', 'engagement'],
  network: ['employers', 'engagement'],
  clients: ['taxonomy'],
  vacancies: ['taxonomy', 'employers'],
  marketplace: ['employers'],
  outreach: ['placements', 'engagement', 'clients', 'employers'],
  insight: ['engagement', 'placements', 'matching', 'employers', 'clients', 'vacancies', 'taxonomy'],
}

const areas = [
  'csr',
  'employers',
  'engagement',
  'stakeholders',
  'network',
  'clients',
  'vacancies',
  'matching',
  'placements',
  'marketplace',
  'outreach',
  'insight',
  'taxonomy',
]

const crossAreaRuleArrows = areas.map(name => ({
  name: `rules-of-${name}-stay-home`,
  comment: 'Rules of one area use rules of another only along the list in this file, so that areas stay apart.',
  severity: 'error',
  from: { path: `^app/areas/${name}/(?!.*(/components/|\\.server\\.ts$|\\.tsx$)).+\\.ts$` },
  to: { path: area, pathNot: `^app/areas/(${[name, ...(crossAreaRules[name] ?? [])].join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment:
        'A rule file imports rules, zod, the Result type, plain text, numbers drawn from a given seed and table definitions: no I/O, clock, chance or framework.',
      severity: 'error',
      from: { path: rule },
      to: {
        pathNot: [
          rule,
          '^node_modules/zod/',
          '^app/platform/(result|plain-text|seeded-random)\\.ts$',
          '^app/platform/tabular/(?!.*\\.server)[a-z-]+\\.ts$',
        ],
      },
    },
    ...crossAreaRuleArrows,
    {
      name: 'stores-only-store',
      comment: 'A store imports Prisma, access and its own rules; nothing that calls it.',
      severity: 'error',
      from: { path: store },
      to: {
        path: [useCase, pageModel, component, '^app/routes/', '^emails/', '^workers/', frameworks],
        pathNot: '/sql-client\\.server\\.ts$',
      },
    },
    {
      name: 'use-cases-know-no-framework',
      comment: 'A use case runs for a page, a job and a command alike, so it knows none of them.',
      severity: 'error',
      from: { path: useCase },
      to: { path: [component, '^app/routes/', '^app/ui/', '^emails/', '^workers/', frameworks] },
    },
    {
      name: 'page-models-only-read',
      comment: 'A read model shows; it calls no use case, no page and no framework.',
      severity: 'error',
      from: { path: pageModel },
      to: { path: [component, '^app/routes/', '^app/ui/', '^emails/', '^workers/', frameworks] },
    },
    {
      name: 'routes-are-thin',
      comment:
        'A route parses, authorises, calls one thing and answers; the database, stores and queue are behind the use cases. Forms that two routes share stand in parts/.',
      severity: 'error',
      from: { path: '^app/routes/.+\\.tsx$' },
      to: {
        path: [
          store,
          '^app/platform/prisma/',
          '^app/platform/database\\.server',
          '^node_modules/(@prisma|pg|bullmq|nodemailer)/',
          '^app/routes/.+\\.tsx$',
          '^workers/',
        ],
        pathNot: '^app/routes/[^/]+/parts/',
      },
    },
    {
      name: 'components-never-fetch',
      comment: 'A component gets its data; it must also run in the browser.',
      severity: 'error',
      from: { path: [component, '^app/ui/'] },
      to: { path: ['\\.server\\.tsx?$', '^app/routes/', '^node_modules/(@prisma|pg|bullmq|nodemailer)/'] },
    },
    {
      name: 'design-system-knows-no-words-of-an-area',
      comment: 'ui/ is shared by all areas and so imports none.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: ['^app/areas/', '^app/access/'] },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'platform/ is wiring that every area uses.',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: ['^app/areas/', '^app/access/', '^app/routes/', '^app/ui/', '^emails/'] },
    },
    {
      name: 'access-knows-no-area',
      comment: 'Who may do what is decided before any area is asked.',
      severity: 'error',
      from: { path: '^app/access/' },
      to: { path: ['^app/areas/', '^app/routes/', '^app/ui/', '^emails/'] },
    },
    {
      name: 'emails-only-render',
      comment: 'A mail is a component with sample props; it takes rule types and its own parts.',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: ['\\.server\\.tsx?$', '^app/routes/', '^app/ui/', '^app/access/', component, '^workers/'] },
    },
    {
      name: 'nobody-imports-workers',
      comment: 'The web application and the worker program meet in use cases, never in each other.',
      severity: 'error',
      from: { path: ['^app/', '^emails/'] },
      to: { path: '^workers/' },
    },
    {
      name: 'workers-only-delegate',
      comment: 'A job handler is a payload and one use case.',
      severity: 'error',
      from: { path: '^workers/.+/' },
      to: { path: [store, '^app/routes/', '^app/ui/', component] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be found breaks at run time.',
      severity: 'error',
      from: { pathNot: '^app/platform/prisma/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^app/platform/prisma/'] },
    exclude: { path: '^(build|\\.cache)/' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
}
