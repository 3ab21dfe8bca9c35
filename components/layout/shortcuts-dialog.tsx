import { PLACES } from "@/components/layout/navigation";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const groups = [
  {
    title: "Everywhere",
    rows: [
      { keys: ["Ctrl", "K"], text: "Find a page or do something" },
      { keys: ["?"], text: "This help" },
      ...PLACES.map((place) => ({ keys: ["g", place.key], text: `Go to ${place.label}` })),
    ],
  },
  {
    title: "While you review",
    rows: [
      { keys: ["a"], text: "To the approval; Enter then says yes" },
      { keys: ["r"], text: "Send it back" },
      { keys: ["e"], text: "Edit it" },
      { keys: ["j"], text: "The next that waits" },
      { keys: ["k"], text: "The one before" },
    ],
  },
  {
    title: "In lists",
    rows: [
      { keys: ["j"], text: "Next" },
      { keys: ["k"], text: "Previous" },
      { keys: ["Enter"], text: "Open" },
      { keys: ["x"], text: "Hide the job, with undo" },
    ],
  },
] as const;

export function ShortcutsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard">
      {groups.map((group) => (
        <section key={group.title} className="mb-5">
          <h3 className="mb-1 font-medium text-faint text-xs">{group.title}</h3>
          <dl className="divide-y">
            {group.rows.map((row) => (
              <div key={row.text} className="flex items-center justify-between gap-4 py-2">
                <dt className="text-sm">{row.text}</dt>
                <dd className="flex gap-1">
                  {row.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
