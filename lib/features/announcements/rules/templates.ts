import type { Template } from "../types";

/** Texts of the house to start from, in the languages that guests are addressed in. */
export const builtInTemplates: readonly Template[] = [
  {
    id: "built-in:practical",
    name: "Practical information",
    locale: "en",
    texts: {
      en: {
        subject: "{event}: all you need to know",
        body: "Dear {first name},\n\nwe are looking forward to seeing you. Here is all you need to know:\n\n- **When:** {date}\n- **Where:** {place}\n- **How to get there:** \n- **What to wear:** \n\nYour answers are [on your own page]({rsvp link}).\n\nSee you soon,\n{organization}",
      },
      es: {
        subject: "{event}: todo lo que necesitáis saber",
        body: "Hola, {first name}:\n\ntenemos muchas ganas de veros. Aquí va todo lo que necesitáis saber:\n\n- **Cuándo:** {date}\n- **Dónde:** {place}\n- **Cómo llegar:** \n- **Qué ponerse:** \n\nVuestras respuestas están [en vuestra página]({rsvp link}).\n\nHasta pronto,\n{organization}",
      },
      fr: {
        subject: "{event} : tout ce qu'il faut savoir",
        body: "{first name},\n\nnous nous réjouissons de vous voir. Voici tout ce qu'il faut savoir :\n\n- **Quand :** {date}\n- **Où :** {place}\n- **Comment venir :** \n- **Comment s'habiller :** \n\nVos réponses sont [sur votre page]({rsvp link}).\n\nÀ bientôt,\n{organization}",
      },
      de: {
        subject: "{event}: was ihr wissen müsst",
        body: "Hallo {first name},\n\nwir freuen uns auf euch. Hier ist alles, was ihr wissen müsst:\n\n- **Wann:** {date}\n- **Wo:** {place}\n- **Anreise:** \n- **Kleidung:** \n\nEure Antworten stehen [auf eurer Seite]({rsvp link}).\n\nBis bald,\n{organization}",
      },
    },
  },
  {
    id: "built-in:change",
    name: "Something has changed",
    locale: "en",
    texts: {
      en: {
        subject: "{event}: a change of plan",
        body: "Dear {first name},\n\nsomething has changed: **write here what is different now**.\n\nAll the rest stays as it was: {date}, {place}.\n\nIf this changes your answer, [tell us here]({rsvp link}).\n\n{organization}",
      },
      es: {
        subject: "{event}: un cambio de planes",
        body: "Hola, {first name}:\n\nhay un cambio: **escribe aquí qué es distinto ahora**.\n\nLo demás sigue igual: {date}, {place}.\n\nSi esto cambia vuestra respuesta, [decídnoslo aquí]({rsvp link}).\n\n{organization}",
      },
      fr: {
        subject: "{event} : un changement",
        body: "{first name},\n\nil y a un changement : **écrivez ici ce qui est différent**.\n\nLe reste ne change pas : {date}, {place}.\n\nSi cela change votre réponse, [dites-le-nous ici]({rsvp link}).\n\n{organization}",
      },
      de: {
        subject: "{event}: eine Änderung",
        body: "Hallo {first name},\n\netwas hat sich geändert: **schreibe hier, was jetzt anders ist**.\n\nAlles andere bleibt: {date}, {place}.\n\nWenn sich dadurch eure Antwort ändert, [sagt es uns hier]({rsvp link}).\n\n{organization}",
      },
    },
  },
  {
    id: "built-in:thanks",
    name: "Thank you for coming",
    locale: "en",
    texts: {
      en: {
        subject: "Thank you for celebrating {event} with us",
        body: "Dear {first name},\n\nthank you for being there. It would not have been the same without you.\n\nThe pictures are [here](https://example.com).\n\nWith love,\n{organization}",
      },
      es: {
        subject: "Gracias por celebrar {event} con nosotros",
        body: "Hola, {first name}:\n\ngracias por haber estado ahí. Sin vosotros no habría sido lo mismo.\n\nLas fotos están [aquí](https://example.com).\n\nCon cariño,\n{organization}",
      },
      fr: {
        subject: "Merci d'avoir fêté {event} avec nous",
        body: "{first name},\n\nmerci d'avoir été là. Sans vous, cela n'aurait pas été pareil.\n\nLes photos sont [ici](https://example.com).\n\nAffectueusement,\n{organization}",
      },
      de: {
        subject: "Danke, dass ihr {event} mit uns gefeiert habt",
        body: "Hallo {first name},\n\ndanke, dass ihr da wart. Ohne euch wäre es nicht dasselbe gewesen.\n\nDie Bilder sind [hier](https://example.com).\n\nAlles Liebe\n{organization}",
      },
    },
  },
  {
    id: "built-in:team",
    name: "Briefing for the team",
    locale: "en",
    texts: {
      en: {
        subject: "Briefing: {event}",
        body: "Hello {first name},\n\nthank you for working at {event}.\n\n1. **When:** {date}\n2. **Where:** {place}\n3. **Be there at:** \n4. **Ask for:** \n\nWrite to us if anything is unclear.\n\n{organization}",
      },
    },
  },
];
