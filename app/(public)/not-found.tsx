import { GuestRefusal } from "@/components/layout/refusal";

/** An unknown event, and a link that was mistyped, replaced or taken back, look the same. */
export default function PublicNotFound() {
  return (
    <main id="main">
      <GuestRefusal
        title="We cannot find this invitation"
        message="The link may be incomplete or no longer in use. Please try the newest message you were sent, or ask your hosts for the link."
      />
    </main>
  );
}
