// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ChildName } from '../../../renderer/ui/child-name.tsx'
import { IsoDate } from '../../../shared/dates.ts'

afterEach(cleanup)

it('gives the age after the name', () => {
  expect(render(<ChildName name="Jayden Clarke" age={9} />).container.textContent).toBe('Jayden Clarke, 9')
})

it('gives the month a child is expected in', () => {
  const { container } = render(<ChildName name="Unborn Ferreira" age={null} expectedOn={IsoDate.parse('2027-01-14')} />)
  expect(container.textContent).toBe('Unborn Ferreira, expected Jan')
})

it('says in words what must be known before the record is opened or printed', () => {
  const { container } = render(<ChildName name="Ava Thornton" age={null} isRestricted isAddressConfidential />)
  expect(container.textContent).toBe('Ava ThorntonRestrictedAddress confidential')
})
