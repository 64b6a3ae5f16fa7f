/** BCP 47 codes of the languages that forms offer; others that a person has already stay beside them. */
export const OFFERED_LANGUAGES = (
  'am ar az bg bn bs ca cs da de el en es et eu fa fi fil fr gl gu ha he hi hmn hr ht hu hy id ig it ja ka kk km kn ' +
  'ko ku lo lt lv mk ml mn mr ms my nb ne nl om pa pl ps pt ro ru rw sk sl so sq sr sv sw ta te th ti tr uk ur uz ' +
  'vi yo yue zh zu ase'
).split(' ')
