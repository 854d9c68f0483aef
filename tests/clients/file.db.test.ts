import { afterAll, beforeAll, expect, test } from 'vitest'
import { addClient } from '~/areas/clients/add-client.server'
import { assignClient } from '~/areas/clients/assign-client.server'
import { claimCompetence } from '~/areas/clients/claim-competence.server'
import { filePage } from '~/areas/clients/file.page.server'
import { moveStep } from '~/areas/clients/move-step.server'
import { portfolioPage } from '~/areas/clients/portfolio.page.server'
import { publishSnapshot } from '~/areas/clients/publish-snapshot.server'
import { approveShare, revokeShare, shareClient } from '~/areas/clients/share-client.server'
import { tellExperience } from '~/areas/clients/tell-experience.server'
import { writeGuidance, writeSpecial } from '~/areas/clients/write-note.server'
import { newId } from '~/platform/new-id.server'
import type { Result } from '~/platform/result'
import type { PersonKey } from '../factories/people'
import { openThreadWorld, type ThreadWorld } from '../placements/thread-world'

const uri = 'https://werkbrug.nl/id/competence/test-listening'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const today = inDays(0)

let world: ThreadWorld
let clientId: string

beforeAll(async () => {
  world = await openThreadWorld()
  const { superuser } = world.db
  const [frameworkId, versionId, conceptId] = [newId(), newId(), newId()]
  const names = { nameNl: 'Proef', nameEn: 'Test', publisher: 'Proef', attribution: 'Proef' }
  await superuser.framework.createMany({ data: [{ id: frameworkId, code: 'test', ...names }] })
  await superuser.frameworkVersion.createMany({
    data: [{ id: versionId, frameworkId, label: '1', source: 'test', importedAt: new Date() }],
  })
  await superuser.concept.createMany({ data: [{ id: conceptId, frameworkId, versionId, uri, kind: 'skill' }] })
  await superuser.conceptLabel.createMany({ data: [{ conceptId, lang: 'nl', kind: 'preferred', text: 'luisteren' }] })
})
afterAll(() => world.close())

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const open = (key: PersonKey, id: string) => world.as(key, ctx => filePage(ctx, id))

test('whoever opens a file is its first case manager; colleagues see the name and nothing more', async () => {
  const made = await world.as('casemanager', ctx =>
    addClient(ctx, { firstName: 'Noor', lastName: 'Voorbeeld', email: 'noor@voorbeeld.test', postcode: '3512BB' }),
  )
  clientId = value(made).clientId
  expect((await open('casemanager', clientId)).core.email).toBe('noor@voorbeeld.test')
  for (const key of ['otherCasemanager', 'coach', 'accountManager', 'ngoCasemanager', 'employerContact'] as const)
    await expect(open(key, clientId), key).rejects.toThrow('not found')
})

test('a coach who is assigned sees guidance; special data only when that was granted', async () => {
  value(
    await world.as('casemanager', ctx =>
      writeGuidance(ctx, clientId, { kind: 'note', body: 'Wil graag met mensen werken.' }),
    ),
  )
  value(
    await world.as('casemanager', ctx =>
      writeSpecial(ctx, clientId, {
        kind: 'functional_need',
        body: 'Zittend werk.',
        purpose: 'Passende plek zoeken',
        expiresOn: inDays(200),
      }),
    ),
  )
  const assign = (key: PersonKey, specialGranted: boolean) =>
    world.as('casemanager', ctx =>
      assignClient(ctx, clientId, {
        membershipId: world.net.people[key].membershipId,
        function: 'coach',
        specialGranted,
      }),
    )
  value(await assign('coach', false))
  const page = await open('coach', clientId)
  expect(page.guidance).toHaveLength(1)
  expect(page.special).toBeNull()
  const reads = await world.db.superuser.accessRead.findMany({ where: { clientId } })
  expect(reads.map(read => read.fieldGroup)).toContain('guidance')
})

