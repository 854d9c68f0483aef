import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSystem } from '~/access/enter.server'
import { runAsLink } from '~/access/run.server'
import { inContext } from '~/access/transaction.server'
import { answerFollowUp } from '~/areas/placements/answer-follow-up.server'
import { askFollowUps } from '~/areas/placements/ask-follow-ups.server'
import { dayFrom } from '../setup/days'
import { value } from './amend-parts'
import { openThreadWorld, type ThreadWorld } from './thread-world'

const mentor = 'mentor@korst.test'

let world: ThreadWorld
beforeAll(async () => {
  world = await openThreadWorld()
}, 120_000)
afterAll(() => world.close())

test('an answer to a follow-up finishes its task, and a better answer drops the alarm', async () => {
  const { superuser } = world.db
  const { networkId, placements, employers } = world.net
  const { placementId } = placements.active
  const { employerId, mentorId } = await superuser.placement.findUniqueOrThrow({ where: { id: placementId } })
  const contactId = mentorId ?? Object.values(employers).find(one => one.employerId === employerId)!.contactId
  await superuser.contact.update({ where: { id: contactId }, data: { email: mentor } })
  const period = { startsOn: new Date(dayFrom(-14)), endsOn: new Date(dayFrom(70)) }
  await superuser.placement.update({ where: { id: placementId }, data: { mentorId: contactId, ...period } })
  await superuser.followUp.deleteMany({ where: { placementId } })
  const now = new Date()
  await superuser.followUp.create({ data: { networkId, placementId, moment: 'week_2', dueOn: new Date(dayFrom(0)) } })
  await superuser.job.create({
    data: { networkId, name: 'placements.ask-follow-ups', payload: {}, dueAt: now, createdAt: now },
  })
  const tasks = async () => {
    const rows = await superuser.task.findMany({ where: { placementId, titleKey: { contains: 'follow-up' } } })
    return Object.fromEntries(
      rows.map(task => [
        task.titleKey!.replace('placements.tasks.', ''),
        `${task.state} ${task.doneBecause ?? ''}`.trim(),
      ]),
    )
  }
  const answer = (light: 'good' | 'bad') =>
    runAsLink(world.tokenFor(mentor, '/how-is-it-going/'), 'answer-follow-up', ctx =>
      answerFollowUp(ctx, { light, note: '' }),
    )
  await world.work()
  expect(await tasks()).toEqual({ 'follow-up-week_2': 'open' })
  value(await answer('bad'))
  await world.work()
  expect(await tasks()).toEqual({
    'follow-up-week_2': 'done follow-up-answered',
    'follow-up-needs-attention': 'open',
  })
  value(await answer('good'))
  expect(await tasks()).toMatchObject({ 'follow-up-needs-attention': 'cancelled answer-changed' })
  value(await answer('bad'))
  expect(await tasks()).toMatchObject({ 'follow-up-needs-attention': 'open' })
  const reopened = await superuser.task.findFirstOrThrow({
    where: { placementId, titleKey: 'placements.tasks.follow-up-needs-attention' },
  })
  expect(reopened).toMatchObject({ doneAt: null, doneById: null, doneBecause: null, doneByName: null })
  expect(await superuser.$queryRaw`select * from ctx.verify_chain(${networkId}::uuid)`).toEqual([])
})

test('a mentor who asked to be left alone gets no mail: whoever has the task is told', async () => {
  const { superuser } = world.db
  const { networkId, placements } = world.net
  const { placementId } = placements.active
  const { mentorId } = await superuser.placement.findUniqueOrThrow({ where: { id: placementId } })
  const ask = async (person: object) => {
    await superuser.contact.update({ where: { id: mentorId! }, data: { email: mentor, ...person } })
    await superuser.followUp.deleteMany({ where: { placementId } })
    const due = { networkId, placementId, moment: 'week_2', dueOn: new Date(dayFrom(0)) }
    const { id } = await superuser.followUp.create({ data: due })
    const at = new Date()
    await superuser.job.create({
      data: { networkId, name: 'placements.ask-follow-ups', payload: {}, dueAt: at, createdAt: at },
    })
    await world.work()
    const tasks = await superuser.task.findMany({ where: { dedupeKey: { startsWith: id } }, orderBy: { id: 'asc' } })
    const mails = await superuser.mailMessage.count({ where: { dedupeKey: `follow-up:${id}:mentor` } })
    return { mails, tasks: tasks.map(task => task.titleKey?.replace('placements.tasks.', '')) }
  }
  expect(await ask({ doNotContactUntil: new Date(dayFrom(30)) })).toEqual({
    mails: 0,
    tasks: ['follow-up-week_2', 'follow-up-mentor-quiet'],
  })
  expect(await ask({ doNotContactUntil: new Date(dayFrom(-1)) })).toEqual({ mails: 1, tasks: ['follow-up-week_2'] })
  expect(await ask({ leftOn: new Date(dayFrom(-2)) })).toEqual({
    mails: 0,
    tasks: ['follow-up-week_2', 'follow-up-mentor-left'],
  })
})

test('a follow-up is asked on its day in the zone of the network, not of UTC', async () => {
  const { superuser } = world.db
  const { networkId, placements } = world.net
  const { placementId } = placements.active
  await superuser.followUp.deleteMany({ where: { placementId } })
  const dueOn = new Date('2031-03-11T00:00:00Z')
  const { id } = await superuser.followUp.create({ data: { networkId, placementId, moment: 'week_2', dueOn } })
  const askAt = (moment: string) =>
    inContext(
      { client: world.db.worker, now: new Date(moment), enter: tx => enterSystem(tx, networkId, 'test') },
      async ctx => value(await askFollowUps(ctx)).asked,
    )
  // In winter a Dutch day begins at 23:00 UTC of the day before.
  expect(await askAt('2031-03-10T22:30:00Z')).toBe(0)
  expect(await askAt('2031-03-10T23:30:00Z')).toBe(1)
  const tasks = await superuser.task.findMany({ where: { dedupeKey: { startsWith: id } }, select: { dueOn: true } })
  expect(tasks.map(task => task.dueOn?.toISOString().slice(0, 10))).toContain('2031-03-13')
})
