import { EstablishmentNumber, KvkNumber, Postcode } from '../employer'

/** The fields of the form by which an employer is recognised. */
export const tellingFields = [
  'name',
  'kvkNumber',
  'establishmentNumber',
  'phone',
  'email',
  'website',
  'postcode',
  'city',
] as const

/** What was typed so far; a number that is not whole yet, or not right, counts as not typed. */
export function readEntered(fields: { get(name: string): unknown }) {
  const text = (name: (typeof tellingFields)[number], most = 300) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, most) || null : null
  }
  return {
    name: text('name', 200),
    kvkNumber: KvkNumber.safeParse(text('kvkNumber')).data ?? null,
    establishmentNumber: EstablishmentNumber.safeParse(text('establishmentNumber')).data ?? null,
    phone: text('phone', 40),
    email: text('email'),
    website: text('website'),
    postcode: Postcode.safeParse(text('postcode')).data ?? null,
    city: text('city', 100),
  }
}
