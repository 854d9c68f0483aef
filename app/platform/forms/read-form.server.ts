/**
 * The form of a request. A body that is no form, or that broke off, is a thrown 400: the same for everybody, before anything
 * is looked up.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400, statusText: 'Bad Request' })
  }
}
