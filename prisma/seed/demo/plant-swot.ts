import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember } from '~/access/run.server'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { addAction } from '~/areas/network/swot/add-action.server'
import { addCard } from '~/areas/network/swot/add-card.server'
import { agreeBoard } from '~/areas/network/swot/agree-board.server'
import { boardPage } from '~/areas/network/swot/board.page.server'
import { boardRevision } from '~/areas/network/swot/board-revision.server'
import { changeBoard } from '~/areas/network/swot/change-board.server'
import { placeCard } from '~/areas/network/swot/change-card.server'
import { NewBoardInput } from '~/areas/network/swot/inputs'
import { linkCards } from '~/areas/network/swot/link-cards.server'
import type { Sections } from '~/areas/network/swot/sections'
import { startBoard } from '~/areas/network/swot/start-board.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoPerson } from './plant-network'
import { municipality, networkBefore, networkSince, type DemoCard } from './swot-boards'

interface Group {
  people: readonly DemoPerson[]
  /** Who begins and agrees. */
  leader: DemoPerson
  /** Who add cards in turn. */
  members: readonly DemoPerson[]
  then: Date
}

/** A board of the network agreed a year ago, the one that is open now and began as its copy, and one of the municipality. */
export async function plantSwot(people: readonly DemoPerson[], now: Date): Promise<void> {
  const of = (...logins: string[]) => logins.flatMap(login => people.find(person => person.login === login) ?? [])
  const [leader] = of('netwerk') as [DemoPerson]
  const partners = of('accountmanager', 'accountmanager2', 'casemanager4', 'coach3')
  const before = { people, leader, members: partners, then: daysBefore(now, 370) }
  const first = await begin(before, { object: 'network' })
  await fill(before, first, networkBefore)
  await link(before, first, 'Korte lijnen', 'Zorg en techniek', 'Samen bij zorg en techniek langs, met één aanbod.')
  await say(before, first, {
    strikes: 'We kennen elkaar goed, en weten toch niet wie welke werkgever spreekt.',
    missing: 'Een plek waar vrouwen een vak kunnen proberen voordat zij kiezen.',
    additions: 'Snuffelstages van een dag, bij twee werkgevers per sector.',
    how: 'De accountmanagers vragen het bij ieder bezoek.',
  })
  await as(before, leader, async ctx => must(await agreeBoard(ctx, first, await boardRevision(ctx, first))))

  const open = { ...before, then: daysBefore(now, 6) }
  const second = await begin(open, { object: 'network', copyOfId: first })
  await move(open, second, 'Werkgevers worden dubbel benaderd', 'strength')
  await fill(open, second, networkSince)
  const own = { people, leader: of('casemanager')[0]!, members: of('casemanager2', 'coach'), then: daysBefore(now, 20) }
  const board = await begin(own, { object: 'own' })
  await fill(own, board, municipality)
  await link(own, board, 'Vaste casemanager', 'Minder budget', 'Opvang al bij de intake bespreken en regelen.')
  await say(own, board, {
    successFactors: 'Vertrouwen tussen casemanager en cliënt.',
    failFactors: 'Wachten zonder te weten waarop.',
    learningGoals: 'Vragen naar wat iemand al kan, voordat we naar belemmeringen vragen.',
  })
}

const as = <T>({ then }: Group, who: DemoPerson, work: (ctx: Ctx<MemberActor>) => Promise<T>): Promise<T> =>
  runAsMember(who.membershipId, ctx => work(at(ctx, then)), { timeout: 120_000 })

function begin(group: Group, more: object): Promise<string> {
  const [heldOn, year] = [dayText(group.then), group.then.getUTCFullYear()]
  return as(group, group.leader, async ctx => {
    const input = NewBoardInput.parse({ year, heldOn, ...more })
    return must(await startBoard(ctx, input)).boardId
  })
}

async function fill(group: Group, boardId: string, cards: readonly DemoCard[]): Promise<void> {
  for (const [index, { task, ...card }] of cards.entries()) {
    const who = group.members[index % group.members.length]!
    const cardId = await as(group, who, async ctx => must(await addCard(ctx, boardId, card)).cardId)
    const owner = task && group.people.find(person => person.login === task.owner)
    if (!owner) continue
    await as(group, who, async ctx => {
      const dueOn = dayText(daysBefore(group.then, -task.days))
      const input = { title: task.title, dueOn, ownerId: owner.membershipId }
      const { taskId } = must(await addAction(ctx, boardId, cardId, input))
      if (task.isDone) must(await steerTask(ctx, taskId, 'finish'))
    })
  }
}

async function cardCalled(ctx: Ctx<MemberActor>, boardId: string, text: string) {
  const { quadrants } = await boardPage(ctx, boardId, 'nl')
  const card = quadrants.flatMap(one => one.cards).find(one => one.text.startsWith(text))
  if (!card) throw new Error(`no card ${text}`)
  return card
}

function link(group: Group, boardId: string, inner: string, outer: string, sentence: string): Promise<void> {
  return as(group, group.members[0]!, async ctx => {
    const innerCardId = (await cardCalled(ctx, boardId, inner)).id
    const outerCardId = (await cardCalled(ctx, boardId, outer)).id
    must(await linkCards(ctx, boardId, { innerCardId, outerCardId, sentence }))
  })
}

function move(group: Group, boardId: string, text: string, to: 'strength'): Promise<void> {
  return as(group, group.members[1]!, async ctx => {
    const { id: cardId, quadrant, weight } = await cardCalled(ctx, boardId, text)
    must(await placeCard(ctx, boardId, { cardId, to, weight: 2, seenQuadrant: quadrant, seenWeight: weight }))
  })
}

function say(group: Group, boardId: string, sections: Sections): Promise<void> {
  const [heldOn, year] = [dayText(group.then), group.then.getUTCFullYear()]
  return as(group, group.leader, async ctx => {
    must(await changeBoard(ctx, boardId, { year, heldOn, ...sections, version: 1 }))
  })
}
