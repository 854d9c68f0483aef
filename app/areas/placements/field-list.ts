import { z } from 'zod'
import { AgreementContent, type AgreementGroup } from './agreement-content'
import type { FieldMeta } from './agreement-fields/field-kinds'

export interface AgreementField extends FieldMeta {
  /** Path in the content, for example `parties.host.kvkNumber`. */
  path: string
  group: AgreementGroup
  /** The part inside a group, for example `host`; empty when the group has no parts. */
  part: string
  /** Columns of a field of kind `rows`. */
  columns: readonly { name: string; meta: FieldMeta }[]
}

/** Every field of an agreement in order, read from the schemas: what forms, checks and the printed sheet walk along. */
export const agreementFields: readonly AgreementField[] = Object.entries(AgreementContent.shape).flatMap(
  ([group, schema]) => fieldsOf(schema, group as AgreementGroup, ''),
)

function fieldsOf(schema: z.ZodType, group: AgreementGroup, part: string): AgreementField[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]) => {
    const meta = metaOf(field)
    if (!meta) return fieldsOf(field, group, name)
    const path = [group, part, name].filter(Boolean).join('.')
    return [{ ...meta, path, group, part, columns: meta.kind === 'rows' ? columnsOf(field) : [] }]
  })
}

function columnsOf(schema: z.ZodType): AgreementField['columns'] {
  const list = unwrap(schema)
  if (!(list instanceof z.ZodArray)) return []
  return Object.entries(shapeOf(list.element as z.ZodType)).map(([name, field]) => ({
    name,
    meta: metaOf(field) ?? { kind: 'text' },
  }))
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = unwrap(schema)
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {}
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault ? (schema.unwrap() as z.ZodType) : schema
}

function metaOf(schema: z.ZodType): FieldMeta | undefined {
  return schema.meta()?.field as FieldMeta | undefined
}

/** The value at a path, or undefined. */
export function valueAt(content: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      content,
    )
}

/** Nothing filled in: blank text, no choice, an empty list. `false` and 0 are answers. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
