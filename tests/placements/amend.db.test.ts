import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '~/access/open-file.server'
import { runAsLink } from '~/access/run.server'
import { agreementPage, paperFileId } from '~/areas/placements/agreement.page.server'
import { findAgreement } from '~/areas/placements/agreements.store.server'
import { amendPage } from '~/areas/placements/amend.page.server'
import { askChange, confirmFacts } from '~/areas/placements/confirm-facts.server'
import { draftAgreement } from '~/areas/placements/draft-agreement.server'
import { editAgreement } from '~/areas/placements/edit-agreement.server'
import { signPage } from '~/areas/placements/link.page.server'
import { moveAgreement, type StaffEvent } from '~/areas/placements/move-agreement.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { proposePlacement } from '~/areas/placements/propose-placement.server'
import { recordPaperSignature } from '~/areas/placements/record-paper-signature.server'
import { saveAmendment, type AmendmentInput } from '~/areas/placements/save-amendment.server'
import { signAgreement } from '~/areas/placements/sign-agreement.server'
import { samplePdf } from '../seal/sample-pdf'
import { readTags } from '../seal/pdf-tree'
import { dayFrom } from '../setup/days'
import { filledParts, formOf, mails, place, presentFields, value } from './amend-parts'
import { openThreadWorld, type ThreadWorld } from './thread-world'

let world: ThreadWorld
let placementId: string
let original: string
let amendment: string
let scan: { name: string; bytes: Uint8Array }

const find = (id: string) => world.as('casemanager', async ctx => (await findAgreement(ctx.db, id))!)
const step = (id: string, event: StaffEvent, input = {}) =>
  world.as('casemanager', ctx => moveAgreement(ctx, id, event, input))
const tasks = async () =>
  Object.fromEntries(
    (await world.db.superuser.task.findMany({ where: { placementId } })).map(task => [
      (task.titleKey ?? '').replace('placements.tasks.', ''),
      `${task.state} ${task.doneBecause ?? ''}`.trim(),
    ]),
  )
const sign = (address: string, name: string) =>
  runAsLink(world.tokenFor(address, '/sign/'), 'sign-agreement', async ctx => {
    const { documentHash } = (await findAgreement(ctx.db, ctx.actor.agreementId!))!
    return signAgreement(ctx, { name, method: 'typed', drawing: '', consent: true, textHash: documentHash! }, place)
  })
const confirm = (address: string) => runAsLink(world.tokenFor(address, '/check/'), 'confirm-facts', confirmFacts)

beforeAll(async () => {
  world = await openThreadWorld()
  scan = { name: 'scan.pdf', bytes: await samplePdf() }
}, 120_000)
afterAll(() => world.close())

test('tasks that wait for an answer are settled by it, with who and what', async () => {
  const { employers, clients } = world.net
  await world.db.superuser.vacancy.update({
    where: { id: employers.one.closedVacancyId },
    data: { status: 'open', seats: 2, seatsTaken: 0 },
  })
  placementId = value(
    await world.as('casemanager', ctx =>
      proposePlacement(ctx, clients.assigned.clientId, { vacancyId: employers.one.closedVacancyId }),
    ),
  ).placementId
  await world.work()
  expect(await tasks()).toEqual({ 'placement-asks-client': 'open' })
  value(await world.as('trainee', ctx => movePlacement(ctx, placementId, 'client_agrees')))
  await world.work()
  expect(await tasks()).toEqual({ 'placement-asks-client': 'done answered', 'placement-asks-employer': 'open' })
  value(await world.as('employerContact', ctx => movePlacement(ctx, placementId, 'employer_accepts')))
  const { superuser } = world.db
  const settled = await superuser.task.findFirstOrThrow({
    where: { placementId, titleKey: 'placements.tasks.placement-asks-employer' },
  })
  expect(settled).toMatchObject({
    state: 'done',
    doneBecause: 'answered',
    doneByName: world.net.people.employerContact.name,
    doneById: world.net.people.employerContact.membershipId,
  })
  expect(await superuser.event.count({ where: { subjectId: settled.id, kind: 'engagement.task-finished' } })).toBe(1)
  await world.work()
  value(await world.as('casemanager', ctx => movePlacement(ctx, placementId, 'agree', { introducedOn: dayFrom(0) })))
  await world.work()
  const drafted = await world.as('casemanager', ctx =>
    draftAgreement(ctx, placementId, {
      type: 'internship',
      startsOn: dayFrom(0),
      endsOn: dayFrom(86),
      hoursPerWeek: 24,
    }),
  )
  original = value(drafted).agreementId
  expect(await tasks()).toMatchObject({
    'placement-plan-introduction': 'done introduced',
    'placement-draft-agreement': 'done drafted',
  })
})

