import type { Translation } from "../../message";
import type { unsubscribe as english } from "../en/unsubscribe";

export const unsubscribe = {
  title: "Messages de {organization}",
  ask: "Ne plus recevoir ces messages ?",
  text: "{organization} n’enverra plus d’annonces à {address}. Les messages personnels, comme votre invitation ou la confirmation de votre réponse, arriveront toujours.",
  button: "Se désabonner",
  doneTitle: "Désabonnement enregistré",
  doneText: "{organization} n’envoie plus d’annonces à {address}.",
  again: "C’était une erreur : me les envoyer de nouveau",
  backTitle: "Vous les recevez de nouveau",
  backText: "{organization} peut de nouveau envoyer des annonces à {address}.",
  stop: "Se désabonner de nouveau",
  line: "Vous recevez ce message parce que {organization} vous compte parmi ses invités.",
} satisfies Translation<typeof english>;
