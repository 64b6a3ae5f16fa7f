import os from 'node:os'

export type Row = { name: string; value: number; unit: string; n: number }

/** Prints the one JSON object of a bench. */
export function report(bench: string, rows: Row[]) {
  const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.cpus()[0]?.model ?? ''}, Node ${process.versions.node}`
  console.log(JSON.stringify({ bench, date: new Date().toISOString(), machine, rows }, null, 2))
}

export const row = (name: string, value: number, unit: string, n: number): Row => ({
  name,
  value: Math.round(value * 100) / 100,
  unit,
  n,
})

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
