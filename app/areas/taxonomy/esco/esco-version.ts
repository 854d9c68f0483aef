/** Editions of ESCO by the number of their occupations, as published with each release. */
const editions: Readonly<Record<number, string>> = {
  2942: '1.0 / 1.1.0',
  3007: '1.1.1',
  3039: '1.2.0',
  3043: '1.2.1',
}

/** The edition that a download is; one with another number of occupations is named by that number. */
export function escoVersion(occupationCount: number): string {
  return editions[occupationCount] ?? `onbekend (${occupationCount} beroepen)`
}

export const escoFramework = {
  code: 'esco',
  nameNl: 'ESCO: Europese vaardigheden, competenties en beroepen',
  nameEn: 'ESCO: European skills, competences and occupations',
  publisher: 'European Commission',
  website: 'https://esco.ec.europa.eu',
  attribution: 'This service uses the ESCO classification of the European Commission.',
} as const
