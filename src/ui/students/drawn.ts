import type { Pictured, Symbols } from '../../domain/students/rules.ts'

/** What is drawn filled, and what is drawn as a line on it, on a field of 48; and in which colour. */
export type Drawn = { fill: string; line: string; tint: 'sun' | 'sky' | 'leaf' | 'clay' }

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0Z`
const dots = (...at: [number, number][]) => at.map(([x, y]) => `M${x} ${y}v.1`).join('')
const eyes = (y: number) => dots([18, y], [30, y])

export const DRAWN: Record<Pictured | Symbols, Drawn> = {
  sun: {
    tint: 'sun',
    fill: disc(24, 24, 9),
    line: 'M24 5v5M24 38v5M5 24h5M38 24h5M10.5 10.5 14 14M34 34l3.500 3.500M37.500 10.500 34 14M14 34l-3.500 3.500',
  },
  moon: { tint: 'sky', fill: 'M31 7a18 18 0 1 0 10 26A15 15 0 0 1 31 7Z', line: '' },
  star: {
    tint: 'sun',
    fill: 'M24 5l5.600 12 13.200 1.500-9.800 9 2.700 13L24 34l-11.700 6.500 2.700-13-9.800-9L18.400 17Z',
    line: '',
  },
  tree: {
    tint: 'leaf',
    fill: 'M24 5c9 0 14 6 13 13 5 7-1 14-8 13H19c-7 1-13-6-8-13C10 11 15 5 24 5Z',
    line: 'M24 43V20M24 31l7-6M24 27l-6-5',
  },
  flower: {
    tint: 'clay',
    fill: disc(24, 10, 6) + disc(32, 16, 6) + disc(29, 25, 6) + disc(19, 25, 6) + disc(16, 16, 6),
    line: `${disc(24, 18, 4)}M24 31v13M24 40c-5 0-8-3-9-6 5-1 9 1 9 6`,
  },
  apple: {
    tint: 'clay',
    fill: 'M24 16c-4-4-15-3-15 9 0 10 7 18 12 18 2 0 2-1 3-1s1 1 3 1c5 0 12-8 12-18 0-12-11-13-15-9Z',
    line: 'M24 16c0-4 0-7 2-10M26 10c3-4 8-5 11-3-2 4-7 6-11 3Z',
  },
  house: { tint: 'sky', fill: 'M9 22 24 9l15 13v20H9Z', line: 'M20 42V30h8v12M4 26 24 8l20 18' },
  boat: {
    tint: 'sky',
    fill: 'M6 32h36c-2 6-5 10-9 10H15c-4 0-7-4-9-10ZM22 7v20H8ZM27 12v15h12Z',
    line: 'M24.500 5v27',
  },
  ball: {
    tint: 'clay',
    fill: disc(24, 24, 18),
    line: 'M6 24c10-6 26-6 36 0M24 6c-8 10-8 26 0 36M24 6c8 10 8 26 0 36',
  },
  key: { tint: 'sun', fill: disc(14, 24, 10), line: `${disc(14, 24, 3)}M24 24h20M36 24v7M43 24v6` },
  drum: {
    tint: 'clay',
    fill: 'M8 17v17c0 4 7 7 16 7s16-3 16-7V17ZM8 17a16 6 0 1 0 32 0a16 6 0 1 0-32 0Z',
    line: 'M8 20l8 18 8-15 8 15 8-18M26 16 42 5M22 16 8 5',
  },
  umbrella: {
    tint: 'leaf',
    fill: 'M4 26a20 20 0 0 1 40 0c-3-3-7-3-10 0-3-3-7-3-10 0-3-3-7-3-10 0-3-3-7-3-10 0Z',
    line: 'M24 3v3M24 26v14c0 5 8 5 8 0',
  },
  fox: {
    tint: 'clay',
    fill: 'M8 7l10 7h12l10-7v17c0 9-10 17-16 17S8 33 8 24Z',
    line: `${eyes(23)}M22 35h4l-2 3ZM8 26c7 0 12 4 16 9 4-5 9-9 16-9`,
  },
  owl: {
    tint: 'sky',
    fill: 'M10 8c4 4 8 5 14 5s10-1 14-5c4 12 2 35-14 35S6 20 10 8Z',
    line: `${disc(17, 22, 6)}${disc(31, 22, 6)}${dots([17, 22], [31, 22])}M22 28h4l-2 4ZM18 38h2M28 38h2`,
  },
  fish: {
    tint: 'sky',
    fill: 'M5 24c7-12 21-13 29-3l10-8v22l-10-8c-8 10-22 9-29-3Z',
    line: `${dots([14, 22])}M23 16c4 5 4 11 0 16`,
  },
  cat: {
    tint: 'sun',
    fill: 'M9 6l9 8h12l9-8v19c0 10-7 16-15 16S9 35 9 25Z',
    line: `${eyes(23)}M24 29v2c-1 3-5 3-6 1M24 31c1 3 5 3 6 1M3 26l8 2M3 34l9-2M45 26l-8 2M45 34l-9-2`,
  },
  rabbit: {
    tint: 'clay',
    fill: 'M17 22C12 14 11 4 16 3s6 10 6 15h4c0-5 1-16 6-15s4 11-1 19c5 3 7 7 7 11 0 7-6 10-14 10s-14-3-14-10c0-4 2-8 7-11Z',
    line: `${eyes(30)}M24 34v2M20 38c3 2 5 2 8 0`,
  },
  turtle: {
    tint: 'leaf',
    fill: 'M5 32c0-11 8-19 16-19s16 8 16 19ZM37 32c0-5 1-8 5-8s4 8-1 8Z',
    line: `M15 32l3-10h6l3 10M18 22l-4-6M24 22l4-6M10 32v6M31 32v6M3 32h38${dots([42, 27])}`,
  },
  bee: {
    tint: 'sun',
    fill: 'M9 29a15 10 0 1 0 30 0a15 10 0 1 0-30 0ZM22 19c-7-4-8-13-2-13s6 9 2 13ZM27 19c0-7 6-13 10-9s-3 9-10 9Z',
    line: `M19 20v18M27 19v20${dots([34, 27])}M39 29h4`,
  },
  whale: {
    tint: 'sky',
    fill: 'M5 28c0-8 8-12 17-12 8 0 11 5 13 8 3 0 5-3 5-8 4 1 5 5 3 8 1 9-6 17-20 17S5 36 5 28Z',
    line: `${dots([13, 27])}M20 12c0-4-3-6-6-6M20 12c0-4 3-6 6-6M7 34c5 2 10 2 13-2`,
  },
  snail: {
    tint: 'leaf',
    fill: `${disc(28, 23, 13)}M4 42h39c2-4-1-7-5-7H19c-4-4-3-12-8-12-4 0-6 4-4 8s0 8-3 11Z`,
    line: 'M28 28a5 5 0 1 1 5-5a9 9 0 1 1-9-9M9 23 6 16M12 23l2-7',
  },
  butterfly: {
    tint: 'clay',
    fill: 'M24 24C18 8 6 6 5 14s8 11 19 10ZM24 24c6-16 18-18 19-10s-8 11-19 10ZM24 25c-10 1-15 8-12 13s11 1 12-13ZM24 25c10 1 15 8 12 13s-11 1-12-13Z',
    line: 'M24 15v26M24 15l-5-7M24 15l5-7',
  },
  duck: {
    tint: 'sun',
    fill: 'M12 14a8 8 0 0 1 16 0c0 4-2 6 0 8 4 2 9 1 14-4 3 13-5 23-17 23C13 41 7 35 9 28c1-4 5-5 5-8ZM12 13l-8 3 9 4Z',
    line: `${dots([19, 13])}M22 30c5 4 11 2 13-3`,
  },
  bear: {
    tint: 'leaf',
    fill: disc(12, 13, 6) + disc(36, 13, 6) + disc(24, 26, 16),
    line: `${eyes(23)}M21 30h6l-3 4ZM24 34v3M19 38c3 1 7 1 10 0`,
  },
}
