import type { TemplateKind } from '~/areas/templates/template-kind'
import { sampleServices } from './sample-services'
import { ServiceTemplate } from './service-template'

/** What services can be, as a template. */
export const serviceKind: TemplateKind<ServiceTemplate> = {
  instrument: 'services',
  schema: ServiceTemplate,
  sample: sampleServices,
  permission: 'services.shape',
  events: { shaped: 'network.services-shaped', takenBack: 'network.services-taken-back' },
}
