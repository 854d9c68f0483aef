/** The files that were chosen in a field of a form; a field that was left alone has none. */
export async function givenFiles(form: FormData, field: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = form.getAll(field).filter((one): one is File => typeof one !== 'string' && one.name !== '')
  return Promise.all(files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
