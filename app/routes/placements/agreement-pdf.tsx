import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { sealedFileId } from '~/areas/placements/agreement.page.server'
import { openFile } from '~/access/open-file.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** The sealed agreement, byte for byte as it was sealed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await runAs(request, 'agreements.read', async ctx =>
    openFile(ctx, await sealedFileId(ctx, objectId(params.agreementId))),
  )
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
