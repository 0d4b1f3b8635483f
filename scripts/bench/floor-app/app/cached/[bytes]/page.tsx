export const dynamic = "force-static";
export const revalidate = 60;

/** Kept whole by the framework's own cache; as much text as the address asks for. */
export default async function Cached({ params }: { params: Promise<{ bytes: string }> }) {
  const bytes = Math.min(1_000_000, Number((await params).bytes) || 0);
  return (
    <main>
      <h1>Floor</h1>
      <p>{"An evening in June. ".repeat(Math.ceil(bytes / 20)).slice(0, bytes)}</p>
    </main>
  );
}
