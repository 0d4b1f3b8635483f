import type { EventPlan } from "../event-plan";

/** A party whose guests are addressed in Spanish. */
export const festa: EventPlan = {
  seed: 67,
  name: "Los setenta de Abuela Pilar",
  slug: "los-setenta-de-pilar",
  kind: "party",
  status: "confirmed",
  visibility: "unlisted",
  timeZone: "Europe/Madrid",
  locale: "es",
  currency: "EUR",
  startsInDays: 34,
  weekday: 6,
  summary: "Setenta años, cuatro generaciones y una paella para todos.",
  description:
    "Pilar dice que no quiere fiesta. Por eso será una comida: larga, con música y con todos los que la quieren.\n\nA las dos nos sentamos bajo los naranjos. A las seis hay chocolate, y después que cante quien se atreva.",
  venue: {
    name: "Masía de los Naranjos",
    line: "Camino de la Acequia 3",
    city: "Alboraya",
    postalCode: "46120",
    country: "ES",
    latitude: 39.5002,
    longitude: -0.3521,
  },
  contactEmail: "carlos@freelance.example",
  coverHue: 24,
  page: {
    theme: "classic",
    accentColor: "#b3471d",
    sections: ["story", "schedule", "place", "notes", "questions"],
    notes: [
      {
        kind: "travel",
        title: "En metro desde Valencia",
        body: "Línea 3 hasta Palmaret y diez minutos a pie entre huertas. Quien no pueda andar, que llame: pasamos a buscarle.",
        link: "tel:+34960000070",
      },
      {
        kind: "gifts",
        title: "Un recuerdo, no un regalo",
        body: "Trae una fotografía con Pilar y escribe detrás qué pasaba ese día. Con todas haremos un álbum.",
      },
      {
        kind: "children",
        title: "Los pequeños",
        body: "Hay columpios, dos perros buenos y siesta a la sombra.",
      },
    ],
    questions: [
      { question: "¿Es una sorpresa?", answer: "No. Pilar lo sabe todo, como siempre." },
      { question: "¿Hay paella sin carne?", answer: "Sí, y es la que se acaba primero. Dínoslo al responder." },
    ],
  },
  sessions: [
    {
      kind: "dinner",
      name: "Comida bajo los naranjos",
      from: { day: 0, time: "14:00" },
      to: { day: 0, time: "17:30" },
      place: "El patio",
      meals: [{ name: "Paella valenciana" }, { name: "Paella de verduras" }],
    },
    {
      kind: "party",
      name: "Chocolate y canciones",
      from: { day: 0, time: "18:00" },
      to: { day: 0, time: "22:00" },
      place: "La sala grande",
    },
  ],
  form: { deadlineInDays: 20, introduction: "Dinos quién viene, para que haya silla y plato para todos." },
  questions: [],
  guests: {
    count: 46,
    perHousehold: [1, 4],
    sides: ["Familia", "Vecinas", "Coro"],
    tags: [{ name: "Coro", color: "plum" }],
  },
  progress: { invited: 1, answered: 0.6, accepted: 0.9 },
};
