import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import type { BoardHead } from './board-head.server'
import { boardPage, type BoardCard } from './board.page.server'
import { comparePage } from './compare.page.server'
import type { CardChange } from './comparison'
import { pairsPage } from './pairs.page.server'
import type { PartExport } from './part-export'

/** A part of a board as a table for a file: its cards, its strategies, or what changed since another board. */
export async function partExport(
  ctx: Ctx<MemberActor>,
  boardId: string,
  search: URLSearchParams,
  language: Language,
): Promise<PartExport> {
  const part = search.get('part')
  if (part === 'compare') return changesTable(ctx, boardId, search, language)
  return part === 'pairs' ? pairsTable(ctx, boardId, language) : cardsTable(ctx, boardId, language)
}

async function cardsTable(ctx: Ctx<MemberActor>, boardId: string, language: Language): Promise<PartExport> {
  const { head, quadrants } = await boardPage(ctx, boardId, language)
  const t = translator(language, 'swot')
  return {
    title: head.name,
    about: aboutOf(head, ctx, language),
    createdAt: ctx.now,
    groupAt: 0,
    header: [
      t('card.quadrant'),
      t('card.text'),
      t('card.weight'),
      t('card.reason'),
      t('card.by'),
      t('card.actions'),
      t('card.pairs'),
    ],
    rows: quadrants.flatMap(({ quadrant, cards }) =>
      cards.map(card => [
        t(`quadrants.${quadrant}`),
        card.text,
        card.weight,
        card.reason,
        card.by,
        card.tasks.map(task => taskText(task, language)).join('; ') || null,
        card.pairs,
      ]),
    ),
    picture: quadrants.map(({ quadrant, cards }) => ({ heading: t(`quadrants.${quadrant}`), cards })),
  }
}

function taskText(task: BoardCard['tasks'][number], language: Language): string {
  const t = translator(language, 'swot')
  const state = task.state === 'done' || task.state === 'cancelled' ? task.state : 'open'
  return `${task.title} (${task.owner}, ${task.dueOn.toISOString().slice(0, 10)}, ${t(`action.states.${state}`)})`
}

async function pairsTable(ctx: Ctx<MemberActor>, boardId: string, language: Language): Promise<PartExport> {
  const { head, pairs } = await pairsPage(ctx, boardId, new URLSearchParams(), language)
  const t = translator(language, 'swot')
  return {
    title: `${head.name}: ${t('tabs.pairs')}`,
    about: aboutOf(head, ctx, language),
    createdAt: ctx.now,
    groupAt: 0,
    header: [t('pair.kind'), t('pair.inner'), t('pair.outer'), t('pair.heaviness'), t('pair.sentence'), t('card.by')],
    rows: pairs.map(pair => [
      pair.kind && t(`pair.kinds.${pair.kind}`),
      pair.inner.text,
      pair.outer.text,
      pair.heaviness,
      pair.sentence,
      pair.by,
    ]),
    picture: null,
  }
}

async function changesTable(
  ctx: Ctx<MemberActor>,
  boardId: string,
  search: URLSearchParams,
  language: Language,
): Promise<PartExport> {
  const { head, before, changes } = await comparePage(ctx, boardId, search, language)
  const t = translator(language, 'swot')
  const where = (side: CardChange['before']) => side && t(`quadrants.${side.quadrant}`)
  return {
    title: `${head.name}: ${t('tabs.compare')}`,
    about: [aboutOf(head, ctx, language), before && t('compare.against', { name: before.name })]
      .filter(Boolean)
      .join(' · '),
    createdAt: ctx.now,
    groupAt: 0,
    header: [
      t('compare.what'),
      t('compare.before'),
      t('compare.after'),
      t('compare.quadrantBefore'),
      t('compare.quadrantAfter'),
      t('compare.weightBefore'),
      t('compare.weightAfter'),
    ],
    rows: changes.map(one => [
      t(`compare.kinds.${one.what}`),
      one.before?.text,
      one.after?.text,
      where(one.before),
      where(one.after),
      one.before?.weight,
      one.after?.weight,
    ]),
    picture: null,
  }
}

function aboutOf(head: BoardHead, ctx: Ctx<MemberActor>, language: Language): string {
  const t = translator(language, 'swot')
  const format = formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone })
  return [
    head.name,
    format.day(head.heldOn),
    t(`statuses.${head.status}`),
    t('counts.cards', { count: head.counts.cards }),
    t('counts.participants', { count: head.counts.participants }),
  ].join(' · ')
}