test('tasks about an agreement follow its steps', async () => {
  const { content } = await find(original)
  const parts = filledParts(content)
  for (const group of Object.keys(parts) as (keyof typeof parts)[]) {
    const { editVersion } = await find(original)
    value(await world.as('casemanager', ctx => editAgreement(ctx, original, editVersion, group, parts[group])))
  }
  value(await step(original, 'submit_for_review'))
  value(await step(original, 'approve_review'))
  await world.work()
  value(await confirm(mails.trainee))
  value(await confirm(mails.mentor))
  await world.work()
  expect(await tasks()).toMatchObject({ 'agreement-may-be-sent': 'open' })
  const check = world.tokenFor(mails.trainee, '/check/')
  value(await runAsLink(check, 'confirm-facts', ctx => askChange(ctx, 'Ik begin later.')))
  await world.work()
  expect(await tasks()).toMatchObject({
    'agreement-may-be-sent': 'cancelled change-asked',
    'agreement-change-asked': 'open',
  })
  value(await step(original, 'submit_for_review'))
  expect(await tasks()).toMatchObject({ 'agreement-change-asked': 'done submitted' })
  value(await step(original, 'approve_review'))
  await world.work()
  value(await confirm(mails.trainee))
  value(await confirm(mails.mentor))
  value(await step(original, 'send'))
  await world.work()
})

test('a signature on paper is recorded in turn, with its scan, and closes the link', async () => {
  const { agreementSigners } = await find(original)
  const [trainee, mentor] = ['trainee', 'mentor'].map(party => agreementSigners.find(one => one.party === party)!)
  const record = (signer: typeof trainee, change = {}, file = scan) =>
    world.as('casemanager', ctx =>
      recordPaperSignature(
        ctx,
        original,
        { signerId: signer!.id, name: 'Şükran Yıldız', signedOn: dayFrom(0), sameText: true, ...change },
        file,
      ),
    )
  expect(await record(mentor)).toMatchObject({ ok: false, problems: [{ code: 'signing-not-your-turn' }] })
  expect(await record(trainee, { signedOn: dayFrom(2) })).toMatchObject({
    ok: false,
    problems: [{ code: 'in-future' }],
  })
  expect(await record(trainee, { signedOn: dayFrom(-5) })).toMatchObject({ problems: [{ code: 'paper-before-sent' }] })
  const text = { name: 'scan.pdf', bytes: new TextEncoder().encode('geen pdf') }
  expect(await record(trainee, {}, text)).toMatchObject({ problems: [{ path: 'scan', code: 'file-kind' }] })
  expect((await find(original)).agreementSignatures).toHaveLength(0)

  const token = world.tokenFor(mails.trainee, '/sign/')
  value(await record(trainee))
  expect(await record(trainee)).toMatchObject({ ok: false, problems: [{ code: 'paper-already-signed' }] })
  const page = await runAsLink(token, 'sign-agreement', ctx => signPage(ctx, 'nl'))
  expect(page).toMatchObject({ status: 'signed', onPaper: dayFrom(0), text: null })
  const open = (key: 'mentor' | 'otherCasemanager') =>
    world.as(key, async ctx => {
      const file = await openFile(ctx, await paperFileId(ctx, original, trainee!.id))
      return buffer(file.stream)
    })
  expect((await open('mentor')).equals(scan.bytes)).toBe(true)
  await expect(open('otherCasemanager')).rejects.toThrow('not found')
  await expect(
    world.as('mentor', ctx =>
      recordPaperSignature(
        ctx,
        original,
        { signerId: mentor!.id, name: 'AB', signedOn: dayFrom(0), sameText: true },
        scan,
      ),
    ),
  ).rejects.toThrow('not found')
  await expect(
    world.as('casemanager', ctx => ctx.db.agreementSignature.deleteMany({ where: { agreementId: original } })),
  ).rejects.toThrow(/permission denied/)
})

test('the sealed file tells of the paper', async () => {
  await world.work()
  value(await sign(mails.mentor, 'André Świątek'))
  await world.work()
  value(await sign(mails.coach, 'Maaike Dekker'))
  await world.work()
  const sealed = await find(original)
  expect(sealed.state).toBe('in_force')
  const text = await textOf(sealed.sealedFileId!)
  const [scanned] = sealed.agreementSignatures
  for (const part of ['Op papier', 'handtekening op papier vastgelegd', scanned!.paperFile!.sha256])
    expect(text).toContain(part)
})

const textOf = async (fileId: string) => {
  const bytes = await world.as('casemanager', async ctx => buffer((await openFile(ctx, fileId)).stream))
  return (await readTags(bytes)).pages
    .map(page => page.text)
    .join('\n')
    .replace(/\n/g, '')
}

/** Sends the form of an amendment with what is there already, but for these fields. */
const amend = (id: string, input: Partial<AmendmentInput>, fields: Record<string, string>) =>
  world.as('casemanager', async ctx => {
    const { content } = (await findAgreement(ctx.db, original))!
    const said = { on: dayFrom(0), text: 'Renée begeleidt en de stage duurt langer.', replacedCanSign: 'yes' as const }
    const form = formOf({ ...presentFields(content), ...fields })
    return saveAmendment(ctx, id, { kinds: ['mentor', 'period'], ...said, ...input }, form)
  })

