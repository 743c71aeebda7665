import { expect, test } from 'vitest'
import { fixedAddress } from '../../src/server/address.ts'

test('a server that was named stays where it is, whatever is thought of it', async () => {
  const addresses = fixedAddress('https://chat.example.com')
  const address = await addresses.current()
  addresses.distrust(address)
  expect(await addresses.current()).toEqual({ url: 'https://chat.example.com', secret: null })
})
