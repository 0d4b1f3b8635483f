import type { PagePlan } from "../event-plan";

export const conferencePage: PagePlan = {
  theme: "modern",
  accentColor: "#0b63c5",
  sections: ["story", "schedule", "notes", "questions", "place"],
  notes: [
    {
      kind: "travel",
      title: "Tram 15, stop Alcântara-Mar",
      body: "Twelve minutes from Cais do Sodré. From the airport, take the red line to Alameda and the green one to Cais do Sodré.",
      link: "https://www.carris.pt",
    },
    {
      kind: "stay",
      title: "Hotels at conference rates",
      body: "Three houses within ten minutes on foot keep rooms for us until four weeks before. Ask for the rate “Harbour”.",
    },
    {
      kind: "children",
      title: "Child care on all three days",
      body: "For ages one to ten, in the old sail loft, with lunch. Free of charge; tell us when you answer.",
    },
    {
      kind: "other",
      title: "Captions and quiet",
      body: "Every talk in the main hall is captioned live. The quiet room is on the first floor, with a window on the river.",
    },
    {
      kind: "dress_code",
      title: "Come as you work",
      body: "Nobody will look at your shoes. The terrace is windy in the evening.",
    },
    {
      kind: "contact",
      title: "On the days themselves",
      body: "The desk in the foyer is there from eight in the morning. Lost badges, lost laptops and lost people find each other here.",
      link: "tel:+351210000021",
    },
  ],
  questions: [
    {
      question: "Are the talks recorded?",
      answer: "Those in the main hall are, and appear two weeks later with their slides. Workshops are not.",
    },
    {
      question: "Do I have to choose workshops now?",
      answer: "You answer for each workshop on your personal page. Places go in the order of answers.",
    },
    {
      question: "Can I get an invoice or a letter for my visa?",
      answer: "Yes. Write to us with your name as in the passport and we send it within two working days.",
    },
    {
      question: "Is the building accessible?",
      answer:
        "All rooms are on the ground floor or by lift, with induction loops in the main hall. Tell us what else you need.",
    },
  ],
};
