import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Oui",
  no: "Non",
  optional: "facultatif",
  language: "Langue",
  when: "Quand",
  where: "Où",
  notFoundTitle: "Nous n’avons pas trouvé cette page",
  notFoundText: "Le lien est peut-être incomplet ou remplacé par un plus récent. Demandez le lien actuel à vos hôtes.",
  tooMany: {
    one: "Cela faisait beaucoup à la fois. Veuillez attendre une minute et réessayer.",
    other: "Cela faisait beaucoup à la fois. Veuillez attendre {count} minutes et réessayer.",
  },
  linkGone: "Rien n’a été envoyé : ce lien n’ouvre plus rien. Demandez le lien actuel à vos hôtes.",
  brokenTitle: "Un problème est survenu de notre côté",
  brokenText: "Veuillez réessayer dans un instant.",
  brokenNumber: "Si cela persiste, indiquez ce numéro à vos hôtes : {number}.",
  tryAgain: "Réessayer",
} satisfies Translation<typeof english>;
