import { RadioGroup } from "radix-ui";
import type { WishProposal } from "@/lib/domain/match/propose-wishes";

const keyOf = (proposal: WishProposal) => `${proposal.field} ${proposal.value}`;

/** Reasons to choose one of. Arrow keys move. */
export function WishChips({
  label,
  proposals,
  chosen,
  onChoose,
}: {
  label: string;
  proposals: readonly WishProposal[];
  chosen: WishProposal | null;
  onChoose: (proposal: WishProposal) => void;
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={chosen ? keyOf(chosen) : ""}
      onValueChange={(key) => {
        const proposal = proposals.find((p) => keyOf(p) === key);
        if (proposal) onChoose(proposal);
      }}
      className="flex flex-wrap gap-2"
    >
      {proposals.map((proposal) => (
        <RadioGroup.Item
          key={keyOf(proposal)}
          value={keyOf(proposal)}
          className="min-h-11 rounded-full bg-surface px-4 text-left text-ink text-sm ring-1 ring-line-strong ring-inset hover:bg-hover data-[state=checked]:bg-accent-soft data-[state=checked]:font-medium data-[state=checked]:ring-2 data-[state=checked]:ring-accent md:min-h-9"
        >
          {proposal.words}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
