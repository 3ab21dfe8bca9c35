import { CLIP_CORS, handleClip } from "@/app/api/ingest/clip/handle-clip";
import { productDoor } from "@/app/api/ingest/product-door";
import { errorResponse } from "@/server/auth/error-response";
import { getContainer } from "@/server/container";

async function answer(request: Request): Promise<Response> {
  const response = await handleClip(request, productDoor("clip")).catch((error: unknown) =>
    errorResponse(error, getContainer().log),
  );
  for (const [name, value] of Object.entries(CLIP_CORS)) response.headers.set(name, value);
  return response;
}

export { answer as OPTIONS, answer as POST };
