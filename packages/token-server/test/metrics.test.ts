import { expect, test } from 'vitest'
import { createMetrics } from '../src/metrics.ts'

test('what was counted is shown', async () => {
  const metrics = createMetrics({ streams: () => 3, startedAtMs: 5_000 })
  metrics.request('/token', 'POST', 200, 0.004)
  metrics.token(false)
  metrics.token(true)
  metrics.refusal('rate-limited')
  metrics.upstream(200)
  metrics.upstream(undefined)
  const { contentType, text } = await metrics.expose()
  expect(contentType).toContain('text/plain; version=0.0.4')
  for (const line of [
    'token_server_requests_total{route="/token",method="POST",status="200"} 1',
    'token_server_request_duration_seconds_bucket{le="0.005",route="/token"} 1',
    'token_server_request_duration_seconds_bucket{le="0.0025",route="/token"} 0',
    'token_server_tokens_total{kind="minted"} 1',
    'token_server_tokens_total{kind="renewed"} 1',
    'token_server_refusals_total{code="rate-limited"} 1',
    'token_server_upstream_answers_total{status="200"} 1',
    'token_server_upstream_answers_total{status="none"} 1',
    'token_server_event_streams 3',
    'process_start_time_seconds 5',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
})
