import type { TemplateKind } from '~/areas/templates/template-kind'
import { LevelForm, levelInstrument } from './level-form'
import { sampleLevels } from './sample-levels'

/** The scale of engagement, as a template. */
export const levelKind: TemplateKind<LevelForm> = {
  instrument: levelInstrument,
  schema: LevelForm,
  sample: sampleLevels,
  permission: 'levels.shape',
  events: { shaped: 'engagement.levels-shaped', takenBack: 'engagement.levels-taken-back' },
}
