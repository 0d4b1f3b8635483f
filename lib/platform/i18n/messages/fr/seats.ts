import type { Translation } from "../../message";
import type { seats as english } from "../en/seats";

export const seats = {
  pageTitle: "Votre place à {event}",
  title: "Trouver votre place",
  intro: "Écrivez votre nom comme sur votre invitation : prénom et nom.",
  name: "Votre nom",
  scan: "Visez le code avec l’appareil photo de votre téléphone.",
  find: "Trouver ma place",
  finding: "Recherche en cours…",
  none: "Nous n’avons trouvé personne de ce nom.",
  noneHint: "Écrivez votre prénom et votre nom, comme sur l’invitation. Ou demandez à l’entrée.",
  several: "Plusieurs invités portent ce nom. Demandez à l’entrée.",
  notYet: "Les places ne sont pas encore annoncées. Revenez un peu plus tard.",
  table: "Table {number}",
  row: "Rangée {number}",
  seat: "Place {position}",
  planLabel: "Plan de la salle : la table {number} est mise en évidence",
  yourSeats: "Vos places",
  again: "Chercher un autre nom",
  unreachable: "La connexion a été perdue. Veuillez réessayer.",
} satisfies Translation<typeof english>;
