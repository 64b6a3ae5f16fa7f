import { sql } from 'kysely'

// accents, and the vowel signs of Arabic; those of other scripts are letters of a name
const SIGNS = '[\u0300-\u036f\u064b-\u065f\u0670]'

/** The ids of all whose name holds this text, in whichever capitals, with or without accents. A fragment for other areas' queries. */
export function namedLike(part: string) {
  const plain = part.normalize('NFD').replace(new RegExp(SIGNS, 'g'), '').toLowerCase().trim()
  const name = sql`lower(concat_ws(' ', p.given_name, p.family_name, p.use_name, p.family_name))`
  return sql<string>`(select p.id from persons p
    where position(${plain} in regexp_replace(normalize(${name}, NFD), ${SIGNS}, '', 'g')) > 0)`
}
