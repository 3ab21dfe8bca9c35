import { describe, expect, it } from "vitest";
import { saysClosed } from "@/lib/domain/posting/says-closed";

describe("saysClosed", () => {
  it.each([
    "No longer accepting applications",
    "Sorry, this position has been filled.",
    "The job you are looking for is no longer available",
    "This job posting has expired.",
    "Diese Stelle ist leider nicht mehr verfügbar.",
    "Cette offre n’est plus disponible",
    "Esta oferta ya no está disponible",
    "Esta vaga foi encerrada",
    "Tato nabídka již není aktivní",
    "Deze vacature is gesloten",
    "この求人の募集は終了しました",
  ])("reads %j as closed", (words) => {
    expect(saysClosed(`Menu Jobs ${words} Back to all jobs`)).toBeDefined();
  });

  it.each([
    "Applications are reviewed until the position is filled.",
    "We accept applications on a rolling basis.",
    "You will make sure no customer ticket is closed without an answer.",
    "Die Stelle ist ab sofort zu besetzen.",
    "L’offre comprend un téléphone.",
    "",
  ])("reads %j as open", (words) => {
    expect(saysClosed(words)).toBeUndefined();
  });
});
