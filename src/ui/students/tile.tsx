import type { Pictured } from '../../domain/students/rules.ts'
import { Drawing } from './drawing.tsx'

/** A way on as a picture to tap, with its word; one of `.tiles`. */
export const Tile = ({ href, of, label }: { href: string; of: Pictured; label: string }) => (
  <li>
    <a class="tile" href={href}>
      <Drawing of={of} />
      {label}
    </a>
  </li>
)
