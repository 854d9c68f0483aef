import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { openFile } from '~/access/open-file.server'
import { runAsLink } from '~/access/run.server'
import { sealedFileOfLetter } from '~/areas/engagement/letters/letter-link.page.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** The sealed copy, for who signed the letter. */
export async function loader({ params }: LoaderFunctionArgs) {
  const file = await runAsLink(params.token ?? '', 'sign-letter', async ctx =>
    openFile(ctx, await sealedFileOfLetter(ctx)),
  )
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
