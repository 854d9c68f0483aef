import type { Page } from 'playwright-core'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { enterPassword } from './acts'
import { plantLink } from './arrange'
import { ask } from './demo-facts'

/** Where a page is looked at, and by whom; nobody is somebody who is not signed in. */
export interface Opening {
  at: string
  as?: string
}

export interface PageEntry {
  open(): Promise<Opening>
  /** What leads to the page when its address alone does not. */
  reach?(page: Page): Promise<unknown>
  /** Id of a form on the page that is sent empty, and comes back with problems. */
  wrong?: string
  /** Answer of the page when it is not 200. */
  status?: number
}

const somebody = (login: string) => `${login}@${demoDomain}`

const at =
  (address: string, login?: string): PageEntry['open'] =>
  async () => ({ at: address, as: login && somebody(login) })

/** The address of the first row that a question finds; `as` in the row says who may look, else the login does. */
const found =
  (sql: string, address: (id: string) => string, login?: string): PageEntry['open'] =>
  async () => {
    const [row] = await ask<{ id: string; as?: string }>(`${sql} limit 1`)
    if (!row) throw new Error(`the demo region has no row for ${address(':id')}`)
    return { at: address(row.id), as: row.as ?? (login && somebody(login)) }
  }

const linked =
  (address: (token: string) => string, ...link: Parameters<typeof plantLink>): PageEntry['open'] =>
  async () => ({ at: address(await plantLink(...link)) })

/** A client with a placement, and the case manager who guides them. */
const client = `select c.id, a.email as "as" from client c
  join assignment x on x.client_id = c.id join membership m on m.id = x.membership_id join account a on a.id = m.account_id
  where m.role = 'casemanager' and exists (select from placement p where p.client_id = c.id)
    and exists (select from profile_snapshot s where s.client_id = c.id) order by c.number`
const ofClient = (tab: string) => found(client, id => `/clients/${id}${tab}`)

const ofShortlist = (address: (id: string) => string) =>
  found(
    `select s.client_id || '/shortlists/' || s.id as id, a.email as "as" from shortlist s
      join membership m on m.id = s.made_by_id join account a on a.id = m.account_id where s.state = 'answered' order by s.id`,
    id => `/clients/${address(id)}`,
  )

const placement = (condition: string, id = 'p.id') => `select ${id}, a.email as "as" from placement p
  left join agreement g on g.placement_id = p.id
  join assignment x on x.client_id = p.client_id join membership m on m.id = x.membership_id join account a on a.id = m.account_id
  where m.role = 'casemanager' and ${condition} order by p.id`

const employer = `select e.id from employer e where exists (select from site s where s.employer_id = e.id)
  and exists (select from contact c where c.employer_id = e.id) order by e.level desc, e.id`
const ofEmployer = (tab: string) => found(employer, id => `/employers/${id}${tab}`, 'accountmanager')
const ofAnalysis = (tab: string, status = 'draft') =>
  found(
    `select id from stakeholder_analysis where status = '${status}' order by held_on desc`,
    id => `/stakeholders/${id}${tab}`,
    'accountmanager',
  )
const ofSwot = (tab: string, status = 'open') =>
  found(
    `select id from swot_board where status = '${status}' and object = 'network' order by held_on desc`,
    id => `/swot/${id}${tab}`,
    'accountmanager',
  )

const ofAudit = (tab: string, status = 'draft') =>
  found(
    `select id from network_audit where status = '${status}' order by held_on desc`,
    id => `/audit/dated/${id}${tab}`,
    'netwerk',
  )

const ofGathering = (tab: string, states: string) =>
  found(
    `select id from gathering where state in (${states}) order by starts_at desc`,
    id => `/events/${id}${tab}`,
    'accountmanager',
  )
const ofLetter = (state: string, tab: string) =>
  found(`select id from letter where state = '${state}' order by id`, id => `/letters/${id}${tab}`, 'accountmanager')
const ofGroup = (tab: string) =>
  found('select id from group_match order by created_at', id => `/groups/${id}${tab}`, 'casemanager')
const ownEmployer = 'select employer_id as id from organisation where employer_id is not null'

const signer = (states: string, signerIs: string) => `select s.network_id, g.id, s.id, s.email
  from agreement_signer s join agreement g on g.id = s.agreement_id where g.state in (${states}) and ${signerIs}`

