import sharp from 'sharp'
import { type StoredImage, storedImage } from '../platform/images.ts'

// Photographs would be of somebody. These are drawn, by the hand that wrote the rest, and come in the way photos do.

const [WIDTH, HEIGHT] = [480, 360]
const range = <T>(n: number, draw: (n: number) => T): T[] => Array.from({ length: n }, (_, at) => draw(at))

const bird = (x: number, y: number, colour: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="26" ry="17" fill="${colour}"/><circle cx="${x + 22}" cy="${y - 14}" r="12" fill="${colour}"/>
  <path d="M${x + 33} ${y - 15}l13 4l-13 4z" fill="#e0a030"/><circle cx="${x + 26}" cy="${y - 16}" r="2" fill="#222"/>
  <path d="M${x - 24} ${y + 2}l-22 -8l4 16z" fill="${colour}"/>`

const lantern = (at: number, colour: string) => {
  const [x, y] = [60 + at * 90, 120 + (at % 2) * 34]
  return `<path d="M${x} 40V${y}" stroke="#d8cfc0" stroke-width="2"/><ellipse cx="${x}" cy="${y + 44}" rx="34" ry="44" fill="${colour}"/>
    <path d="M${x - 16} ${y + 6}q-10 38 0 76M${x + 16} ${y + 6}q10 38 0 76" stroke="#fff6" stroke-width="3" fill="none"/>
    <rect x="${x - 16}" y="${y - 4}" width="32" height="9" rx="3" fill="#5b4636"/><rect x="${x - 13}" y="${y + 84}" width="26" height="8" rx="3" fill="#5b4636"/>`
}

const foot = (x: number, y: number) =>
  `<g fill="#c98b5a"><ellipse cx="${x - 22}" cy="${y}" rx="24" ry="18"/><path d="M${x - 26} ${y - 14}q40 8 66 -8v44q-26 -14 -66 -8z"/><ellipse cx="${x + 40}" cy="${y}" rx="24" ry="26"/>
  ${range(5, at => `<circle cx="${x + 72 - Math.abs(at - 1) * 4}" cy="${y - 24 + at * 12}" r="${8 - at * 0.8}"/>`).join('')}</g>`

const DRAWN = {
  /** A list of birds at the feeder, with ticks. */
  birds: `<rect width="480" height="360" fill="#bfdcea"/><path d="M0 290q120 -40 240 -10t240 -16v96H0z" fill="#86a96b"/>
    <path d="M150 360V150" stroke="#6d5138" stroke-width="14"/><path d="M80 150h140l-70 -62z" fill="#a5532f"/><rect x="92" y="150" width="116" height="70" fill="#d9b48a"/>
    <circle cx="150" cy="186" r="20" fill="#4d3826"/>${bird(100, 238, '#b5442e')}${bird(216, 128, '#3f6f9e')}
    <g transform="rotate(4 360 190)"><rect x="290" y="70" width="150" height="220" rx="6" fill="#fdfaf0"/>
    ${range(6, at => `<path d="M330 ${104 + at * 30}h${60 + ((at * 17) % 38)}" stroke="#8d8677" stroke-width="5"/><path d="M304 ${104 + at * 30}l6 6l10 -13" stroke="#3b7d4f" stroke-width="4" fill="none"/>`).join('')}</g>`,
  /** Paper lanterns on a string, each its own colour. */
  lanterns: `<rect width="480" height="360" fill="#2f3a5f"/><path d="M0 34q240 36 480 0" stroke="#d8cfc0" stroke-width="3" fill="none"/>
    ${['#e4572e', '#f3a712', '#a8c686', '#669bbc', '#d98cb3'].map((colour, at) => lantern(at, colour)).join('')}
    <rect y="312" width="480" height="48" fill="#8a6a4c"/>${range(9, at => `<circle cx="${30 + at * 54}" cy="${60 + ((at * 37) % 200)}" r="2" fill="#fff8"/>`).join('')}`,
  /** A magnet, what it holds and what it leaves, on a table. */
  magnet: `<rect width="480" height="360" fill="#e7d8bd"/><path d="M0 250h480v110H0z" fill="#b98d5e"/>
    <g fill="none" stroke-width="46"><path d="M120 90v70a70 70 0 0 0 140 0v-70" stroke="#c0392b"/></g>
    <rect x="97" y="66" width="46" height="34" fill="#dfe3e6"/><rect x="237" y="66" width="46" height="34" fill="#dfe3e6"/>
    ${range(5, at => `<g transform="translate(${300 + (at % 3) * 52} ${270 + Math.floor(at / 3) * 42}) rotate(${at * 23})"><rect width="40" height="14" rx="7" fill="none" stroke="#5d6d7e" stroke-width="4"/><rect x="7" y="4" width="26" height="6" rx="3" fill="none" stroke="#5d6d7e" stroke-width="3"/></g>`).join('')}
    <g transform="rotate(-6 380 130)"><rect x="318" y="50" width="130" height="150" rx="4" fill="#fffdf6"/>${range(4, at => `<path d="M318 ${80 + at * 30}h130" stroke="#c9c1ae" stroke-width="2"/>`).join('')}<path d="M383 50v150" stroke="#c9c1ae" stroke-width="2"/></g>`,
  /** Strips of paper, laid out until the rest is seen. */
  strips: `<rect width="480" height="360" fill="#efe6d5"/>${range(
    5,
    at => `<g transform="translate(${28 + (at % 2) * 6} ${34 + at * 58}) rotate(${(at % 3) - 1})">
    ${range(7 - (at === 4 ? 3 : 0), n => `<rect x="${n * 60}" width="56" height="42" rx="3" fill="${['#e76f51', '#2a9d8f', '#e9c46a', '#577590', '#b5838d'][at]}"/>`).join('')}</g>`,
  ).join('')}
    <path d="M276 262h162v48H276z" fill="none" stroke="#8a7a60" stroke-width="3" stroke-dasharray="9 7"/>`,
  /** The length of a table in feet of one's own, and a ruler beside them. */
  feet: `<rect width="480" height="360" fill="#d9e4d4"/><rect x="24" y="60" width="432" height="120" rx="10" fill="#a97c50"/>
    <path d="M40 96h400M40 128h400M40 156h400" stroke="#94693f" stroke-width="3"/>${range(3, at => foot(80 + at * 148, 232)).join('')}
    <rect x="24" y="288" width="432" height="40" rx="4" fill="#f4d35e"/>${range(25, at => `<path d="M${36 + at * 17} 288v${at % 2 ? 12 : 20}" stroke="#6b5b1e" stroke-width="2"/>`).join('')}`,
  /** A page of a comic about a pond: a frog sees a heron, and is gone. */
  pond: `<rect width="480" height="360" fill="#f7f2e4"/>${range(
    4,
    at => `<g transform="translate(${24 + (at % 2) * 222} ${20 + Math.floor(at / 2) * 164})"><rect width="210" height="152" fill="#cfe6ee"/>
    <path d="M0 104q52 -14 105 0t105 0v48H0z" fill="#6fa7b8"/><path d="M20 152v-70M34 152v-52M48 152v-84" stroke="#5d7f3f" stroke-width="5"/>
    ${at < 3 ? `<ellipse cx="${120 - at * 6}" cy="112" rx="30" ry="18" fill="#7fb04a"/><circle cx="${108 - at * 6}" cy="92" r="9" fill="#7fb04a"/><circle cx="${134 - at * 6}" cy="92" r="9" fill="#7fb04a"/><circle cx="${108 - at * 6}" cy="91" r="4" fill="#222"/><circle cx="${134 - at * 6}" cy="91" r="4" fill="#222"/>` : `<ellipse cx="112" cy="116" rx="36" ry="9" fill="none" stroke="#fff" stroke-width="4"/><ellipse cx="112" cy="116" rx="18" ry="4" fill="none" stroke="#fff" stroke-width="3"/>`}
    ${at > 0 ? `<path d="M${206 - at * 16} 110V40q0 -22 -18 -22l-26 10" stroke="#8b97a3" stroke-width="8" fill="none"/>` : ''}
    <rect width="210" height="152" fill="none" stroke="#222" stroke-width="4"/></g>`,
  ).join('')}`,
}
type Picture = keyof typeof DRAWN

/** With what was seen of one child, so many days ago, comes which of them. */
export const demoPhotos: { of: string; days: number; picture: Picture }[] = [
  { of: 'ari', days: 31, picture: 'birds' },
  { of: 'ari', days: 18, picture: 'strips' },
  { of: 'leo', days: 40, picture: 'feet' },
  { of: 'mai', days: 6, picture: 'magnet' },
  { of: 'noor', days: 38, picture: 'lanterns' },
]

/** A picture as a phone would send it, taken in like any photo. */
export async function pictureOf(name: Picture): Promise<StoredImage> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${DRAWN[name]}</svg>`
  return storedImage(await sharp(Buffer.from(drawn)).png().toBuffer())
}
