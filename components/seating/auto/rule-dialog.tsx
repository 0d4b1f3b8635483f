"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TagChip } from "@/components/ui/tag-chip";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import { isAboutPeople, saysSomething } from "@/lib/features/seating/rules/rule-subjects";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RuleMatter, RuleStrength, RuleSubject, SeatingRule } from "@/lib/features/seating/types";
import { newId } from "../new-id";
import { usePlanner, usePlannerView } from "../planner-context";
import { type RuleKind, ruleKinds } from "./rule-words";
import { sameSubject, subjectOptions } from "./subject-options";

type Draft = {
  kind: RuleKind;
  who: RuleSubject[];
  objectId: string;
  tableIds: string[];
  strength: "must" | "1" | "2" | "3";
};

/** What is missing, at the field that it is missing in. */
type Missing = { at: "who" | "object" | "table"; message: string };

/** Adds or changes one rule. */
export function RuleDialog({ rule, onClose }: { rule: SeatingRule | null; onClose(): void }) {
  const { store, guests, tags } = usePlannerView();
  const plan = usePlanner((state) => state.document);
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule));
  const [missing, setMissing] = useState<Missing | null>(null);
  const options = useMemo(() => subjectOptions(guests, tags), [guests, tags]);
  const tables = [...plan.tables.values()]
    .sort((a, b) => a.number - b.number)
    .map((table) => ({ value: table.id, label: tableTitle(table) }));
  const objects = [...plan.objects.values()].map((object) => ({ value: object.id, label: objectTitle(object) }));
  const put = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const known = ruleKinds.find(({ kind }) => kind === draft.kind);

  const save = () => {
    const matter = matterOf(draft);
    if ("message" in matter) return setMissing(matter);
    const strength: RuleStrength =
      draft.strength === "must"
        ? { strength: "must" }
        : { strength: "rather", weight: draft.strength === "1" ? 1 : draft.strength === "2" ? 2 : 3 };
    const next: SeatingRule = { id: rule?.id ?? newId(), revision: rule?.revision ?? 0, ...strength, ...matter };
    store.dispatch({
      type: "change",
      label: rule ? "Change rule" : "Add rule",
      patch: { rules: new Map([[next.id, next]]) },
    });
    onClose();
  };
  const errorAt = (at: Missing["at"]) => (missing?.at === at ? missing.message : undefined);
  const addSubject = (label: string) => {
    const found = options.find((option) => option.label === label);
    if (!found) return false;
    if (!draft.who.some((each) => sameSubject(each, found.subject))) put({ who: [...draft.who, found.subject] });
    return true;
  };
  return (
    <Dialog open onOpenChange={onClose} title={rule ? "Change rule" : "Add a rule"}>
      <div className="flex flex-col gap-4">
        <Field name="kind" label="What" hint={known?.hint}>
          <Select
            value={draft.kind}
            options={ruleKinds.map(({ kind, label }) => ({ value: kind, label }))}
            onChange={(event) => {
              const next = ruleKinds.find(({ kind }) => kind === event.target.value);
              if (next) put({ kind: next.kind });
            }}
          />
        </Field>
        {isAboutPeople(draft.kind) ? (
          <div className="flex flex-col gap-2">
            <SubjectInput labels={options.map(({ label }) => label)} onAdd={addSubject} error={errorAt("who")} />
            <div className="flex flex-wrap gap-1">
              {draft.who.map((subject) => {
                const label =
                  options.find((option) => sameSubject(option.subject, subject))?.label ?? "Somebody who is gone";
                return (
                  <TagChip
                    key={subject.kind === "side" ? `side ${subject.name}` : subject.id}
                    onRemove={() => put({ who: draft.who.filter((each) => !sameSubject(each, subject)) })}
                  >
                    {label}
                  </TagChip>
                );
              })}
            </div>
          </div>
        ) : null}
        {draft.kind === "near" || draft.kind === "far" ? (
          <Field name="object" label="What" error={errorAt("object")}>
            <Select
              placeholder="Choose an object"
              options={objects}
              value={draft.objectId}
              onChange={(event) => put({ objectId: event.target.value })}
            />
          </Field>
        ) : null}
        {draft.kind === "at_table" ? (
          <Field name="table" label="Table" error={errorAt("table")}>
            <Select
              placeholder="Choose a table"
              options={tables}
              value={draft.tableIds[0] ?? ""}
              onChange={(event) => put({ tableIds: [event.target.value] })}
            />
          </Field>
        ) : null}
        {draft.kind === "vip_order" ? (
          <div className="flex flex-col gap-2">
            <Field name="vipTable" label="Add the next table" error={errorAt("table")}>
              <Select
                placeholder="Choose a table"
                options={tables.filter(({ value }) => !draft.tableIds.includes(value))}
                value=""
                onChange={(event) => put({ tableIds: [...draft.tableIds, event.target.value] })}
              />
            </Field>
            <ol className="flex flex-wrap gap-1">
              {draft.tableIds.map((id) => (
                <li key={id}>
                  <TagChip onRemove={() => put({ tableIds: draft.tableIds.filter((each) => each !== id) })}>
                    {tables.find(({ value }) => value === id)?.label ?? "Gone"}
                  </TagChip>
                </li>
              ))}
            </ol>
          </div>
        ) : null}
        <Field name="strength" label="How strictly">
          <Select
            value={draft.strength}
            options={[
              { value: "must", label: "Must: never broken" },
              { value: "3", label: "Wish: very much" },
              { value: "2", label: "Wish: rather" },
              { value: "1", label: "Wish: a little" },
            ]}
            onChange={(event) => {
              const next = (["must", "3", "2", "1"] as const).find((each) => each === event.target.value);
              if (next) put({ strength: next });
            }}
          />
        </Field>
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" onClick={save}>
          {rule ? "Change rule" : "Add rule"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type SubjectInputProps = {
  labels: readonly string[];
  /** Whether there is such a subject. */
  onAdd(label: string): boolean;
  error: string | undefined;
};

/** Somebody by name: as many suggestions as a list can bear. */
function SubjectInput({ labels, onAdd, error }: SubjectInputProps) {
  const [text, setText] = useState("");
  const words = text.toLowerCase();
  const found =
    text === "" ? labels.slice(0, 50) : labels.filter((label) => label.toLowerCase().includes(words)).slice(0, 50);
  const take = (value: string) => setText(onAdd(value) ? "" : value);
  return (
    <Field name="who" label="Who" hint="A guest, a household, a group or a side." error={error}>
      <Input
        value={text}
        list="seating-rule-subjects"
        autoComplete="off"
        onChange={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== "Enter" || first === undefined || text === "") return;
          event.preventDefault();
          take(first);
        }}
      />
      <datalist id="seating-rule-subjects">
        {found.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </Field>
  );
}

function draftOf(rule: SeatingRule | null): Draft {
  if (!rule) return { kind: "together", who: [], objectId: "", tableIds: [], strength: "must" };
  return {
    kind: rule.kind,
    who: "who" in rule ? rule.who : [],
    objectId: "objectId" in rule ? rule.objectId : "",
    tableIds: "tableIds" in rule ? rule.tableIds : "tableId" in rule ? [rule.tableId] : [],
    strength: rule.strength === "must" ? "must" : rule.weight === 1 ? "1" : rule.weight === 2 ? "2" : "3",
  };
}

/** The rule, or what is missing. */
function matterOf({ kind, who, objectId, tableIds }: Draft): RuleMatter | Missing {
  if (isAboutPeople(kind) && who.length === 0) return { at: "who", message: "Choose who it is about." };
  if (!saysSomething(kind, who)) return { at: "who", message: "Choose at least two." };
  switch (kind) {
    case "together":
    case "apart":
    case "mix":
      return { kind, who };
    case "near":
    case "far":
      return objectId ? { kind, who, objectId } : { at: "object", message: "Choose what it is near to or far from." };
    case "at_table":
      return tableIds[0] ? { kind, who, tableId: tableIds[0] } : { at: "table", message: "Choose a table." };
    case "vip_order":
      return tableIds.length > 0 ? { kind, tableIds } : { at: "table", message: "Choose at least one table." };
    default:
      return { kind };
  }
}
