import { EllipsisVertical, Eye, EyeOff, History, Lock, Pencil, Trash2, UserRound } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { TimeAgo } from "@/components/ui/time-ago";
import type { AnswerView } from "@/lib/domain/answer/answer.schema";
import { topicWords } from "@/lib/domain/answer/topic-words";

export type AnswerRowProps = {
  answer: AnswerView;
  profileName: string | null;
  onEdit: () => void;
  onHistory: () => void;
  onDelete: () => void;
};

/** One question with its answer. A sensitive answer is covered until its owner asks to see it. */
export function AnswerRow({ answer, profileName, onEdit, onHistory, onDelete }: AnswerRowProps) {
  const [isShown, setShown] = useState(!answer.isSensitive);
  return (
    <li
      data-answer-row
      tabIndex={-1}
      className="flex items-start gap-3 px-4 py-3.5 -outline-offset-2 hover:bg-hover"
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "Enter" || event.key === "e") {
          event.preventDefault();
          onEdit();
        }
        if (event.key === "x") onDelete();
      }}
    >
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">{answer.question}</p>
        {isShown ? (
          <p className="mt-1 whitespace-pre-wrap break-words font-serif text-ink">{answer.answer}</p>
        ) : (
          <p className="mt-1 text-muted text-sm">Covered. Press the eye to see it.</p>
        )}
        <p className="mt-2 flex flex-wrap items-center gap-1.5 text-muted text-xs">
          {answer.kind === "other" ? null : (
            <Badge icon={answer.isSensitive ? <Lock aria-hidden /> : null}>
              {answer.label}
              {answer.topic ? `: ${topicWords(answer.topic)}` : ""}
            </Badge>
          )}
          {profileName ? (
            <Badge tone={answer.profileId ? "accent" : "neutral"} icon={<UserRound aria-hidden />}>
              {answer.profileId ? `Only ${profileName}` : "All profiles"}
            </Badge>
          ) : null}
          <span>
            changed <TimeAgo at={answer.updatedAt} />
          </span>
        </p>
      </div>
      {answer.isSensitive ? (
        <IconButton
          label={isShown ? `Cover the answer to: ${answer.question}` : `Show the answer to: ${answer.question}`}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </IconButton>
      ) : null}
      <Menu
        trigger={
          <IconButton label={`More for: ${answer.question}`}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
        items={[
          { id: "edit", label: "Change", icon: <Pencil aria-hidden />, onSelect: onEdit },
          { id: "history", label: "Earlier wordings", icon: <History aria-hidden />, onSelect: onHistory },
          { id: "delete", label: "Delete", icon: <Trash2 aria-hidden />, onSelect: onDelete, danger: true },
        ]}
      />
    </li>
  );
}
