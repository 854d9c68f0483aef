import { expect, test } from 'vitest'
import { withoutHandWritten } from '~/platform/migrations/drift'

const search = {
  name: 'employer_search',
  method: 'gin',
  definition: 'CREATE INDEX employer_search ON public.employer USING gin (words)',
}
const norm = {
  name: 'label_norm',
  method: 'btree',
  definition: 'CREATE INDEX label_norm ON public.label USING btree (norm text_pattern_ops)',
}

test('an index that only a migration can make is no drift', () => {
  expect(withoutHandWritten('-- DropIndex\nDROP INDEX "employer_search";\n', [search])).toBe('')
})

test('an index dropped and made again as it is is no drift', () => {
  const script =
    '-- DropIndex\nDROP INDEX "label_norm";\n\n-- CreateIndex\nCREATE INDEX "label_norm" ON "label"("norm" text_pattern_ops);\n'
  expect(withoutHandWritten(script, [norm])).toBe('')
})

test('an index whose columns differ is drift', () => {
  const script =
    '-- DropIndex\nDROP INDEX "label_norm";\n\n-- CreateIndex\nCREATE INDEX "label_norm" ON "label"("text");\n'
  expect(withoutHandWritten(script, [norm])).toContain('CREATE INDEX "label_norm" ON "label"("text")')
})

test('a missing column and a plain index that only the database has are drift', () => {
  const script =
    '-- AlterTable\nALTER TABLE "site" ADD COLUMN "phone" TEXT;\n\n-- DropIndex\nDROP INDEX "label_norm";\n'
  const drift = withoutHandWritten(script, [norm])
  expect(drift).toContain('ADD COLUMN "phone"')
  expect(drift).toContain('DROP INDEX "label_norm"')
})