test('an amendment is drafted beside what holds now, and changed while it is a draft', async () => {
  const page = await world.as('casemanager', ctx => amendPage(ctx, original, ['mentor'], 'nl'))
  expect(page.form?.fields.find(one => one.field.path === 'guidance.mentor.name')).toMatchObject({
    now: 'André Świątek',
    becomes: 'André Świątek',
  })
  expect(await amend(original, {}, {})).toMatchObject({ ok: false, problems: [{ code: 'amendment-nothing-changed' }] })
  expect(await amend(original, {}, { 'guidance.mentor.email': 'geen adres' })).toMatchObject({
    problems: [{ path: 'guidance.mentor.email' }],
  })
  const change = {
    'guidance.mentor.name': 'Renée van Oirschot',
    'guidance.mentor.email': 'renee@korst.test',
    'period.endsOn': dayFrom(100),
  }
  amendment = value(await amend(original, {}, change)).agreementId
  expect(await amend(original, {}, change)).toMatchObject({ ok: false, problems: [{ code: 'amendment-running' }] })
  value(await amend(amendment, {}, { ...change, 'guidance.mentor.phone': '06 87654321' }))
  const draft = await find(amendment)
  expect(draft).toMatchObject({ amendsId: original, state: 'draft', number: `${(await find(original)).number}-W1` })
  expect(draft.content.signatures.signers.map(one => one.role)).toEqual(['trainee', 'former_mentor', 'coach', 'mentor'])
  for (const key of ['otherCasemanager', 'employerContact', 'trainee'] as const)
    await expect(
      world.as(key, ctx => amendPage(ctx, original, [], 'nl')),
      key,
    ).rejects.toThrow('not found')
})

test('the amendment goes its own circuit, the new mentor signs, and the original keeps its bytes', async () => {
  const before = await find(original)
  value(await step(amendment, 'submit_for_review'))
  value(await step(amendment, 'approve_review'))
  await world.work()
  value(await confirm(mails.trainee))
  value(await confirm('renee@korst.test'))
  value(await step(amendment, 'send'))
  const placement = () => world.db.superuser.placement.findUniqueOrThrow({ where: { id: placementId } })
  expect((await placement()).endsOn?.toISOString().slice(0, 10)).toBe(before.content.period.endsOn)
  for (const [address, name] of [
    [mails.trainee, 'Şükran Yıldız'],
    [mails.mentor, 'André Świątek'],
    [mails.coach, 'Maaike Dekker'],
    ['renee@korst.test', 'Renée van Oirschot'],
  ] as const) {
    await world.work()
    value(await sign(address, name))
  }
  await world.work()
  const sealed = await find(amendment)
  expect(sealed.state).toBe('in_force')
  const text = await textOf(sealed.sealedFileId!)
  for (const part of [sealed.number, before.number, before.sealedSha256!, 'Renée van Oirschot'])
    expect(text).toContain(part)
  expect(await find(original)).toMatchObject({ state: 'in_force', sealedSha256: before.sealedSha256 })

  const after = await placement()
  expect(after.endsOn?.toISOString().slice(0, 10)).toBe(dayFrom(100))
  const mentor = await world.db.superuser.contact.findUniqueOrThrow({ where: { id: after.mentorId! } })
  expect(mentor).toMatchObject({ email: 'renee@korst.test', lastName: 'van Oirschot', employerId: after.employerId })
  const page = await world.as('casemanager', ctx => agreementPage(ctx, original, 'nl'))
  expect(page.chain.amendments).toMatchObject([
    { number: sealed.number, state: 'in_force', kinds: ['mentor', 'period'] },
  ])
  expect(page.chain.mayAmend).toBe(true)
})

test('a change of coach alone goes out without a check by the parties', async () => {
  const next = value(
    await amend(
      original,
      { kinds: ['coach'], text: 'Een andere coach.' },
      {
        'guidance.coach.name': 'Noor Bakker',
        'guidance.coach.email': 'noor@brug.test',
        'guidance.coach.phone': '010 7654321',
        'guidance.coach.reachability': 'Elke werkdag',
        'parties.coachOrganisation.name': 'Stichting De Brug',
      },
    ),
  ).agreementId
  const draft = await find(next)
  expect(draft.amendment?.chain).toHaveLength(2)
  expect(draft.content.guidance.mentor.name).toBe('Renée van Oirschot')
  value(await step(next, 'submit_for_review'))
  const page = await world.as('casemanager', ctx => agreementPage(ctx, next, 'nl'))
  expect(page.acts).toContain('send')
  expect(page.acts).not.toContain('approve_review')
  value(await step(next, 'send'))
  value(await step(next, 'cancel', { reason: 'error_in_text' }))
  const { networkId } = world.net
  expect(await world.db.superuser.$queryRaw`select * from ctx.verify_chain(${networkId}::uuid)`).toEqual([])
})
