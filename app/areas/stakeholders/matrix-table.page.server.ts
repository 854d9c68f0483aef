import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { stages } from './analysis-template'
import { stakeholdersPage } from './influence.page.server'
import type { PartExport } from './part-export'
import { aboutOf } from './part-words.server'

/** The participation matrix, with the reasons of what was chosen otherwise. */
export async function matrixTable(ctx: Ctx<MemberActor>, analysisId: string, language: Language): Promise<PartExport> {
  const { head, stakeholders } = await stakeholdersPage(ctx, analysisId)
  const t = translator(language, 'stakeholders')
  return {
    title: t('matrix.title'),
    nameAt: 0,
    createdAt: ctx.now,
    pictures: [],
    about: aboutOf(head, language, ctx.actor.timeZone),
    header: [
      t('matrix.stakeholder'),
      t('influence.quadrant'),
      ...stages.flatMap(stage => [t(`stages.${stage}`), `${t(`stages.${stage}`)}: ${t('matrix.reason')}`]),
    ],
    rows: stakeholders.flatMap(one =>
      one.cells
        ? [[one.label, one.quadrant, ...one.cells.flatMap(cell => [t(`participation.${cell.kind}`), cell.reason])]]
        : [],
    ),
  }
}
