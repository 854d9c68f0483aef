import { runAsSystem } from '~/access/run.server'
import { advancePlacements } from '~/areas/placements/advance-placements.server'
import { closeDatabases } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { at, daysBefore, must } from './history'
import { plantSharedPromises } from './plant-shared-promises'
import { plantArguments } from './plant-arguments'
import { plantAudits } from './plant-audits'
import { plantClients, type DemoClient } from './plant-clients'
import { plantCsr } from './plant-csr'
import { plantCustomFields } from './plant-custom-fields'
import { plantEmployers, type DemoEmployer } from './plant-employers'
import { plantFairness } from './plant-fairness'
import { plantGatherings } from './plant-gatherings'
import { plantGroups } from './plant-groups'
import { plantLetters, plantSeal } from './plant-letters'
import { plantMailings } from './plant-mailings'
import { plantMails } from './plant-mails'
import { plantNetwork, plantPerson, type DemoNetwork, type DemoPerson } from './plant-network'
import { plantPlacement, type Stage } from './plant-placements'
import { plantServices } from './plant-services'
import { plantShortlists, plantSightings } from './plant-shortlists'
import { plantSocialMap } from './plant-social-map'
import { plantStakeholders } from './plant-stakeholders'
import { plantSwot } from './plant-swot'
import { plantSurveys } from './plant-surveys'
import { plantTies } from './plant-ties'
import { plantVacancies, type DemoVacancy } from './plant-vacancies'
import { plantViews } from './plant-views'
import { seededRandom } from './random'
import { demoDomain, demoPassword, staff } from './staff'

export interface DemoSize {
  employers: number
  clients: number
  vacancies: number
}

const wholeRegion: DemoSize = { employers: 400, clients: 150, vacancies: 120 }

/** The longest stories first: they go to the oldest files and places. */
const stages: readonly Stage[] = [
  ...Array<Stage>(3).fill('completed'),
  ...Array<Stage>(4).fill('active'),
  ...Array<Stage>(2).fill('sealed'),
  ...Array<Stage>(2).fill('partly_signed'),
  ...Array<Stage>(2).fill('sent'),
  ...Array<Stage>(2).fill('check'),
  ...Array<Stage>(3).fill('agreed'),
  ...Array<Stage>(4).fill('introduction'),
  ...Array<Stage>(2).fill('client_withdrew'),
  ...Array<Stage>(4).fill('declined'),
  ...Array<Stage>(6).fill('matched'),
  ...Array<Stage>(6).fill('proposed'),
]

/** Plants the demo region through the product's own use cases; the same seed gives the same region. */
export async function plantDemo(options: { seed?: number; now?: Date; size?: DemoSize } = {}) {
  const { seed = 2026, now = new Date(), size = wholeRegion } = options
  const network = await plantNetwork(now)
  const of = (role: DemoPerson['role']) => network.people.filter(person => person.role === role)
  await plantCustomFields(of('platform_admin')[0]!.membershipId, now)
  const accountManagers = of('account_manager')
  const perManager = Math.ceil(size.employers / accountManagers.length)
  const groups = await Promise.all(
    accountManagers.map(async (manager, index) => {
      const random = seededRandom(seed + index)
      const employers = await plantEmployers(manager, { count: perManager, first: 1 + index * perManager }, random, now)
      await plantTies(manager, employers)
      const offering = random.some(
        employers.filter(employer => employer.level > 0),
        Math.ceil(size.vacancies / accountManagers.length),
      )
      return { employers, vacancies: await plantVacancies(manager.membershipId, offering, random, now) }
    }),
  )
  const caseManagers = of('casemanager')
  const coaches = of('coach')
  const perCaseManager = Math.ceil(size.clients / caseManagers.length)
  const clients = (
    await Promise.all(
      caseManagers.map((manager, index) => {
        const coach = coaches.find(one => one.organisation === manager.organisation) ?? coaches[0]!
        return plantClients(
          manager,
          coach,
          { count: perCaseManager, first: 1 + index * perCaseManager },
          seededRandom(seed + 100 + index),
          now,
        )
      }),
    )
  ).flat()
  const vacancies = groups.flatMap(group => group.vacancies)
  await plantSeal(network.networkId, now)
  await plantFlows(network, clients, vacancies, now)
  await plantOutsiders(
    network,
    clients,
    groups.flatMap(group => group.employers),
    vacancies,
    now,
  )
  await plantShortlists(network.networkId, clients, now)
  await plantSightings(network.networkId, vacancies, now)
  await plantFairness(network.networkId, clients, now)
  if (accountManagers[0]) await plantArguments(accountManagers[0].membershipId, now)
  await plantCsr(
    accountManagers[0]!.membershipId,
    groups.flatMap(group => group.employers),
    now,
  )
  await plantStakeholders(network.people, now)
  await plantSwot(network.people, now)
  await plantServices(network, now)
  await plantLetters(
    { networkId: network.networkId, membershipId: accountManagers[0]!.membershipId },
    groups[0]?.employers ?? [],
    now,
  )
  await plantMails(network.networkId, now)
  await plantMailings(
    { networkId: network.networkId, membershipId: accountManagers[0]!.membershipId },
    (groups[0]?.employers ?? []).map(employer => employer.id),
    now,
  )
  await plantGatherings(
    { manager: accountManagers[0]!, hosts: [...accountManagers.slice(1, 2), ...caseManagers.slice(0, 1)] },
    groups[0]?.employers ?? [],
    clients,
    network.networkId,
    now,
  )
  const [lead] = of('network_coordinator')
  if (lead) await plantSurveys(network.networkId, lead.membershipId, now)
  if (lead) await plantViews(lead.membershipId, now)
  await plantSocialMap(
    network,
    groups.flatMap(group => group.employers),
    now,
  )
  await plantAudits(network.people, now)
  await plantGroups({ networkId: network.networkId, membershipId: caseManagers[0]!.membershipId }, now)
  await closeDatabases()
  return { signIns: signIns() }
}

