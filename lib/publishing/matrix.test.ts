import { expect, test } from 'vitest'
import type { PartyKind } from '#lib/parties/party'
import { matrixOf } from './matrix.ts'

const said = (
  claimId: string,
  name: string,
  saidEarliest: string | null,
  statementId = `${name} ${saidEarliest}`,
  kind: PartyKind = 'state',
) => ({
  claimId,
  statementId,
  saidEarliest,
  party: { id: name, slug: name.toLowerCase(), name, kind },
})

test('nobody said anything', () => {
  expect(matrixOf([])).toEqual({ parties: [], latest: new Map() })
})

test('the latest position with a date counts, and one without where there is no other', () => {
  const { latest } = matrixOf([
    said('drones', 'Iran', '2022-09-01'),
    said('drones', 'Iran', '2022-11-05'),
    said('drones', 'Iran', null),
    said('treaty', 'Iran', null, 'first'),
    said('treaty', 'Iran', null, 'second'),
  ])
  expect(latest.get('drones')?.get('Iran')?.statementId).toBe('Iran 2022-11-05')
  expect(latest.get('treaty')?.get('Iran')?.statementId).toBe('second')
})

test('states come first, then who speaks on most claims, then by name', () => {
  const { parties } = matrixOf([
    said('drones', 'A paper', '2022', 'first', 'organisation'),
    said('treaty', 'A paper', '2025', 'second', 'organisation'),
    said('border', 'A paper', '2025', 'third', 'organisation'),
    said('drones', 'Ukraine', '2022'),
    said('drones', 'France', '2022'),
    said('drones', 'Russia', '2022'),
    said('treaty', 'Russia', '2025'),
  ])
  expect(parties.map(({ name }) => name)).toEqual(['Russia', 'France', 'Ukraine', 'A paper'])
})
