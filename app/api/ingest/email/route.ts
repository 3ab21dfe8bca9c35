import { handleEmail } from "@/app/api/ingest/email/handle-email";
import { productDoor } from "@/app/api/ingest/product-door";
import { errorResponse } from "@/server/auth/error-response";
import { getContainer } from "@/server/container";

/** Inbound mail: see handle-email.ts for the forms it takes. */
export async function POST(request: Request): Promise<Response> {
  return handleEmail(request, productDoor("mail")).catch((error: unknown) => errorResponse(error, getContainer().log));
}
