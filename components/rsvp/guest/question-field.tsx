import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { RsvpQuestion } from "@/lib/features/rsvp/answers/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = {
  question: RsvpQuestion;
  name: string;
  value: string | undefined;
  /** Whom it is put to, where it is put to each person. */
  person?: string;
  locale: Locale;
  /** Of the hosts' words, where it is not the page's own. */
  lang?: Locale | undefined;
};

/** More options than this are a list that opens. */
const optionsInSight = 5;

/** One question of the hosts, as a control that fits its kind. */
export function QuestionField({ question, name, value, person, locale, lang }: Props) {
  const t = translator(locale, "rsvp");
  const common = translator(locale, "basics");
  const label = (
    <>
      <span lang={lang}>{question.prompt}</span>
      {person ? <span className="sr-only">, {person}</span> : null}
    </>
  );
  const optionalNote = question.isRequired ? undefined : common("optional");
  if (question.kind === "text") {
    return (
      <Field name={name} label={label} optionalNote={optionalNote}>
        <Textarea defaultValue={value ?? ""} rows={2} className="min-h-12" />
      </Field>
    );
  }
  const options =
    question.kind === "yes_no"
      ? [
          { value: "yes", label: common("yes") },
          { value: "no", label: common("no") },
        ]
      : question.options.map((option) => ({ value: option, label: option }));
  if (options.length > optionsInSight) {
    return (
      <Field name={name} label={label} optionalNote={optionalNote}>
        <Select options={options} placeholder={t("choose")} defaultValue={value ?? ""} />
      </Field>
    );
  }
  const inSight = options.map((option) => ({ ...option, label: <span lang={lang}>{option.label}</span> }));
  return (
    <RadioGroup
      name={name}
      legend={label}
      options={question.kind === "choice" ? inSight : options}
      defaultValue={value}
    />
  );
}
