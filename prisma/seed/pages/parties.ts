import type { PagePlan } from "../event-plan";

export const galaPage: PagePlan = {
  theme: "classic",
  font: "playfair",
  accentColor: "#8a5a00",
  sections: ["story", "schedule", "place", "notes", "questions"],
  notes: [
    {
      kind: "dress_code",
      title: "As you like to be photographed",
      body: "Black tie if you have it, your good coat if you do not.",
    },
    {
      kind: "travel",
      title: "Water taxi to the door",
      body: "From Temple Meads every twenty minutes until half past eight. The last one back waits for the last guest.",
    },
    {
      kind: "gifts",
      title: "The auction",
      body: "Have something to give? We collect until noon of the day before, and we know a van.",
    },
  ],
  questions: [
    {
      question: "Where does the money go?",
      answer:
        "All of it to the beds and the kitchen of the three shelters. The house, the band and the wine are given.",
    },
    { question: "How do I pay for what I bid?", answer: "By card at the desk, before or after the dancing." },
  ],
};

export const summerPartyPage: PagePlan = {
  theme: "modern",
  accentColor: "#00796b",
  sections: ["story", "schedule", "place", "notes"],
  notes: [
    {
      kind: "travel",
      title: "Boarding",
      body: "The gangway is open from 2:30 PM. At 3:15 PM we sail, with or without you.",
    },
    {
      kind: "dress_code",
      title: "Deck shoes",
      body: "And a sweater: the wind on the Hudson does not read weather reports.",
    },
  ],
  questions: [],
};

export const kickoffPage: PagePlan = {
  theme: "garden",
  sections: ["story", "schedule", "place", "notes"],
  notes: [{ kind: "other", title: "Bring", body: "A bowl, a spoon and one idea for next spring." }],
  questions: [],
};
