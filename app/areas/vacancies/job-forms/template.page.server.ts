import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { choiceLines } from './choice-lines'
import { jobFormParts, jobFormTemplate } from './job-form-template'
import { findCurrentChanges, listChanges } from './job-form-templates.store.server'
import { baseTemplate, noChanges, type TemplateChanges } from './own-template'

/** The form in use as it can be changed, and the versions there were. */
export async function templatePage(ctx: Ctx<MemberActor>) {
  const current = await findCurrentChanges(ctx.db)
  const versions = await listChanges(ctx.db)
  return {
    version: current?.version ?? baseTemplate.version,
    lines: linesOf(current?.changes ?? noChanges),
    versions: [
      ...versions.map(one => ({
        version: one.version,
        on: one.createdAt as Date | null,
        hidden: one.changes.hidden.length,
        renamed: one.changes.renamed.length,
        own: one.changes.own.length,
      })),
      { version: baseTemplate.version, on: null, hidden: 0, renamed: 0, own: 0 },
    ],
  }
}
export type TemplatePage = Awaited<ReturnType<typeof templatePage>>

/** The lines of the page: every field of the product's form by part, and the network's own questions. */
export function linesOf(changes: TemplateChanges) {
  const hidden = new Set(changes.hidden)
  return {
    parts: jobFormParts
      .map(part => ({
        part,
        fields: jobFormTemplate.fields[part].map(field => ({
          key: field.key,
          isShown: !hidden.has(field.key),
          words: changes.renamed.find(one => one.key === field.key)?.words ?? null,
        })),
      }))
      .filter(one => one.fields.length > 0),
    own: changes.own.map(one => ({ ...one, lines: choiceLines(one) })),
  }
}
export type TemplateLines = ReturnType<typeof linesOf>
