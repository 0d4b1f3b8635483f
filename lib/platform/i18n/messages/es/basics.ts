import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Sí",
  no: "No",
  save: "Guardar",
  back: "Volver",
  optional: "opcional",
  required: "obligatorio",
  language: "Idioma",
  when: "Cuándo",
  where: "Dónde",
  poweredBy: "Hecho con {product}",
  guests: { one: "{count} invitado", other: "{count} invitados" },
  people: { one: "{count} persona", other: "{count} personas" },
  skipToContent: "Ir al contenido",
  notFoundTitle: "No hemos encontrado esta página",
  notFoundText:
    "Puede que el enlace esté incompleto o que lo haya sustituido otro más reciente. Pide el enlace actual a tus anfitriones.",
  brokenTitle: "Algo ha fallado por nuestra parte",
  brokenText: "Inténtalo de nuevo dentro de un momento, por favor.",
  brokenNumber: "Si continúa, indica este número a tus anfitriones: {number}.",
  tooManyTitle: "Demasiadas peticiones a la vez",
  tooManyText: {
    one: "Espera un minuto e inténtalo de nuevo, por favor.",
    other: "Espera {count} minutos e inténtalo de nuevo, por favor.",
  },
  tryAgain: "Intentar de nuevo",
  checkFields: { one: "Hay un campo que revisar.", other: "Hay {count} campos que revisar." },
} satisfies Translation<typeof english>;
