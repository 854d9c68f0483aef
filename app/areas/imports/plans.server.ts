import { clientCompetencesPlan } from '~/areas/clients/import-client-competences.server'
import { clientsPlan } from '~/areas/clients/import-clients.server'
import { contactsPlan } from '~/areas/employers/import-contacts.server'
import { employersPlan } from '~/areas/employers/import-employers.server'
import { sectorFiguresPlan } from '~/areas/stakeholders/import-figures.server'
import { vacanciesPlan } from '~/areas/vacancies/import-vacancies.server'
import { vacancyCompetencesPlan } from '~/areas/vacancies/import-vacancy-competences.server'
import type { ImportKind } from './import-kind'
import type { ImportPlan } from './import-plan'

const plans: Record<ImportKind, ImportPlan> = {
  employers: employersPlan as unknown as ImportPlan,
  contacts: contactsPlan as unknown as ImportPlan,
  vacancies: vacanciesPlan as unknown as ImportPlan,
  vacancy_competences: vacancyCompetencesPlan as unknown as ImportPlan,
  clients: clientsPlan as unknown as ImportPlan,
  client_competences: clientCompetencesPlan as unknown as ImportPlan,
  sector_figures: sectorFiguresPlan as unknown as ImportPlan,
}

/** How a kind of file is read in. */
export function planOf(kind: ImportKind): ImportPlan {
  return plans[kind]
}
