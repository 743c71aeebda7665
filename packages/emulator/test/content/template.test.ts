/** Placeholders of content templates. */
import { expect, test } from 'vitest'
import { contentTypeOf, parseTemplate, parseVariables, renderTemplate } from '../../src/content/template.ts'

test('placeholders are filled wherever there is text; those without a value stay', () => {
  const template = parseTemplate({
    friendlyName: 'card',
    variables: { 1: 'default' },
    types: { 'twilio/card': { title: '{{1}} {{2}} {{constructor}}', media: ['https://x/{{2}}'], price: 3 } },
  })
  expect(renderTemplate(template, parseVariables('{"2":"two"}'))).toEqual({
    type: 'twilio/card',
    data: { title: 'default two {{constructor}}', media: ['https://x/two'], price: 3 },
    body: 'default two {{constructor}}',
  })
  expect(
    renderTemplate({ friendlyName: 'place', types: { 'twilio/location': { label: 'here' } } }, {}).body,
  ).toBeNull()
})

test('the content type names the form', () => {
  expect(contentTypeOf('twilio/quick-reply')).toBe('application/x-vnd.com.twilio.rich.twilio.quick-reply')
})
