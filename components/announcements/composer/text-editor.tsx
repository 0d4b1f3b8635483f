"use client";

import { Bold, Braces, Link2, List, ListOrdered } from "lucide-react";
import { type Dispatch, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { mergeFieldNames, mergeFields, textProblem } from "@/lib/features/announcements/rules/fields";
import { type Composing, type ComposingStep, emptyText, insertAt } from "@/lib/features/announcements/state";

type Props = { state: Composing; dispatch: Dispatch<ComposingStep>; problems: Record<string, string[]> };
type Piece = [before: string, after: string, placeholder?: string];

/** Subject and body in one language, with buttons for what the small markup can do. */
export function TextEditor({ state, dispatch, problems }: Props) {
  const text = state.texts[state.open] ?? emptyText;
  const fields = { subject: useRef<HTMLInputElement>(null), body: useRef<HTMLTextAreaElement>(null) };
  const last = useRef<"subject" | "body">("body");

  const insert = (into: "subject" | "body", [before, after, placeholder]: Piece) => {
    const field = fields[into].current;
    const at: [number, number] = [field?.selectionStart ?? text[into].length, field?.selectionEnd ?? text[into].length];
    const next = insertAt(text[into], at, [before, after], placeholder);
    dispatch({ kind: "write", text: { [into]: next.text } });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(...next.selection);
    });
  };
  const problemOf = (part: "subject" | "body"): string[] => {
    const own = textProblem(text[part]);
    return own ? [own] : (problems[`texts.${state.open}.${part}`] ?? []);
  };
  return (
    <>
      <Field name="subject" label="Subject" error={problemOf("subject")} required>
        <Input
          ref={fields.subject}
          value={text.subject}
          lang={state.open}
          maxLength={200}
          autoComplete="off"
          onFocus={() => {
            last.current = "subject";
          }}
          onChange={(event) => dispatch({ kind: "write", text: { subject: event.target.value } })}
        />
      </Field>
      <div className="flex flex-col gap-2">
        <div role="toolbar" aria-label="Formatting" className="flex flex-wrap items-center gap-1">
          <Tool label="Bold" onPress={() => insert("body", ["**", "**", "bold words"])}>
            <Bold aria-hidden />
          </Tool>
          <Tool label="Link" onPress={() => insert("body", ["[", "](https://)", "words of the link"])}>
            <Link2 aria-hidden />
          </Tool>
          <Tool label="List" onPress={() => insert("body", ["\n- ", "", "first point"])}>
            <List aria-hidden />
          </Tool>
          <Tool label="Numbered list" onPress={() => insert("body", ["\n1. ", "", "first point"])}>
            <ListOrdered aria-hidden />
          </Tool>
          <DropdownMenu
            align="start"
            trigger={
              <Button size="sm" icon={<Braces aria-hidden />}>
                Insert a field
              </Button>
            }
          >
            {mergeFieldNames.map((name) => (
              <MenuItem key={name} onSelect={() => insert(last.current, [`{${name}}`, ""])}>
                <span className="font-medium">{`{${name}}`}</span>
                <span className="block text-xs text-muted">{mergeFields[name]}</span>
              </MenuItem>
            ))}
          </DropdownMenu>
        </div>
        <Field
          name="body"
          label="Text"
          error={problemOf("body")}
          required
          hint="An empty line begins a paragraph. **Bold**, - lists and [words](https://…) work."
        >
          <Textarea
            ref={fields.body}
            value={text.body}
            lang={state.open}
            rows={14}
            className="max-h-[60dvh] min-h-72"
            onFocus={() => {
              last.current = "body";
            }}
            onChange={(event) => dispatch({ kind: "write", text: { body: event.target.value } })}
          />
        </Field>
      </div>
    </>
  );
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <IconButton size="sm" label={label} onClick={onPress}>
      {children}
    </IconButton>
  );
}
