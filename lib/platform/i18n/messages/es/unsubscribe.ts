import type { Translation } from "../../message";
import type { unsubscribe as english } from "../en/unsubscribe";

export const unsubscribe = {
  title: "Mensajes de {organization}",
  ask: "¿No quiere recibir más mensajes como este?",
  text: "{organization} no enviará más anuncios a {address}. Los mensajes personales, como su invitación o la confirmación de su respuesta, seguirán llegando.",
  button: "Darse de baja",
  doneTitle: "Se ha dado de baja",
  doneText: "{organization} ya no envía anuncios a {address}.",
  again: "Fue un error: enviármelos de nuevo",
  backTitle: "Los recibirá de nuevo",
  backText: "{organization} puede volver a enviar anuncios a {address}.",
  stop: "Darse de baja de nuevo",
  line: "Recibe este mensaje porque {organization} le ha invitado.",
  lineLink: "Darse de baja",
} satisfies Translation<typeof english>;
