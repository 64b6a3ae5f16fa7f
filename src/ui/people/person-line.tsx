import type { Child } from 'hono/jsx'
import { Face } from '../face.tsx'

export type PersonLineProps = { name: string; href?: string; photo?: string; note?: Child }

/** A face with its name: how a person stands in a list. */
export function PersonLine({ name, href, photo, note }: PersonLineProps) {
  return (
    <div class="card-head">
      <Face name={name} src={photo} size="small" />
      <div>
        {href ? (
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {note && <small class="soft">{note}</small>}
      </div>
    </div>
  )
}
