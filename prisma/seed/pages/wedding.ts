import type { PagePlan } from "../event-plan";

export const weddingPage: PagePlan = {
  theme: "garden",
  accentColor: "#a4476a",
  sections: ["story", "schedule", "place", "notes", "questions"],
  notes: [
    {
      kind: "travel",
      title: "By train from Paris",
      body: "Line R from Gare de Lyon to Moret-Veneux-les-Sablons, 45 minutes, twice an hour. Our shuttle meets the trains of 13:12 and 14:12.",
      link: "https://www.transilien.com",
    },
    {
      kind: "parking",
      title: "Parking in the meadow",
      body: "Turn in after the second plane tree and follow the ribbons. Cars may stay overnight and sleep in until noon.",
    },
    {
      kind: "stay",
      title: "Rooms in the village",
      body: "We have held rooms at the Hôtel de la Rivière, ten minutes on foot, until six weeks before. Say “Clara & Julien”.",
      link: "mailto:rooms@hotel-riviere.example",
    },
    {
      kind: "dress_code",
      title: "Summer best",
      body: "Linen, colours, hats. The lawn is kind to flat shoes and eats heels. It cools down by the river: bring a shawl.",
    },
    {
      kind: "children",
      title: "Children very welcome",
      body: "There is a tent with games and a minder from four until ten, and pasta at six for whoever cannot wait for dinner.",
    },
    {
      kind: "gifts",
      title: "No presents, please",
      body: "You are coming: that is plenty. If you must bring something, bring a song that nobody can sit still to.",
    },
  ],
  questions: [
    {
      question: "May I bring somebody?",
      answer:
        "Your invitation says how many places are yours. If something has changed, write to us; we will find a chair.",
    },
    {
      question: "When does it end?",
      answer:
        "The last shuttle to the station leaves at 23:40, the last one to the hotel at two. The candles decide about the rest.",
    },
    {
      question: "May we take photographs?",
      answer: "Please do, except during the ceremony: for half an hour we would like to see your faces.",
    },
    {
      question: "What if it rains?",
      answer: "Then we move under the roof of the old barn, which smells of hay and has the better dance floor.",
    },
    {
      question: "I eat no meat, no fish, no gluten. Will I go hungry?",
      answer: "Nobody will. Tell us on the answer page and the kitchen cooks for you by name.",
    },
  ],
};
