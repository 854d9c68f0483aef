import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { runAsLink } from '~/access/run.server'
import { sealedFileOf } from '~/areas/placements/link.page.server'
import { openFile } from '~/access/open-file.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** The sealed copy, for a party of the agreement. */
export async function loader({ params }: LoaderFunctionArgs) {
  const file = await runAsLink(params.token ?? '', 'sign-agreement', async ctx =>
    openFile(ctx, await sealedFileOf(ctx)),
  )
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
