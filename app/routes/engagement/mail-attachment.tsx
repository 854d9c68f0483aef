import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { openAttachment } from '~/areas/engagement/inbox/mail-attachment.page.server'
import { downloadHeaders } from '~/platform/files/download-headers'

/** An attachment of a mail in a file, for download only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await runAs(request, 'engagement.read', ctx => openAttachment(ctx, objectId(params.attachmentId)))
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}