async function plantFlows(
  network: DemoNetwork,
  clients: readonly DemoClient[],
  vacancies: readonly DemoVacancy[],
  now: Date,
): Promise<void> {
  const ready = clients.filter(client => client.ready).sort((a, b) => a.begun.getTime() - b.begun.getTime())
  const withMentor = vacancies
    .filter(vacancy => vacancy.employer.mentorId !== null)
    .sort((a, b) => a.postedOn.getTime() - b.postedOn.getTime())
  const flows = stages.flatMap((stage, index) => {
    const client = ready[index]
    const vacancy = withMentor[index]
    return client && vacancy ? [{ stage, client, vacancy }] : []
  })
  for (const flow of flows) await plantPlacement(network.networkId, flow.client, flow.vacancy, flow.stage, now)
  for (const day of [119, 19, 0]) {
    await runAsSystem(
      network.networkId,
      'demo',
      async ctx => must(await advancePlacements(at(ctx, daysBefore(now, day)))),
      { timeout: 240_000 },
    )
  }
}

/** Somebody to sign in as on the other side: an employer's contact and mentor, and a trainee. */
async function plantOutsiders(
  network: DemoNetwork,
  clients: readonly DemoClient[],
  employers: readonly DemoEmployer[],
  vacancies: readonly DemoVacancy[],
  now: Date,
): Promise<void> {
  await runAsSystem(network.networkId, 'demo', async ctx => {
    const asked = await ctx.db.placement.findFirst({ where: { state: 'matched' }, select: { employerId: true } })
    const employer = employers.find(one => one.id === (asked?.employerId ?? vacancies[0]?.employer.id))
    const trainee = await ctx.db.placement.findFirst({ where: { state: 'proposed' }, select: { clientId: true } })
    const client = clients.find(one => one.id === trainee?.clientId) ?? clients[0]
    if (!employer || !client) return
    const organisationId = newId()
    await ctx.db.organisation.createMany({
      data: [
        {
          id: organisationId,
          networkId: network.networkId,
          name: employer.name,
          kind: 'employer',
          employerId: employer.id,
          createdAt: now,
        },
      ],
    })
    await plantSharedPromises(ctx, employer.id, now)
    const shared = {
      organisationId,
      organisation: 'employer' as const,
      passwordHash: network.passwordHash,
      begun: daysBefore(now, 30),
    }
    await plantPerson(ctx, {
      ...shared,
      login: 'werkgever',
      name: 'Lotte Werkplaats',
      role: 'employer_contact',
      contactId: employer.contactId,
    })
    await plantPerson(ctx, {
      ...shared,
      login: 'mentor',
      name: 'Ruud Vakman',
      role: 'mentor',
      contactId: employer.mentorId ?? undefined,
    })
    await plantPerson(ctx, {
      ...shared,
      organisationId: network.organisations.municipality,
      login: 'deelnemer',
      name: client.firstName,
      role: 'trainee',
      clientId: client.id,
    })
  })
}

function signIns() {
  const withCode = staff
    .filter(person => person.shown)
    .map(person => ({
      role: person.role,
      name: person.name,
      login: person.login,
      note: 'code: see the mail page, /codes',
    }))
  const others = [
    { role: 'employer_contact', name: 'Lotte Werkplaats', login: 'werkgever', note: '' },
    { role: 'mentor', name: 'Ruud Vakman', login: 'mentor', note: '' },
  ]
  return [...withCode.map(person => (person.role === 'school_booker' ? { ...person, note: '' } : person)), ...others]
    .map(({ login, ...person }) => ({ ...person, email: `${login}@${demoDomain}`, password: demoPassword }))
    .concat([
      {
        role: 'trainee',
        name: '',
        note: 'sign in by mail: the link is on the mail page',
        email: `deelnemer@${demoDomain}`,
        password: '-',
      },
    ])
}
