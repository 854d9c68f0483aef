import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runInSignIn } from '~/access/run.server'
import { verifyFile } from '~/areas/placements/verify-file.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { problem } from '~/platform/result'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { FileDrop } from '~/ui/form/file-drop'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

const largestBytes = 20 * 1024 * 1024
const tones = { unchanged: 'good', changed: 'bad', unknown: 'warn' } as const

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: translator(await languageOf(request), 'placements')('sealing.verifyTitle') }
}

export async function action({ request }: ActionFunctionArgs) {
  const file = (await readForm(request)).get('file')
  const refused = (code: string) => data({ values: {}, problems: [problem('file', code)], found: null }, 422)
  if (!(file instanceof File) || file.size === 0) return refused('choose')
  if (file.size > largestBytes) return refused('placements.file-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const check = await runInSignIn(ctx => verifyFile(ctx, bytes))
  return data({ values: {}, problems: [], found: { ...check, name: file.name } })
}

export default function Verify() {
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  const format = useFormat()
  const found = reply?.found
  return (
    <>
      <PageHead title={t('sealing.verifyTitle')} sub={t('sealing.verifyIntro')} />
      {found ? (
        <Notice tone={tones[found.verdict]} title={t(`sealing.${found.verdict}`)} live>
          <p>{t(`pages.verify.${found.verdict}`)}</p>
          <Facts
            items={[
              { label: t('sealing.verifyFile'), value: found.name },
              { label: t('pages.verify.number'), value: found.kept?.number },
              { label: t('pages.verify.network'), value: found.kept?.networkName },
              {
                label: t('pages.verify.sealedAt'),
                value: found.kept ? format.moment(new Date(found.kept.sealedAt)) : null,
              },
              { label: t('sealing.sha256'), value: found.sha256 },
            ]}
          />
        </Notice>
      ) : null}
      <Card>
        <EntryForm id="verify" reply={reply} encType="multipart/form-data">
          <FileDrop
            name="file"
            label={t('sealing.verifyFile')}
            accept=".pdf,application/pdf"
            largestBytes={largestBytes}
            required
          />
          <FormActs>
            <SubmitButton>{t('sealing.verify')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
