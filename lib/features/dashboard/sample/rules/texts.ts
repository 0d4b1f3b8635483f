/** The sample's own words and people: all invented. */
export const sampleTexts = {
  name: "Nora & Elias",
  summary: "A barn full of lanterns, one long table, and a band that knows no slow songs.",
  description:
    "We met over the last free seat on a Friday train and have shared a table ever since. Now we would like to share one with you.\n\nThe ceremony is in the orchard, dinner follows in the barn, and the band plays until nobody can stand. On Sunday there is coffee, cake and a slow walk to the lake.",
  venueName: "Lakeside Barn",
  addressLine: "4 Orchard Lane",
  addressCity: "Windermere",
  addressPostalCode: "LA23 1LP",
  addressCountry: "GB",
  introduction: "Please tell us who comes and what you would like to eat. We are looking forward to you!",
} as const;

export const sampleSessions = [
  { kind: "ceremony", name: "Ceremony", day: 0, from: "15:00", to: "16:00", place: "The orchard", capacity: null },
  { kind: "dinner", name: "Dinner", day: 0, from: "18:00", to: "21:30", place: "The barn", capacity: 110 },
  { kind: "party", name: "Party", day: 0, from: "21:30", to: "02:00", place: "The barn", capacity: null },
  { kind: "brunch", name: "Sunday brunch", day: 1, from: "10:30", to: "13:00", place: "By the lake", capacity: 60 },
] as const;

export const sampleMeals = [
  { name: "Slow-roast lamb", description: "with rosemary potatoes" },
  { name: "Lake trout", description: "with fennel and lemon butter" },
  { name: "Wild mushroom pie", description: "vegetarian" },
] as const;

export const sampleQuestions = [
  {
    prompt: "Which song gets you on the dance floor?",
    kind: "text",
    options: [],
    replies: ["September", "Dancing Queen", "Proud Mary", "Anything with a trumpet", "Twist and Shout", "Ring of Fire"],
  },
  {
    prompt: "How will you get there?",
    kind: "choice",
    options: ["By car", "With the shuttle from the station", "We stay nearby"],
    replies: ["By car", "With the shuttle from the station", "We stay nearby"],
  },
] as const;

export const sampleTags = [
  { name: "Family", color: "plum" },
  { name: "Friends", color: "green" },
  { name: "Work", color: "blue" },
] as const;

export const sampleSides = ["Nora", "Elias"] as const;
export const sampleNeeds = ["Vegetarian", "Gluten-free", "No nuts", "Lactose-free", "Vegan"] as const;
export const sampleAccess = ["Wheelchair, please no steps", "A seat near the front, hard of hearing"] as const;
export const sampleNotes = [
  "We cannot wait!",
  "We bring the baby, a quiet corner would be lovely.",
  "Happy to give people a lift from the station.",
  "Sorry to miss it: we are at sea that week. Send pictures!",
] as const;

export const sampleFirstNames =
  "Ada Alan Alma Amir Anna Arthur Bea Ben Bruno Carla Cleo Clara Daniel Dora Edgar Ella Emil Esther Felix Fiona Flora Frank Georgia Greta Hannah Hugo Ida Ines Ivan Iris Jack Jonas Joy Judith Karim Kaya Lars Lea Leo Lena Linus Lucia Mara Marcus Mila Milo Mona Moritz Nadia Nils Olga Oscar Paula Pia Quinn Rafael Rosa Ruth Samir Selma Simon Sofia Theo Tilda Toni Uma Vera Viktor Willa Yara Yusuf Zoe".split(
    " ",
  );
export const sampleLastNames =
  "Abbott Ahlberg Baker Bauer Bell Brandt Calder Castro Dahl Drake Ellis Engel Farrow Fischer Frost Garnet Grant Hale Haddad Holm Ito Jansen Keller Khan Lang Lindqvist Marsh Meyer Moreau Nolan Novak Okoye Palmer Petrov Quist Reed Rossi Sato Silva Stone Thorne Vance Vogel Walsh Winter Yilmaz".split(
    " ",
  );
