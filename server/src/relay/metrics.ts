/** Figures in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/): counts, never who. */

/** Upper ends in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

interface Histogram {
  readonly counts: number[]
  sum: number
  count: number
}

export class Metrics {
  readonly #requests = new Map<string, number>()
  readonly #seconds = new Map<string, Histogram>()

  /** @param route the pattern, such as `/v1/spaces/:space/log`, never the address that was asked for */
  answered(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}"`
    const request = `${labels},status="${status}"`
    this.#requests.set(request, (this.#requests.get(request) ?? 0) + 1)
    const histogram = this.#seconds.get(labels) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
    BUCKETS.forEach((end, index) => {
      if (seconds <= end) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1
    })
    histogram.sum += seconds
    histogram.count++
    this.#seconds.set(labels, histogram)
  }

  /** @param gauges what stands at this moment, by name */
  text(gauges: Readonly<Record<string, number>>): string {
    return [
      '# TYPE relay_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `relay_requests_total{${labels}} ${count}`),
      '# TYPE relay_request_seconds histogram',
      ...[...this.#seconds].flatMap(([labels, histogram]) => lines(labels, histogram)),
      ...Object.entries(gauges).flatMap(([name, value]) => [
        `# TYPE ${name} ${typeOf(name)}`,
        `${name} ${value}`,
      ]),
      '',
    ].join('\n')
  }
}

function lines(labels: string, { counts, sum, count }: Histogram): string[] {
  const bucket = (end: number | string, value: number) =>
    `relay_request_seconds_bucket{${labels},le="${end}"} ${value}`
  return [
    ...BUCKETS.map((end, index) => bucket(end, counts[index] ?? 0)),
    bucket('+Inf', count),
    `relay_request_seconds_sum{${labels}} ${sum}`,
    `relay_request_seconds_count{${labels}} ${count}`,
  ]
}

const typeOf = (name: string) => (name.endsWith('_total') ? 'counter' : 'gauge')
