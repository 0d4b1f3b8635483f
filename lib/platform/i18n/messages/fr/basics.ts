import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Oui",
  no: "Non",
  save: "Enregistrer",
  back: "Retour",
  optional: "facultatif",
  required: "obligatoire",
  language: "Langue",
  when: "Quand",
  where: "Où",
  poweredBy: "Réalisé avec {product}",
  guests: { one: "{count} invité", other: "{count} invités" },
  people: { one: "{count} personne", other: "{count} personnes" },
  skipToContent: "Aller au contenu",
  notFoundTitle: "Nous n’avons pas trouvé cette page",
  notFoundText: "Le lien est peut-être incomplet ou remplacé par un plus récent. Demandez le lien actuel à vos hôtes.",
  brokenTitle: "Un problème est survenu de notre côté",
  brokenText: "Veuillez réessayer dans un instant.",
  brokenNumber: "Si cela persiste, indiquez ce numéro à vos hôtes : {number}.",
  tooManyTitle: "C’était un peu beaucoup à la fois",
  tooManyText: {
    one: "Patientez une minute, puis réessayez.",
    other: "Patientez {count} minutes, puis réessayez.",
  },
  tryAgain: "Réessayer",
  checkFields: { one: "Un champ est à revoir.", other: "{count} champs sont à revoir." },
} satisfies Translation<typeof english>;
