import type { FileToRead } from '../../../../electron/importers/read-files.ts'

/** An element with its insides, each on a line of its own; lines are what messages name. */
export const element = (name: string, ...inside: readonly string[]): string =>
  inside.length === 1 && !inside[0]?.includes('<')
    ? `<${name}>${inside[0]}</${name}>`
    : [`<${name}>`, ...inside, `</${name}>`].join('\n')

/** Elements from names and values, in the order given. */
export const elements = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => element(name, value))

/** A Section47 group. */
export const section47 = (values: Readonly<Record<string, string>>): string => element('Section47', ...elements(values))

/** A ChildProtectionPlans group with its review dates in one Reviews group. */
export const protectionPlan = (values: Readonly<Record<string, string>>, ...reviews: readonly string[]): string =>
  element(
    'ChildProtectionPlans',
    ...elements({ InitialCategoryOfAbuse: 'NEG', LatestCategoryOfAbuse: 'NEG', NumberOfPreviousCPP: '0', ...values }),
    ...(reviews.length === 0 ? [] : [element('Reviews', ...reviews.map((day) => element('CPPreviewDate', day)))]),
  )

/** A CINdetails group: a referral with what it holds. */
export const referral = (...inside: readonly string[]): string =>
  element('CINdetails', element('CINreferralDate', '2026-04-07'), ...inside)

/** A Child of that reference, born 2 April 2019 unless `identifiers` say otherwise. */
export const child = (
  reference: string,
  referrals: readonly string[],
  identifiers: Readonly<Record<string, string>> = { PersonBirthDate: '2019-04-02', Sex: 'F' },
): string =>
  element(
    'Child',
    element('ChildIdentifiers', element('LAchildID', reference), ...elements(identifiers)),
    element(
      'ChildCharacteristics',
      element('Ethnicity', 'WBRI'),
      element('Disabilities', element('Disability', 'NONE')),
    ),
    ...referrals,
  )

/** The header of a census whose year ends on that day. */
export const censusHeader = (referenceDate: string): string =>
  element(
    'Header',
    element(
      'CollectionDetails',
      element('Collection', 'CIN'),
      element('Year', referenceDate.slice(0, 4)),
      element('ReferenceDate', referenceDate),
    ),
  )

/** A census of the year to 31 March 2027 with these children; the first is on line 11. */
export const census = (...children: readonly string[]): FileToRead => censusTo('2027-03-31', ...children)

/** A census of the year to that day. */
export const censusTo = (referenceDate: string, ...children: readonly string[]): FileToRead =>
  xmlFile(element('Message', censusHeader(referenceDate), element('Children', ...children)))

/** A file of this text after an XML declaration. */
export const xmlFile = (text: string): FileToRead => ({
  name: 'cin.xml',
  bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`),
})
