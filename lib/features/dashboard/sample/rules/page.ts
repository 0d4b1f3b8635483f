/** The sample's public page: enough of everything to see what a page can hold. */
export const samplePage = {
  theme: "garden",
  sections: ["story", "schedule", "place", "notes", "questions"],
  notes: [
    {
      kind: "travel",
      title: "From the station",
      body: "The shuttle leaves Windermere station at 14:00 and 14:30, and goes back at midnight and at two.",
    },
    {
      kind: "stay",
      title: "Rooms nearby",
      body: "The inn by the lake keeps ten rooms for us, and the orchard has space for tents. Ask for the rate “Nora & Elias”.",
    },
    {
      kind: "dress_code",
      title: "Dress for grass",
      body: "The ceremony is outdoors: festive, warm, and nothing with thin heels.",
    },
    {
      kind: "gifts",
      title: "No presents, please",
      body: "Bring a jar of something from your kitchen. The best label wins the first slice of cake.",
    },
  ],
  questions: [
    {
      question: "May we bring the children?",
      answer: "Yes! There is a corner with crayons, a tent and a film at eight.",
    },
    {
      question: "What if it rains?",
      answer: "Then the barn has room for all of us, and the orchard is looked at through large doors.",
    },
    { question: "Can I take photographs?", answer: "As many as you like, but please not during the vows." },
  ],
} as const;
