import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { comparePage } from './compare.page.server'
import type { PartExport } from './part-export'
import { aboutOf, gridWords } from './part-words.server'
import { gridShapes } from './picture-shapes'
import { scoreKinds } from './scores'

/** What became of each stakeholder between two analyses. */
export async function compareTable(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  search: URLSearchParams,
  language: Language,
): Promise<PartExport> {
  const { head, before, movements, limits } = await comparePage(ctx, analysisId, search)
  const t = translator(language, 'stakeholders')
  const words = [t('compare.before'), t('compare.after')] as const
  const title = t('compare.title')
  const present = movements.flatMap((one, index) =>
    one.after ? [{ ...one, id: String(index), after: one.after }] : [],
  )
  return {
    title,
    about: [aboutOf(head, language, ctx.actor.timeZone), before ? `${t('compare.with')} ${before.name}` : '']
      .filter(Boolean)
      .join(' · '),
    nameAt: 0,
    createdAt: ctx.now,
    pictures: [
      {
        ...gridShapes(
          'importance',
          present.map(one => ({
            id: one.id,
            label: one.label,
            headcount: null,
            exact: one.after,
            before: one.before,
            isBorderline: false,
          })),
          limits,
          gridWords('importance', language),
        ),
        alt: t('compare.picture', { before: before?.name ?? '', after: head.name }),
      },
    ],
    header: [
      t('compare.stakeholder'),
      t('compare.change'),
      ...scoreKinds.flatMap(kind => words.map(word => `${t(`scores.${kind}`)}: ${word}`)),
      ...words.map(word => `${t('influence.quadrant')}: ${word}`),
    ],
    rows: movements.map(one => [
      one.label,
      t(`compare.what.${one.what}`),
      ...scoreKinds.flatMap(kind => [one.before?.[kind] ?? null, one.after?.[kind] ?? null]),
      one.from,
      one.to,
    ]),
  }
}
