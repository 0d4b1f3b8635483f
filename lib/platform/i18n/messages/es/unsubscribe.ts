import type { Translation } from "../../message";
import type { unsubscribe as english } from "../en/unsubscribe";

export const unsubscribe = {
  title: "Mensajes de {organization}",
  ask: "¿No quieres recibir más mensajes como este?",
  text: "{organization} no enviará más anuncios a {address}. Los mensajes personales, como tu invitación o la confirmación de tu respuesta, seguirán llegando.",
  button: "Darme de baja",
  doneTitle: "Te has dado de baja",
  doneText: "{organization} ya no envía anuncios a {address}.",
  again: "Fue un error: quiero recibirlos",
  backTitle: "Los recibirás de nuevo",
  backText: "{organization} puede volver a enviar anuncios a {address}.",
  stop: "Darme de baja de nuevo",
  line: "Recibes este mensaje porque {organization} te ha invitado.",
} satisfies Translation<typeof english>;
