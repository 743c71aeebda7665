import { expect, test } from 'vitest'
import { errors } from '../../src/errors.ts'
import { exitStatuses } from '../../src/reference/exit-statuses.ts'

test('every status that an error has is explained', () => {
  const unexplained = Object.values(errors).filter(({ exitStatus }) => !(exitStatus in exitStatuses))
  expect(unexplained).toEqual([])
})
