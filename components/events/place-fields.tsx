import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

type PlaceFieldsProps = {
  place: {
    venueName: string | null;
    addressLine: string | null;
    addressCity: string | null;
    addressPostalCode: string | null;
    addressCountry: string | null;
    coordinates: string;
  };
  countries: readonly SelectOption[];
};

/** Where: the venue, its address, and its point on a map. */
export function PlaceFields({ place, countries }: PlaceFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name="venueName" label="Venue" optionalNote="optional">
        <Input defaultValue={place.venueName ?? ""} maxLength={160} />
      </Field>
      <Field name="addressLine" label="Street and number" optionalNote="optional">
        <Input defaultValue={place.addressLine ?? ""} maxLength={200} />
      </Field>
      <Field name="addressPostalCode" label="Postal code" optionalNote="optional">
        <Input defaultValue={place.addressPostalCode ?? ""} maxLength={20} />
      </Field>
      <Field name="addressCity" label="City" optionalNote="optional">
        <Input defaultValue={place.addressCity ?? ""} maxLength={120} />
      </Field>
      <Field name="addressCountry" label="Country" optionalNote="optional">
        <Select defaultValue={place.addressCountry ?? ""} placeholder="No country" options={countries} />
      </Field>
      <Field
        name="coordinates"
        label="Point on the map"
        optionalNote="optional"
        hint="Where the address alone does not lead: 48.8606, 2.3376"
      >
        <Input defaultValue={place.coordinates} inputMode="text" />
      </Field>
    </div>
  );
}