const round = (which: string) => `select id from survey_round where ${which} order by opens_on desc`

/** Every page of app/routes.ts: how to come there in the demo region. A page that is not here fails the test. */
export const pageTable: Readonly<Record<string, PageEntry>> = {
  '/gallery': { open: at('/gallery') },

  '/sign-in': { open: at('/sign-in'), wrong: 'sign-in' },
  '/sign-in/code': {
    open: at('/sign-in'),
    reach: page => enterPassword(page, somebody('privacy')),
    wrong: 'code',
  },
  '/sign-in/second-factor': {
    open: async () => {
      await ask('update account set totp_secret = null, totp_confirmed_at = null where email = $1', [
        somebody('coach4'),
      ])
      return { at: '/sign-in' }
    },
    reach: page => enterPassword(page, somebody('coach4')),
    wrong: 'second-factor',
  },
  '/sign-in/by-mail': { open: at('/sign-in/by-mail'), wrong: 'by-mail' },
  '/sign-in/link/:token': {
    open: linked(
      token => `/sign-in/link/${token}`,
      'sign-in',
      'account_id, email',
      'select id, email from account order by email',
    ),
  },
  '/forgot-password': { open: at('/forgot-password'), wrong: 'forgot' },
  '/reset-password/:token': {
    open: linked(
      token => `/reset-password/${token}`,
      'reset-password',
      'account_id, email',
      'select id, email from account order by email',
    ),
    wrong: 'reset',
  },
  '/invitation/:token': {
    open: async () => {
      await ask(`insert into invitation (id, network_id, organisation_id, email, name, role, created_at, expires_at)
        select uuidv7(), network_id, id, 'nieuw@${demoDomain}', 'Nieuwe Collega', 'coach', now(), now() + interval '7 days'
        from organisation where kind = 'ngo' limit 1`)
      const sql = 'select network_id, id, email from invitation where accepted_at is null'
      return {
        at: `/invitation/${await plantLink('accept-invitation', 'network_id, invitation_id, email', sql)}`,
      }
    },
    wrong: 'invitation',
  },
  '/choose-membership': {
    open: async () => {
      await ask(
        `insert into membership (id, network_id, organisation_id, account_id, role, display_name, starts_on, created_at)
        select uuidv7(), m.network_id, o.id, m.account_id, m.role, m.display_name, m.starts_on, now()
        from membership m join account a on a.id = m.account_id join organisation o on o.network_id = m.network_id and o.kind = 'education'
        where a.email = $1`,
        [somebody('coach3')],
      )
      return { at: '/choose-membership', as: somebody('coach3') }
    },
  },
  '/set-up': { open: at('/set-up') },

  '/settings': { open: at('/settings', 'casemanager'), wrong: 'profile' },
  '/settings/security': { open: at('/settings/security', 'casemanager'), wrong: 'password' },
  '/settings/reminders': { open: at('/settings/reminders', 'accountmanager') },
  '/settings/sessions': { open: at('/settings/sessions', 'casemanager') },
  '/invitations/new': { open: at('/invitations/new', 'casemanager'), wrong: 'invite' },
  '/admin/people': { open: at('/admin/people', 'beheer'), wrong: 'invite' },
  '/admin/audit': { open: at('/admin/audit', 'privacy') },
  '/admin/jobs': { open: at('/admin/jobs', 'beheer') },
  '/admin/cadence': { open: at('/admin/cadence', 'beheer'), wrong: 'cadence' },
  '/admin/custom-fields': { open: at('/admin/custom-fields', 'beheer') },
  '/admin/custom-fields/new': { open: at('/admin/custom-fields/new', 'beheer'), wrong: 'custom-field' },
  '/admin/custom-fields/:customFieldId': {
    open: found('select id from custom_field order by place', id => `/admin/custom-fields/${id}`, 'beheer'),
    wrong: 'custom-field',
  },

  '/clients': { open: at('/clients', 'casemanager') },
  '/clients/new': { open: at('/clients/new', 'casemanager'), wrong: 'client' },
  '/clients/:clientId': { open: ofClient('') },
  '/clients/:clientId/portfolio': { open: ofClient('/portfolio'), wrong: 'claim' },
  '/clients/:clientId/matches': { open: ofClient('/matches') },
  '/clients/:clientId/matches/compare': {
    open: found(
      `select x.client_id || '/matches/compare?' || string_agg('place=' || x.vacancy_id, '&') as id, min(a.email) as "as"
        from shortlist_place x join shortlist s on s.id = x.shortlist_id join membership m on m.id = s.made_by_id
        join account a on a.id = m.account_id group by x.client_id, x.shortlist_id having count(*) > 2`,
      id => `/clients/${id}`,
    ),
  },
  '/vacancies/:vacancyId/candidates': {
    open: found(
      `select v.id from vacancy v where v.status = 'open' and v.seats_taken < v.seats order by v.id`,
      id => `/vacancies/${id}/candidates`,
      'casemanager',
    ),
  },
  '/clients/:clientId/matches/dropped': { open: ofClient('/matches/dropped') },
  '/clients/:clientId/matches/:vacancyId': {
    open: found(
      `select x.client_id || '/matches/' || x.vacancy_id as id, a.email as "as"
        from shortlist_place x join shortlist s on s.id = x.shortlist_id join membership m on m.id = s.made_by_id
        join account a on a.id = m.account_id order by x.id`,
      id => `/clients/${id}`,
    ),
  },
  '/clients/:clientId/matches/map': { open: ofClient('/matches/map') },
  '/clients/:clientId/shortlists': { open: ofShortlist(id => id.replace(/\/[^/]*$/, '')) },
  '/clients/:clientId/shortlists/new': {
    open: found(
      `select x.client_id || '/shortlists/new?place=' || x.vacancy_id as id, a.email as "as"
        from shortlist_place x join shortlist s on s.id = x.shortlist_id join membership m on m.id = s.made_by_id
        join account a on a.id = m.account_id where s.state = 'shown'`,
      id => `/clients/${id}`,
    ),
  },
  '/clients/:clientId/shortlists/:shortlistId': { open: ofShortlist(id => id) },
  '/clients/:clientId/learn': { open: ofClient('/learn') },
  '/clients/:clientId/placements': { open: ofClient('/placements') },
  '/clients/:clientId/snapshot': { open: ofClient('/snapshot') },
  '/clients/:clientId/file': { open: ofClient('/file'), wrong: 'core' },

  '/groups': { open: at('/groups', 'casemanager') },
  '/groups/new': { open: at('/groups/new', 'casemanager'), wrong: 'group' },
  '/groups/:groupId': { open: ofGroup('') },
  '/groups/:groupId/edit': { open: ofGroup('/edit') },
  '/groups/:groupId/clients': { open: ofGroup('/clients') },
  '/groups/:groupId/clients/:clientId': {
    open: found(
      "select id || '/clients/' || client_ids[1] as id from group_match order by created_at",
      id => `/groups/${id}`,
      'casemanager',
    ),
  },
  '/groups/:groupId/places': { open: ofGroup('/places') },

  '/employers': { open: at('/employers', 'accountmanager') },
  '/contacts': { open: at('/contacts', 'accountmanager') },
  '/employers/board': { open: at('/employers/board?by=state', 'accountmanager') },
  '/employers/bulk/:bulkId': {
    open: at('/employers?view=all', 'accountmanager'),
    reach: async page => {
      await page.locator('input[name=chosen]').first().check()
      await page.locator('button[name=intent][value=more]').click()
      await page.waitForURL(/\/employers\/bulk\/[0-9a-f-]{36}/)
    },
  },
  '/employers/duplicates': { open: at('/employers/duplicates', 'accountmanager') },
  '/employers/views': { open: at('/employers/views', 'accountmanager') },
  '/employers/new': { open: at('/employers/new', 'accountmanager'), wrong: 'employer' },
  '/employers/:employerId': { open: ofEmployer('') },
  '/employers/:employerId/people': { open: ofEmployer('/people') },
  '/employers/:employerId/people/new': { open: ofEmployer('/people/new'), wrong: 'contact' },
  '/employers/:employerId/people/:contactId': {
    open: found(
      `select employer_id || '/people/' || id as id from contact order by id`,
      id => `/employers/${id}`,
      'accountmanager',
    ),
  },
  '/employers/:employerId/people/:contactId/edit': {
    open: found(
      `select employer_id || '/people/' || id as id from contact order by id`,
      id => `/employers/${id}/edit`,
      'accountmanager',
    ),
    wrong: 'contact',
  },
  '/employers/:employerId/people/:contactId/went-to': {
    open: found(
      `select employer_id || '/people/' || id as id from contact order by id`,
      id => `/employers/${id}/went-to`,
      'accountmanager',
    ),
    wrong: 'went-to',
  },
  '/employers/:employerId/relations': { open: ofEmployer('/relations'), wrong: 'tie' },
  '/employers/:employerId/promises/new': { open: ofEmployer('/promises/new'), wrong: 'promise' },
  '/employers/:employerId/sites/new': { open: ofEmployer('/sites/new'), wrong: 'site' },
  '/employers/:employerId/sites/:siteId': {
    open: found(
      `select employer_id || '/sites/' || id as id from site order by id`,
      id => `/employers/${id}`,
      'accountmanager',
    ),
    wrong: 'site',
  },
  '/employers/:employerId/sites/:siteId/story': {
    open: found(
      `select employer_id || '/sites/' || id as id from site order by id`,
      id => `/employers/${id}/story`,
      'accountmanager',
    ),
  },
  '/employers/:employerId/people/:contactId/story': {
    open: found(
      `select employer_id || '/people/' || contact_id as id from contact_moment where contact_id is not null order by id`,
      id => `/employers/${id}/story`,
      'accountmanager',
    ),
  },
  '/employers/:employerId/places': { open: ofEmployer('/places') },
  '/employers/:employerId/placements': { open: ofEmployer('/placements') },
  '/employers/:employerId/level': { open: ofEmployer('/level'), wrong: 'level' },
  '/employers/:employerId/duplicates': { open: ofEmployer('/duplicates') },
  '/employers/:employerId/merge/:otherId': {
    open: found(
      `select a.id::text || '/merge/' || b.id::text as id from employer a join employer b on b.network_id = a.network_id and b.id > a.id
        where a.archived_at is null and b.archived_at is null order by a.id, b.id`,
      id => `/employers/${id}`,
      'accountmanager',
    ),
  },
  '/employers/:employerId/edit': { open: ofEmployer('/edit'), wrong: 'employer' },
  '/search': { open: at('/search?q=zorg', 'accountmanager') },

  '/contact-moments/:contactMomentId': {
    open: found(
      'select m.id, a.email as "as" from contact_moment m join membership x on x.id = m.membership_id join account a on a.id = x.account_id where m.withdrawn_at is null order by m.created_at desc, m.id',
      id => `/contact-moments/${id}`,
    ),
  },
  '/contact-moments/new': { open: at('/contact-moments/new', 'accountmanager'), wrong: 'contact-moment' },
  '/tasks': { open: at('/tasks', 'accountmanager'), wrong: 'task' },
  '/employers/:employerId/visits/new': { open: ofEmployer('/visits/new'), wrong: 'visit' },
  '/visits/:visitId': {
    open: found(
      `select id from visit where state = 'planned' order by starts_at`,
      id => `/visits/${id}`,
      'accountmanager',
    ),
  },
  '/tasks/:taskId': {
    open: found(
      `select t.id, a.email as "as" from task t join membership m on m.id = t.owner_id join account a on a.id = m.account_id
       where t.state = 'open' and t.client_id is null and m.role = 'account_manager' order by t.due_on, t.id`,
      id => `/tasks/${id}`,
    ),
    wrong: 'hand-over',
  },

  '/letters': { open: at('/letters', 'accountmanager') },
  '/letters/template': { open: at('/letters/template', 'netwerk'), wrong: 'letter-template' },
  '/employers/:employerId/letters/new': { open: ofEmployer('/letters/new'), wrong: 'letter' },
  '/letters/:letterId': { open: ofLetter('signed', '') },
  '/letters/:letterId/edit': { open: ofLetter('draft', '/edit'), wrong: 'letter' },
  '/surveys': { open: at('/surveys', 'accountmanager') },
  '/surveys/new': { open: at('/surveys/new', 'accountmanager'), wrong: 'survey-round' },
  '/surveys/items': { open: at('/surveys/items', 'netwerk'), wrong: 'items' },
  '/surveys/:surveyId': { open: found(round('closed_at is null'), id => `/surveys/${id}`, 'accountmanager') },
  '/surveys/:surveyId/results': {
    open: found(round('closed_at is not null'), id => `/surveys/${id}/results`, 'accountmanager'),
  },
  '/surveys/:surveyId/conversations/:invitationId': {
    open: found(
      `select round_id || '/conversations/' || id as id from survey_invitation where state = 'invited'
        and round_id = (${round('closed_at is null')} limit 1) order by id`,
      id => `/surveys/${id}`,
      'accountmanager',
    ),
  },

  '/arguments': { open: at('/arguments', 'accountmanager') },
  '/arguments/new': { open: at('/arguments/new', 'accountmanager'), wrong: 'argument' },
  '/arguments/:argumentId': {
    open: found('select id from argument order by id', id => `/arguments/${id}`, 'accountmanager'),
  },
  '/employers/:employerId/pitch': {
    open: found('select employer_id as id from pitch order by id', id => `/employers/${id}/pitch`, 'accountmanager'),
  },
  '/employers/:employerId/pitch/edit': { open: ofEmployer('/pitch/edit') },

  '/inbox': { open: at('/inbox', 'accountmanager') },
  '/inbox/:inboundMailId': {
    open: found(
      "select id from inbound_mail where state = 'waiting' order by id",
      id => `/inbox/${id}`,
      'accountmanager',
    ),
  },
  '/mailings': { open: at('/mailings', 'accountmanager') },
  '/mailings/:mailingId': {
    open: at('/employers?view=all', 'accountmanager'),
    reach: async page => {
      await page.locator('input[name=chosen]').first().check()
      await page.locator('button[name=intent][value=mail]').click()
      await page.waitForURL(/\/mailings\/[0-9a-f-]{36}/)
    },
    wrong: 'mailing',
  },
  '/imports': { open: at('/imports', 'accountmanager') },
  '/imports/new': { open: at('/imports/new', 'accountmanager'), wrong: 'import' },
  '/imports/answers': { open: at('/imports/answers', 'accountmanager') },
  '/imports/:importId': {
    open: at('/imports/new', 'accountmanager'),
    reach: async page => {
      const buffer = Buffer.from('employer_id,name,city\nE-1,Bakkerij Proef,Voorbeeldstad\nE-2,,Proefdam\n')
      await page.locator('input[type=file]').setInputFiles({ name: 'werkgevers.csv', mimeType: 'text/csv', buffer })
      await page.locator('form#import button[type=submit]').click()
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
    },
  },
  '/imports/:importId/columns': {
    open: at('/imports/new', 'accountmanager'),
    reach: async page => {
      const buffer = Buffer.from('Bedrijfsnaam;Woonplaats;Aantekening\nBakkerij Proef;Voorbeeldstad;belt terug\n')
      await page.locator('input[type=file]').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer })
      await page.locator('form#import button[type=submit]').click()
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}\/columns/, { timeout: 60_000 })
    },
    wrong: 'columns',
  },

  '/today': { open: at('/today', 'casemanager') },

  '/placements': { open: at('/placements', 'casemanager') },
  '/placements/:placementId': {
    open: found(placement(`p.state = 'active'`), id => `/placements/${id}`),
  },
  '/agreements/:agreementId': {
    open: found(placement('g.id is not null', 'g.id'), id => `/agreements/${id}`),
  },

  '/agreements/:agreementId/amend': {
    open: found(
      placement("g.state = 'in_force' and p.state = 'active'", 'g.id'),
      id => `/agreements/${id}/amend?kind=period`,
    ),
    wrong: 'amend',
  },

  '/frameworks': { open: at('/frameworks', 'casemanager') },
  '/frameworks/:frameworkCode': {
    open: found('select code as id from framework order by code', code => `/frameworks/${code}`, 'casemanager'),
  },
  '/concepts/:conceptId': {
    open: found('select id from concept order by uri', id => `/concepts/${id}`, 'casemanager'),
  },

  '/my-contact': { open: at('/my-contact', 'werkgever') },
  '/my-organisation': { open: at('/my-organisation', 'werkgever') },
  '/my-organisation/surveys/:ownSurveyId': {
    open: found(
      `select i.id from survey_invitation i join survey_round r on r.id = i.round_id
        join organisation o on o.employer_id = i.employer_id join membership m on m.organisation_id = o.id
        join account a on a.id = m.account_id
        where a.email = '${somebody('werkgever')}' and r.closed_at is null order by i.state = 'answered'`,
      id => `/my-organisation/surveys/${id}`,
      'werkgever',
    ),
  },
  '/proposals/:placementId': {
    open: found(
      `select p.id from placement p where p.employer_id = (${ownEmployer}) order by (p.state = 'matched') desc`,
      id => `/proposals/${id}`,
      'werkgever',
    ),
  },
  '/my-path': { open: at('/my-path', 'deelnemer') },
  '/my-choices': { open: at('/my-choices', 'deelnemer') },
  '/my-portfolio': { open: at('/my-portfolio', 'deelnemer') },
  '/my/learn': { open: at('/my/learn', 'deelnemer') },
  '/my-data': { open: at('/my-data', 'deelnemer') },

  '/employers/:employerId/jobs': {
    open: found('select employer_id as id from job_form order by id', id => `/employers/${id}/jobs`, 'accountmanager'),
  },
  '/employers/:employerId/jobs/new': { open: ofEmployer('/jobs/new'), wrong: 'job-form' },
  '/employers/:employerId/csr': { open: ofEmployer('/csr') },
  '/csr': { open: at('/csr', 'accountmanager') },
  '/csr/new': { open: at('/csr/new', 'accountmanager'), wrong: 'initiative' },
  '/csr/:initiativeId': {
    open: found('select id from csr_initiative order by id', id => `/csr/${id}`, 'accountmanager'),
  },
  '/csr/:initiativeId/edit': {
    open: found('select id from csr_initiative order by id', id => `/csr/${id}/edit`, 'accountmanager'),
    wrong: 'initiative',
  },
  '/events': { open: at('/events', 'accountmanager') },
  '/events/new': { open: at('/events/new?activity=meet-greet', 'accountmanager'), wrong: 'event' },
  '/events/:gatheringId': { open: ofGathering('', "'held', 'closed'") },
  '/events/:gatheringId/edit': { open: ofGathering('/edit', "'open'"), wrong: 'event' },
  '/events/:gatheringId/invite': { open: ofGathering('/invite?from=2', "'open'") },
  '/events/:gatheringId/attendance': { open: ofGathering('/attendance', "'held'") },
  '/activities': { open: at('/activities', 'accountmanager') },
  '/activities/edit': { open: at('/activities/edit', 'netwerk'), wrong: 'activity' },
  '/levels/template': { open: at('/levels/template', 'netwerk'), wrong: 'level-template' },
  '/levels': { open: at('/levels', 'accountmanager') },
  '/audit': { open: at('/audit', 'netwerk') },
  '/audit/relations/:list': { open: at('/audit/relations/overdue', 'netwerk') },
  '/audit/without': { open: at('/audit/without', 'netwerk') },
  '/swot': { open: at('/swot', 'accountmanager') },
  '/swot/new': { open: at('/swot/new', 'accountmanager'), wrong: 'board' },
  '/swot/:boardId': { open: ofSwot('') },
  '/swot/:boardId/cards/:cardId': {
    open: found(
      `select c.board_id || '/cards/' || c.id as id from swot_card c join swot_board b on b.id = c.board_id
        where b.status = 'open' and b.object = 'network' and c.removed_at is null order by c.id`,
      id => `/swot/${id}`,
      'accountmanager',
    ),
    wrong: 'action',
  },
  '/swot/:boardId/pairs': { open: ofSwot('/pairs'), wrong: 'pair' },
  '/swot/:boardId/about': { open: ofSwot('/about') },
  '/swot/:boardId/compare': { open: ofSwot('/compare') },
  '/audit/map': { open: at('/audit/map', 'netwerk') },
  '/audit/map/links': { open: at('/audit/map/links', 'netwerk') },
  '/audit/map/links/new': { open: at('/audit/map/links/new', 'netwerk'), wrong: 'map-link' },
  '/audit/map/links/:linkId': {
    open: found('select id from map_link order by id', id => `/audit/map/links/${id}`, 'netwerk'),
  },
  '/audit/map/tie': {
    open: found(
      `select 'from=organisation:' || from_organisation_id || '&to=employer:' || to_employer_id as id from map_link
        where from_organisation_id is not null and to_employer_id is not null order by id`,
      ends => `/audit/map/tie?${ends}`,
      'netwerk',
    ),
  },
  '/services': { open: at('/services', 'accountmanager') },
  '/services/new': { open: at('/services/new', 'accountmanager'), wrong: 'service' },
  '/services/:serviceId': {
    open: found('select id from service order by created_at', id => `/services/${id}`, 'accountmanager'),
  },
  '/services/:serviceId/edit': {
    open: found('select id from service order by created_at', id => `/services/${id}/edit`, 'accountmanager'),
    wrong: 'service',
  },
  '/audit/template': { open: at('/audit/template', 'netwerk'), wrong: 'audit-template' },
  '/services/template': { open: at('/services/template', 'netwerk'), wrong: 'service-template' },
  '/services/targets': { open: at('/services/targets', 'accountmanager') },
  '/services/targets/new': { open: at('/services/targets/new', 'accountmanager'), wrong: 'target' },
  '/services/targets/:targetId': {
    open: found('select id from sector_target order by created_at', id => `/services/targets/${id}`, 'accountmanager'),
  },
  '/services/targets/:targetId/edit': {
    open: found(
      `select id from sector_target where state = 'open' order by created_at`,
      id => `/services/targets/${id}/edit`,
      'accountmanager',
    ),
    wrong: 'target',
  },
  '/fairness': { open: at('/fairness', 'netwerk') },
  '/labour-market': { open: at('/labour-market', 'netwerk') },
  '/labour-market/places': { open: at('/labour-market/places', 'netwerk') },
  '/labour-market/competences/:conceptId': {
    open: found(
      'select c.id from concept c join vacancy_competence v on v.concept_uri = c.uri order by c.id',
      id => `/labour-market/competences/${id}`,
      'netwerk',
    ),
  },
  '/services/coverage': { open: at('/services/coverage', 'netwerk') },
  '/services/coverage/region': { open: at('/services/coverage/region', 'netwerk') },
  '/services/coverage/region/places': { open: at('/services/coverage/region/places', 'netwerk') },
  '/services/coverage/plan/:gap': { open: at('/services/coverage/plan/group.1.youth', 'netwerk'), wrong: 'gap' },
  '/services/coverage/outlines': { open: at('/services/coverage/outlines', 'netwerk'), wrong: 'outline' },
  '/audit/dated': { open: at('/audit/dated', 'netwerk') },
  '/audit/dated/new': { open: at('/audit/dated/new', 'netwerk'), wrong: 'audit' },
  '/audit/dated/:auditId': { open: ofAudit('') },
  '/audit/dated/:auditId/relations': { open: ofAudit('/relations') },
  '/audit/dated/:auditId/relations/:relationId': {
    open: found(
      `select r.audit_id || '/relations/' || r.id as id from audited_relation r
        join network_audit a on a.id = r.audit_id where a.status = 'draft' order by r.priority desc, r.id`,
      id => `/audit/dated/${id}`,
      'netwerk',
    ),
    wrong: 'action',
  },
  '/audit/dated/:auditId/batches/:batchId': {
    open: found(
      `select audit_id || '/batches/' || id as id from plan_batch order by created_at`,
      id => `/audit/dated/${id}`,
      'netwerk',
    ),
  },
  '/audit/dated/:auditId/plan': { open: ofAudit('/plan'), wrong: 'line' },
  '/audit/dated/:auditId/plan/edit': { open: ofAudit('/plan/edit') },
  '/audit/dated/:auditId/changed': { open: ofAudit('/changed') },
  '/stakeholders': { open: at('/stakeholders', 'accountmanager') },
  '/stakeholders/new': { open: at('/stakeholders/new', 'accountmanager'), wrong: 'analysis' },
  '/stakeholders/template': { open: at('/stakeholders/template', 'netwerk') },
  '/stakeholders/:analysisId': { open: ofAnalysis(''), wrong: 'member' },
  '/stakeholders/:analysisId/edit': { open: ofAnalysis('/edit'), wrong: 'analysis' },
  '/stakeholders/:analysisId/sectors': { open: ofAnalysis('/sectors') },
  '/stakeholders/:analysisId/sectors/new': { open: ofAnalysis('/sectors/new'), wrong: 'sector' },
  '/stakeholders/:analysisId/sectors/:sectorId': {
    open: found(
      `select s.analysis_id || '/sectors/' || s.id as id from stakeholder_sector s
        join stakeholder_analysis a on a.id = s.analysis_id where a.status = 'draft' order by s.id`,
      id => `/stakeholders/${id}`,
      'accountmanager',
    ),
  },
  '/stakeholders/:analysisId/influence': { open: ofAnalysis('/influence') },
  '/stakeholders/:analysisId/stakeholders/new': { open: ofAnalysis('/stakeholders/new'), wrong: 'stakeholder' },
  '/stakeholders/:analysisId/stakeholders/:stakeholderId': {
    open: found(
      `select s.analysis_id || '/stakeholders/' || s.id as id from stakeholder s
        join stakeholder_analysis a on a.id = s.analysis_id where a.status = 'draft' order by s.id`,
      id => `/stakeholders/${id}`,
      'accountmanager',
    ),
    wrong: 'score',
  },
  '/stakeholders/:analysisId/matrix': { open: ofAnalysis('/matrix') },
  '/stakeholders/:analysisId/follow': { open: ofAnalysis('/follow', 'agreed'), wrong: 'task' },
  '/stakeholders/:analysisId/compare': { open: ofAnalysis('/compare') },
  '/job-forms/template': { open: at('/job-forms/template', 'netwerk') },
  '/job-forms': { open: at('/job-forms', 'accountmanager') },
  '/job-forms/compare': {
    open: found(
      `select string_agg('form=' || id, '&') as id from (select id from job_form order by id limit 3) as f`,
      chosen => `/job-forms/compare?${chosen}`,
      'accountmanager',
    ),
  },
  '/job-forms/:jobFormId': {
    open: found(
      "select id from job_form where state = 'checked' order by id",
      id => `/job-forms/${id}`,
      'accountmanager',
    ),
  },
  '/job-forms/:jobFormId/edit': {
    open: found(
      "select id from job_form where state = 'draft' order by id",
      id => `/job-forms/${id}/edit?part=requirements`,
      'accountmanager',
    ),
  },

  '/vacancies': { open: at('/vacancies', 'accountmanager') },
  '/vacancies/new': {
    open: found(employer, id => `/vacancies/new?employer=${id}`, 'accountmanager'),
    wrong: 'vacancy',
  },
  '/vacancies/:vacancyId': {
    open: found('select id from vacancy order by id', id => `/vacancies/${id}`, 'accountmanager'),
  },
  '/vacancies/:vacancyId/edit': {
    open: found('select id from vacancy order by id', id => `/vacancies/${id}/edit`, 'accountmanager'),
    wrong: 'vacancy',
  },

  '/check/:token': {
    open: linked(
      token => `/check/${token}`,
      'confirm-facts',
      'network_id, agreement_id, signer_id, email',
      signer(`'party_check'`, 's.facts_confirmed_at is null'),
    ),
    wrong: 'change',
  },
  '/sign/:token': {
    open: linked(
      token => `/sign/${token}`,
      'sign-agreement',
      'network_id, agreement_id, signer_id, email',
      signer(`'sent'`, 's.turn = (select min(turn) from agreement_signer o where o.agreement_id = g.id)'),
    ),
    wrong: 'sign',
  },
  '/how-is-it-going/:token': {
    open: linked(
      token => `/how-is-it-going/${token}`,
      'answer-follow-up',
      'network_id, placement_id, follow_up_id, email',
      `select f.network_id, f.placement_id, f.id, k.email from follow_up f join placement p on p.id = f.placement_id
        join contact k on k.id = p.mentor_id where p.state = 'active' and f.state <> 'done' and k.email is not null`,
    ),
    wrong: 'how',
  },
  '/survey/:token': {
    open: linked(
      token => `/survey/${token}`,
      'answer-survey',
      'network_id, survey_invitation_id, email',
      `select i.network_id, i.id, i.email from survey_invitation i join survey_round r on r.id = i.round_id
        where i.state = 'invited' and r.closed_at is null and i.email is not null`,
    ),
  },
  '/event/:token': {
    open: linked(
      token => `/event/${token}`,
      'answer-gathering',
      'network_id, gathering_guest_id, email',
      `select g.network_id, x.id, c.email from gathering_guest x join gathering g on g.id = x.gathering_id
        join contact c on c.id = x.contact_id where g.state = 'open' and x.state = 'invited' and c.email is not null`,
    ),
    wrong: 'answer',
  },
  '/letter/:token': {
    open: linked(
      token => `/letter/${token}`,
      'sign-letter',
      'network_id, letter_signer_id, email',
      `select s.network_id, s.id, s.email from letter_signer s join letter l on l.id = s.letter_id
        where l.state = 'offered' and s.state = 'invited'`,
    ),
    wrong: 'sign',
  },
  '/how-matching-works': { open: at('/how-matching-works') },
  '/verify': { open: at('/verify'), wrong: 'verify' },
}
