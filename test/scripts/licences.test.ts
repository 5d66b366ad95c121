import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { licencesFile, productionPackages } from '../../scripts/licences.mjs'

it('lists every package that ends up in the app; `npm run licences` brings the list up to date', () => {
  const list = readFileSync(licencesFile, 'utf8')
  const missing = productionPackages().filter(
    (each) => !list.includes(`| ${each.name} | ${each.version} | ${each.licence} |`),
  )
  expect(missing.map((each) => each.name)).toEqual([])
})
