import { pageSelect } from "@/lib/features/events/public-page/data";
import { db } from "@/lib/platform/db";

export const dynamic = "force-dynamic";

/** One read of what the product's page reads, shown as plainly as can be. */
export default async function Dynamic({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const event = await db.event.findUniqueOrThrow({ where: { slug }, select: pageSelect });
  return (
    <main>
      <h1>{event.name}</h1>
      <p>{event.description}</p>
      {event.sessions.map(({ id, name, place }) => (
        <p key={id}>
          {name} {place}
        </p>
      ))}
      {event.page?.questions.map(({ question, answer }) => (
        <p key={question}>
          {question} {answer}
        </p>
      ))}
    </main>
  );
}
