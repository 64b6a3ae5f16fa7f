import { headerWords } from './fold.ts'

/** A list of header phrases, asked by whole words: `has(' mom email ')`. */
export type Phrases = (header: string) => boolean

const phrases = (...lists: string[]): Phrases => {
  const all = lists.flatMap(list => list.split('|')).map(phrase => ` ${headerWords(phrase).join(' ')} `)
  return header => all.some(phrase => header.includes(phrase))
}

export const CHILD = phrases(
  'student|students|child|children|childs|kid|kids|learner|pupil|scholar|camper|son|daughter',
  'alumno|alumna|alumnos|estudiante|niño|niña|niños|hijo|hija|menor',
  'طالب|الطالب|طالبة|الطالبة|طفل|الطفل|طفلك|تلميذ|التلميذ|ابن|ابنك|الابن|ابنتك',
)
export const CONTACT = phrases('contact|adult|family member|contacto|adulto|جهة اتصال')
export const EMERGENCY = phrases('emergency|emergencia|emergencias|طوارئ|الطوارئ')
export const PICKUP = phrases(
  'pick up|pickup|picks up|authorized|authorised|recoger|recogida|recogerlo|autorizada|autorizadas|autorizado',
  'autorizados|استلام|الاستلام|مخول|المخولون|باستلام',
)
export const PAYER = phrases(
  'payer|pays|bill to|billing|invoice to|responsable de pago|responsable del pago|pagador|paga|quien paga',
  'الدافع|دافع|يدفع|الرسوم',
)

const ABOUT_HEALTH = [
  'doctor|physician|pediatrician|dentist|insurance|allergy|allergies|allergic|medication|medications|medical',
  'medicine|medicines|epi pen|epipen|asthma|health|diagnosis|disability|disabilities|dietary|diet|immunization|immunizations',
  'vaccination|vaccinations|medico|alergia|alergias|seguro|medicamento|medicamentos|salud|asma|dieta|discapacidad',
  'vacunas|diagnostico|حساسية|الحساسية|طبيب|الطبيب|أدوية|الأدوية|دواء|صحة|الصحة|صحية|الصحية|ربو|تطعيم|التطعيمات|إعاقة',
]

/** Health: of all that a roster does not take, what somebody must know of. */
export const HEALTH = phrases(...ABOUT_HEALTH)

/** Matters that a roster does not take, whoever they are about. */
export const FOREIGN = phrases(
  ...ABOUT_HEALTH,
  'timestamp|signature|employer|occupation|workplace|consent|photo|notes|comments|shirt|teacher|student id',
  'id number|place of birth|birth certificate|country of birth|previous school|school name|custody|sibling|siblings',
  'marca temporal|firma|ocupacion|empleo|maestro|maestra',
  'lugar de nacimiento|comentarios|notas|custodia|hermanos|طابع زمني|ملاحظات|مكان الميلاد',
)

export const INTERPRETER = phrases(
  'interpreter|interpretation|translator|interprete|traductor|traductora|interpretacion|مترجم|ترجمة|الترجمة',
)
export const RELATION = phrases(
  'relationship|relation|parentesco|relacion|vinculo|صلة|القرابة|صلة القرابة|العلاقة',
)
export const EMAIL = phrases(
  'email|e mail|emails|mail|correo|correos|correo electronico|بريد|البريد|إيميل|ايميل|الإيميل',
)
export const PHONE = phrases(
  'phone|phones|cell|cellphone|mobile|tel|telephone|text number|whatsapp|landline',
  'telefono|telefonos|celular|movil|هاتف|الهاتف|جوال|الجوال|موبايل|الموبايل|تلفون|محمول|المحمول',
)
export const NUMBER = phrases('number|numero|رقم|الرقم')
export const BORN = phrases(
  'dob|d o b|birth|birthday|birthdate|birthdays|born|nacimiento|fecha nac|f nac|nacio|cumpleaños',
  'ميلاد|الميلاد|مواليد',
)
export const PRONOUNS = phrases('pronoun|pronouns|pronombre|pronombres|ضمير|ضمائر|الضمائر')
export const ADDRESS = phrases(
  'address|street|city|zip|zip code|postal|postcode|state|direccion|domicilio|calle|ciudad|codigo postal',
  'عنوان|العنوان|المدينة|الشارع',
)
export const LANGUAGE = phrases('language|languages|idioma|idiomas|lengua|لغة|اللغة|لغات')
export const SPOKEN = phrases(
  'speak|speaks|spoken|speaking|talk|calls|habla|hablado|hablada|hablan|oral|محكية|المحكية|التحدث',
)
export const WRITTEN = phrases(
  'written|write|writing|read|reading|messages|mail in|escrito|escrita|leer|lee|mensajes|مكتوبة|المكتوبة|الكتابة|الرسائل',
)
export const USE_NAME = phrases(
  'nickname|nick name|preferred name|preferred first name|name to use|goes by|go by|known as|called|name used',
  'apodo|nombre preferido|sobrenombre|le llaman|le llamen|llamarle|اسم الشهرة|الاسم المفضل|اسم الدلع|ينادى',
)
export const STARTS = phrases(
  'start date|starts|started|start|enrolled|enrollment date|enrolment date|entry date|admission date|first day|joined',
  'fecha de inicio|fecha de ingreso|fecha de inscripcion|inicio|ingreso|تاريخ البدء|البدء|تاريخ الالتحاق|الالتحاق',
)
export const CHILD_HOME = phrases(
  'lives with|live with|living with|resides with|living arrangement|primary residence|stays with',
  'vive con|reside con|يعيش مع|يسكن مع|تعيش مع',
)
export const HOME = phrases('household|home|house|hogar|casa|vivienda|أسرة|الأسرة|منزل|المنزل|بيت|البيت')
export const CLASS = phrases(
  'class|classroom|group|room|homeroom|team|pod|cohort|section|grupo|clase|aula|salon|seccion',
  'فصل|الفصل|مجموعة|المجموعة|شعبة|الشعبة|صف|الصف',
)
export const GRADE = phrases('grade|level|year group|grado|curso|nivel|مستوى|المستوى|المرحلة')
export const FAMILY = phrases(
  'last name|lastname|last names|surname|surnames|family name|family names|last|apellido|apellidos',
  'اسم العائلة|العائلة|الكنية|اللقب|لقب|كنية|عائلة',
)
export const GIVEN = phrases(
  'first name|firstname|first names|given name|given names|given|forename|first|middle name|middle',
  'nombres|nombre de pila|primer nombre|segundo nombre|الاسم الأول|الاسم الشخصي',
)
export const NAME = phrases(
  'name|names|full name|fullname|nombre|nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|who',
  'quien|quienes|اسم|الاسم|أسماء|الاسم الكامل',
)
/** Headers that say the order of the name themselves. */
export const FULL_NAME = phrases(
  'nombre y apellidos|nombre y apellido|full name|legal name|nombre completo|الاسم الكامل',
)
export const FAMILY_FIRST = phrases(
  'last first|last name first name|surname first name|apellidos y nombre|apellidos y nombres|apellido y nombre',
  'apellidos nombre|apellidos nombres|last name first',
)
