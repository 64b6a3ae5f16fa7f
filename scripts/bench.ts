// npm run --silent bench -- NAME: measures and prints one JSON object; asserts nothing.
export {}

const benches: Record<string, () => Promise<() => Promise<void>>> = {
  start: async () => (await import('./bench/start.ts')).benchStart,
  pages: async () => (await import('./bench/pages.ts')).benchPages,
  loop: async () => (await import('./bench/loop.ts')).benchLoop,
  planner: async () => (await import('./bench/planner.ts')).benchPlanner,
  booking: async () => (await import('./bench/booking.ts')).benchBooking,
}

const wanted = process.argv[2] ?? ''
const bench = benches[wanted]
if (!bench) {
  console.error(`There is no bench "${wanted}". Benches: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
await (await bench())()
