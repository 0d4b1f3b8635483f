import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Sí",
  no: "No",
  optional: "opcional",
  language: "Idioma",
  when: "Cuándo",
  where: "Dónde",
  notFoundTitle: "No hemos encontrado esta página",
  notFoundText:
    "Puede que el enlace esté incompleto o que lo haya sustituido otro más reciente. Pide el enlace actual a tus anfitriones.",
  tooMany: {
    one: "Han sido demasiados intentos seguidos. Espera un minuto e inténtalo de nuevo.",
    other: "Han sido demasiados intentos seguidos. Espera {count} minutos e inténtalo de nuevo.",
  },
  linkGone: "No se ha enviado nada: este enlace ya no abre nada. Pide el enlace actual a tus anfitriones.",
  brokenTitle: "Algo ha fallado por nuestra parte",
  brokenText: "Inténtalo de nuevo dentro de un momento, por favor.",
  brokenNumber: "Si continúa, indica este número a tus anfitriones: {number}.",
  tryAgain: "Intentar de nuevo",
} satisfies Translation<typeof english>;
