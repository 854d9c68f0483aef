import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { openFile } from '~/access/open-file.server'
import { runAs } from '~/access/run.server'
import { sealedLetterId } from '~/areas/engagement/letters/letter.page.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** The sealed letter, byte for byte as it was sealed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await runAs(request, 'letters.read', async ctx =>
    openFile(ctx, await sealedLetterId(ctx, objectId(params.letterId))),
  )
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