test('the portfolio grows from experiences, and only what was approved is published', async () => {
  const told = await world.as('coach', ctx =>
    tellExperience(ctx, clientId, {
      title: 'Voor oma gezorgd',
      kind: 'care',
      place: null,
      startsOn: null,
      endsOn: null,
      tasks: 'Koken, boodschappen, luisteren',
      situation: null,
      task: null,
      action: null,
      result: null,
      reflection: null,
    }),
  )
  expect(told.ok).toBe(true)
  const page = await world.as('coach', ctx => portfolioPage(ctx, clientId, 'nl'))
  const experienceId = page.experiences[0]!.id
  const claim = { conceptUri: uri, level: 3, source: 'coach' as const, experienceId, evidence: null }
  value(await world.as('coach', ctx => claimCompetence(ctx, clientId, claim)))
  const unknown = await world.as('coach', ctx => claimCompetence(ctx, clientId, { ...claim, conceptUri: 'x:y' }))
  expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'unknown-competence' }] })
  const publish = (competenceUris: string[]) =>
    world.as('coach', ctx =>
      publishSnapshot(ctx, clientId, {
        competenceUris,
        experienceIds: [experienceId],
        workingConditions: null,
        approvedOn: today,
      }),
    )
  expect((await publish(['x:y'])).ok).toBe(false)
  expect(value(await publish([uri])).version).toBe(1)
  const kept = await world.db.superuser.profileSnapshot.findFirstOrThrow({ where: { clientId } })
  expect(JSON.stringify(kept.content)).toContain('luisteren')
  expect(JSON.stringify(kept.content)).not.toContain('Voorbeeld')
  expect(JSON.stringify(kept.content)).not.toContain('Zittend')
})

test('a trainee speaks for himself alone', async () => {
  const own = world.net.clients.assigned.clientId
  const claim = { conceptUri: uri, level: 2, source: 'mentor' as const, experienceId: null, evidence: 'Thuis geoefend' }
  value(await world.as('trainee', ctx => claimCompetence(ctx, own, claim)))
  const saved = await world.db.superuser.competenceClaim.findFirstOrThrow({ where: { clientId: own, conceptUri: uri } })
  expect(saved.source).toBe('self')
  await expect(world.as('trainee', ctx => claimCompetence(ctx, clientId, claim))).rejects.toThrow('not found')
})

test('a step is kept with its reason, and a stale form is refused', async () => {
  const client = await world.db.superuser.client.findUniqueOrThrow({ where: { id: clientId } })
  const step = { step: 3, status: 'active', why: 'Weet wat hij wil' } as const
  value(await world.as('casemanager', ctx => moveStep(ctx, clientId, client.version, step)))
  const stale = await world.as('casemanager', ctx => moveStep(ctx, clientId, client.version, { ...step, step: 4 }))
  expect(stale).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
})

test('a share opens what it names until it is revoked, and special data wait for a second person', async () => {
  const share = {
    toOrganisationId: world.net.organisations.ngo,
    purpose: 'Samen begeleiden',
    legalBasis: 'legal_task' as const,
    legalSource: 'Participatiewet artikel 7',
    fieldGroups: ['core', 'guidance', 'special'] as ('core' | 'guidance' | 'special')[],
    clientInformed: 'Besproken',
    validUntil: inDays(90),
  }
  const { shareId } = value(await world.as('casemanager', ctx => shareClient(ctx, clientId, share)))
  const seen = await open('ngoCasemanager', clientId)
  expect(seen.guidance).toHaveLength(1)
  expect(seen.special).toBeNull()
  const self = await world.as('casemanager', ctx => approveShare(ctx, clientId, shareId))
  expect(self).toMatchObject({ ok: false, problems: [{ code: 'second-person' }] })
  value(await world.as('otherCasemanager', ctx => approveShare(ctx, clientId, shareId)))
  expect((await open('ngoCasemanager', clientId)).special).toHaveLength(1)
  value(await world.as('casemanager', ctx => revokeShare(ctx, clientId, shareId)))
  await expect(open('ngoCasemanager', clientId)).rejects.toThrow('not found')
})
