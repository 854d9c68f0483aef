import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { stakeholdersPage } from './influence.page.server'
import type { PartExport } from './part-export'
import { aboutOf, gridWords } from './part-words.server'
import { gridShapes } from './picture-shapes'
import type { GridKey } from './quadrants'
import { scoreKinds } from './scores'
import { stakeSigns } from './stakes'

/** Stakeholders with values, spread, n and quadrants. */
export async function stakeholdersTable(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  language: Language,
): Promise<PartExport> {
  const { head, stakeholders, limits } = await stakeholdersPage(ctx, analysisId)
  const t = translator(language, 'stakeholders')
  return {
    title: t('influence.title'),
    nameAt: 0,
    createdAt: ctx.now,
    pictures: (['importance', 'interest'] as const).map(grid => ({
      ...gridShapes(grid, drawn(grid, stakeholders), limits, gridWords(grid, language)),
      alt: t('influence.gridLabel', {
        grid: t(grid === 'importance' ? 'influence.gridImportance' : 'influence.gridInterest'),
        count: stakeholders.length,
      }),
    })),
    about: aboutOf(head, language, ctx.actor.timeZone),
    header: [
      t('influence.stakeholder'),
      t('influence.kind'),
      t('stakeholder.stakes'),
      ...scoreKinds.flatMap(kind => [t(`scores.${kind}`), `${t(`scores.${kind}`)}: ${t('stakeholder.spread')}`]),
      t('influence.value'),
      t('influence.n'),
      t('influence.quadrant'),
      t('influence.power'),
      t('influence.borderline'),
      t('stakeholder.reason'),
      t('stakeholder.note'),
    ],
    rows: stakeholders.map(one => [
      one.label,
      t(`kinds.${one.kind === 'primary' ? 'primary' : 'secondary'}`),
      one.stakes.map(stake => `${stakeSigns[stake.effect]} ${stake.text}`).join('; '),
      ...scoreKinds.flatMap(kind => {
        const spread = one.spread[kind]
        return [
          one.standing ? Math.round(one.standing.exact[kind] * 10) / 10 : null,
          spread ? t('influence.spread', { low: spread.lowest, high: spread.highest }) : null,
        ]
      }),
      one.standing ? t(one.standing.isAgreed ? 'influence.agreedValue' : 'influence.meanValue') : null,
      one.n,
      one.quadrant && t(`quadrants.${one.quadrant}`),
      one.power && t(`powers.${one.power}`),
      one.borderline?.importance || one.borderline?.interest ? t('yes') : t('no'),
      one.influenceReason,
      one.agreedNote,
    ]),
  }
}

/** Stakeholders with scores, as a grid draws them. */
function drawn(grid: GridKey, stakeholders: Awaited<ReturnType<typeof stakeholdersPage>>['stakeholders']) {
  return stakeholders.flatMap(({ id, label, headcount, standing, before, borderline }) =>
    standing
      ? [{ id, label, headcount, exact: standing.exact, before, isBorderline: borderline?.[grid] === true }]
      : [],
  )
}
