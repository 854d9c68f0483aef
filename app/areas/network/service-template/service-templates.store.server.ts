import {
  findTemplate,
  listTemplateVersions,
  saveTemplate,
  type TemplateKind,
} from '~/areas/templates/template-versions.store.server'
import type { Tx } from '~/platform/database.server'
import { sampleServices } from './sample-services'
import { serviceInstrument, ServiceTemplate } from './service-template'

const kind: TemplateKind<ServiceTemplate> = {
  instrument: serviceInstrument,
  schema: ServiceTemplate,
  sample: sampleServices,
}

/** The version in use: the network's newest, else the sample, which is version 1. */
export const findServiceTemplate = (db: Tx) => findTemplate(db, kind)

/** Every version, the newest first; the sample is the first of all. */
export const listServiceVersions = (db: Tx) => listTemplateVersions(db, kind)

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export const saveServiceTemplate = (db: Tx, row: Parameters<typeof saveTemplate<ServiceTemplate>>[2], now: Date) =>
  saveTemplate(db, kind, row, now)
