import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { openFile } from '~/access/open-file.server'
import { runAs } from '~/access/run.server'
import { paperFileId } from '~/areas/placements/agreement.page.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** The scanned copy of a signature that was set on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await runAs(request, 'agreements.read', async ctx =>
    openFile(ctx, await paperFileId(ctx, objectId(params.agreementId), objectId(params.signerId))),
  )
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
